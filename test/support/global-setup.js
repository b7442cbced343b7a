import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Compiles what runs in processes of its own, and makes the template that every test database is copied from. */
export default async function prepare() {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  execFileSync(process.execPath, ["scripts/build.js"], { cwd: root, stdio: "inherit" });
  const { prepareTemplate } = await import("../../dist/test/support/template.js");
  await prepareTemplate();
}
