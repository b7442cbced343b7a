import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TESTS = fileURLToPath(new URL("test/", import.meta.url));

/** Whether a file of test/, or one of test/ that it imports, asks for the server of tests. */
function asksForServer(file) {
  const text = readFileSync(file, "utf8");
  const imported = [...text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)\.js"/g)].map(([, path]) => `${join(dirname(file), path)}.ts`);
  return text.includes("TEST_DATABASE_URL") || imported.some((each) => each.startsWith(TESTS) && existsSync(each) && asksForServer(each));
}

/** Tests that never ask for the server of tests: what they see does not hang on it, so they run without it alone. */
function testsWithoutServer() {
  const files = readdirSync(TESTS, { recursive: true }).filter((file) => file.endsWith(".test.ts"));
  return files.filter((file) => !asksForServer(TESTS + file)).map((file) => `/test/${file}$`);
}

// graphql-js checks each value of each answer with care meant for authors, unless it runs as users have it.
process.env.NODE_ENV = "production";

/** Tests run against real databases: the embedded one, or PostgreSQL where TEST_DATABASE_URL names a server. */
export default {
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...(process.env.TEST_DATABASE_URL ? testsWithoutServer() : [])],
  globalSetup: "<rootDir>/test/support/global-setup.js",
  // Node runs what was built; modules are loaded once for all files of tests in a process.
  testEnvironment: "<rootDir>/test/support/environment.js",
  testRunner: "<rootDir>/test/support/run-file.js",
  testSequencer: "<rootDir>/test/support/longest-first.js",
  injectGlobals: false,
  transform: {},
  testTimeout: 60000,
  // Jest leaves one core to itself, which of two is half; most tests wait for a database.
  maxWorkers: "100%",
  // No file runs in jest's own process, and one whose heap is full is replaced.
  workerIdleMemoryLimit: "1GB",
};
