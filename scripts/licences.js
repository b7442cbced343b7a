import { readFileSync } from "node:fs";

/** Lists the licence of every package that is installed with Minelaw, and fails on one that asks more than to be named. */
const PERMISSIVE = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BlueOak-1.0.0", "Python-2.0", "CC0-1.0", "MIT-0"]);

// Copied with the package, unchanged: a renderer as WebAssembly, and its fonts. Their licences ask that changed copies stay open.
for (const licence of ["MPL-2.0", "OFL-1.1"]) PERMISSIVE.add(licence);

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
const byLicence = new Map();
for (const [path, { version, license, dev, link }] of Object.entries(packages)) {
  if (path === "" || dev || link) continue;
  const licence = license ?? ownLicence(path);
  const names = byLicence.get(licence) ?? [];
  byLicence.set(licence, [...names, `${path.slice(path.lastIndexOf("node_modules/") + 13)} ${version}`]);
}
for (const [licence, names] of [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${licence} (${names.length})\n  ${names.sort().join("\n  ")}`);
}
const others = [...byLicence.keys()].filter((licence) => !isPermissive(licence));
if (others.length > 0) {
  console.error(`not permissive: ${others.join(", ")}`);
  process.exitCode = 1;
}

/** One of several licences to choose from is enough; of several that hold together, each counts. */
function isPermissive(expression) {
  return expression
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => PERMISSIVE.has(licence.trim())));
}

/** The lock file leaves out a licence that is written in an old form. */
function ownLicence(path) {
  const { license, licenses } = JSON.parse(readFileSync(new URL(`../${path}/package.json`, import.meta.url), "utf8"));
  return license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? "unknown";
}
