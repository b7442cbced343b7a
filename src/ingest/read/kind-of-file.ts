import { basename, dirname } from "node:path";
import type { FileKind } from "../seed-kinds.js";

/** Old ids and where they lead, beside the folders. */
export const MOVED = "moved.yaml";

/** What kind of file of seeds lies at a path. */
export function kindOfFile(file: string): FileKind | "moved" {
  if (file === MOVED) return "moved";
  if (dirname(file) === "vocabulary") return "vocabulary";
  const name = basename(file);
  return name === "jurisdiction.yaml" ? "jurisdiction" : name === "corrections.yaml" ? "corrections" : "statute";
}
