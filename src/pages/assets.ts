import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../kernel/canonical.js";
import { PACKAGE_ROOT } from "../package-root.js";

const addresses = new Map<string, string>();

/** The address of a file of public/, with a digest of its content, so that it can be cached for ever. */
export function asset(file: string): string {
  let address = addresses.get(file);
  if (!address) {
    address = `/assets/${file}?${sha256(readFileSync(join(PACKAGE_ROOT, "public", file), "utf8")).slice(0, 12)}`;
    addresses.set(file, address);
  }
  return address;
}
