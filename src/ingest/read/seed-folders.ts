import { basename, resolve } from "node:path";
import { Refusal } from "../../platform/kernel/errors.js";

/** Where seeds lie: the folder of the dataset, and then those of private additions. */
export type Directories = string | readonly string[];

/** One of several folders of seeds. */
export interface SeedFolder {
  readonly directory: string;
  /** Its place among them: 0 is the dataset. */
  readonly layer: number;
  /** What its files are called by before their path in it; those of the dataset by nothing. */
  readonly name: string;
}

/** The folders of seeds in their order. Files of additions are told apart by the names of their folders. */
export function seedFolders(directories: Directories): SeedFolder[] {
  const folders = [directories].flat().map((directory, layer) => ({
    directory,
    layer,
    name: layer === 0 ? "" : basename(resolve(directory)),
  }));
  const names = folders.map(({ directory }) => basename(resolve(directory)));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Refusal("BAD_CONFIGURATION", `MINELAW_SEEDS_DIR: two folders are called ${twice}; name them apart`);
  return folders;
}

/** All of them, as a message names them. */
export const printDirectories = (directories: Directories): string => [directories].flat().join(" and ");
