import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** How @swc/jest compiles; JSX becomes calls of preact. */
const compile = (tsx) => [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: false,
        useDefineForClassFields: false,
        react: { runtime: "automatic", importSource: "preact" },
      },
      keepClassNames: true,
    },
    module: { type: "es6" },
  },
];

const TESTS = fileURLToPath(new URL("test/", import.meta.url));

/** What opens a database of tests, or a program beside one. */
const OPENS = /support\/(?:api|cli|corpus|node|open|redis|run-cli|server|template|texts|where)\.js/;

/** Tests that open no database of tests: what they see does not hang on a server, so they run with the embedded one alone. */
function testsWithoutDatabase() {
  const files = readdirSync(TESTS, { recursive: true }).filter((file) => file.endsWith(".test.ts"));
  return files.filter((file) => !OPENS.test(readFileSync(TESTS + file, "utf8"))).map((file) => `/test/${file}$`);
}

// graphql-js checks each value of each answer with care meant for authors, unless it runs as users have it.
process.env.NODE_ENV = "production";

/** Tests run against real databases: the embedded one, or PostgreSQL where TEST_DATABASE_URL names a server. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...(process.env.TEST_DATABASE_URL ? testsWithoutDatabase() : [])],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  // The second keeps the types of one test file out of the schema of the next: type-graphql collects them globally.
  setupFiles: ["reflect-metadata", "<rootDir>/test/support/forget-types.ts"],
  globalSetup: "<rootDir>/test/support/global-setup.js",
  transform: { "^.+\\.ts$": compile(false), "^.+\\.tsx$": compile(true) },
  testTimeout: 60000,
  // Jest leaves one core to itself, which of two is half; most tests wait for a database.
  maxWorkers: "100%",
};
