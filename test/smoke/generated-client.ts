import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What generates a client from /openapi.json, at the versions that docs/clients.md names. */
const PACKAGES = ["openapi-typescript@7.13.0", "openapi-fetch@0.17.0", "typescript@5.9.3"];

const PROGRAM = `import createClient from "openapi-fetch";
import type { paths } from "./law.js";

const client = createClient<paths>({ baseUrl: process.argv[2] ?? "" });
const query = { jurisdiction: ["RU"], force: ["PROPOSED" as const], asOf: "2024-01-01" };
const { data, error } = await client.GET("/rules.json", { params: { query } });
if (!data) throw new Error(error.detail);
const { legalForce, action } = data.records[0]!;
const text: string = action;
// @ts-expect-error a rule has no such field
data.records[0]?.colour;
console.log(legalForce, text.length > 0, data.asOf);
`;

/** Generates a client in an empty folder, compiles a program against it and runs that; what the program printed. */
export function askByGeneratedClient(folder: string, origin: string): string {
  const room = join(folder, "generated");
  mkdirSync(room);
  writeFileSync(join(room, "package.json"), JSON.stringify({ name: "generated", private: true, type: "module" }));
  writeFileSync(join(room, "read.ts"), PROGRAM);
  writeFileSync(join(room, "globals.d.ts"), "declare const process: { argv: string[] };\n");
  const run = (program: string, args: readonly string[]) =>
    execFileSync(program, [...args], { cwd: room, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--no-save", ...PACKAGES]);
  const bin = (name: string) => join(room, "node_modules", ".bin", name);
  run(bin("openapi-typescript"), [`${origin}/openapi.json`, "-o", "law.d.ts"]);
  run(bin("tsc"), [
    "--strict",
    "--skipLibCheck",
    "--lib",
    "es2022,dom",
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "read.ts",
    "globals.d.ts",
  ]);
  return run(process.execPath, ["read.js", origin]).trim();
}
