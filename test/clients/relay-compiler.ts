import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";

const require = createRequire(import.meta.url);

/** Compiles documents as Relay's users do, into artifacts that its runtime reads; what the compiler refuses is thrown. */
export function compileForRelay(documents: readonly string[]): (artifact: string) => unknown {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-relay-"));
  mkdirSync(join(folder, "src", "__generated__"), { recursive: true });
  copyFileSync(join(PACKAGE_ROOT, "schema", "api.graphql"), join(folder, "schema.graphql"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "relay", private: true }));
  writeFileSync(
    join(folder, "relay.config.json"),
    JSON.stringify({
      src: "./src",
      schema: "./schema.graphql",
      language: "javascript",
      eagerEsModules: false,
      artifactDirectory: "./src/__generated__",
    }),
  );
  // Relay wants documents of a module to begin with its name.
  writeFileSync(join(folder, "src", "Clients.js"), documents.map((each) => `graphql\`${each}\`;`).join("\n"));
  execFileSync(require("relay-compiler") as string, [], { cwd: folder, stdio: "pipe", encoding: "utf8" });
  const load = createRequire(join(folder, "src", "Clients.js"));
  return (artifact) => load(`./__generated__/${artifact}.graphql.js`);
}
