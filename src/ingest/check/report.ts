import type { Path, SeedFile } from "../read/seed-file.js";

/** Names a fault at a place in a file. */
export type Report = (file: SeedFile<unknown>, path: Path, message: string) => void;
