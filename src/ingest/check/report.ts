import type { Fault, Path, SeedFile } from "../read/seed-file.js";

/** What warnings say, each of many records: seeds are good with them, and better without. */
export const WARNINGS = {
  UNREAD_SOURCE: "sources with an address do not say when they were read (retrieved)",
  UNARCHIVED_SOURCE: "sources with an address do not say where a copy is kept (archived)",
  BEFORE_MINING: "statements begin before there was crypto-mining; their force is told from 2009 on",
  BREAKS_NO_RULE: "offences break no rule that is recorded",
} as const;

/** What a reader of the report may mend some day. */
export interface Warning extends Fault {
  readonly about: keyof typeof WARNINGS;
}

/** Names a fault at a place in a file. */
export type Report = (file: Pick<SeedFile<unknown>, "file" | "lineOf">, path: Path, message: string) => void;

/** Names what is no fault, and could be better. */
export type Warn = (file: SeedFile<unknown>, path: Path, about: keyof typeof WARNINGS, message: string) => void;
