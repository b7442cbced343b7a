import type { z } from "zod";
import type { Message } from "../../platform/kernel/message.js";

/** How one kind of seeds stands in its file, what a seed must look like, and the rows that it becomes. */
export interface SeedKind<Seed = never, Context = never, Rows extends object = object> {
  /** The name of the schema of its files. */
  readonly file: string;
  /** The key of the one that the whole file is about. */
  readonly one?: string;
  /** The key of the list of all others. */
  readonly list?: string;
  /** The key that stands before its own in the file; none for the first. */
  readonly after?: string;
  readonly schema: z.ZodType;
  /** Rows by table: those of the kind, and of what it is made of. */
  readonly rows: (seed: Seed, context: Context) => Rows;
}

/** What a seed does not say itself, and its place in the file does. */
export interface SeedContext {
  /** The id of the jurisdiction whose folder holds the file. */
  readonly jurisdiction: string;
  /** The seed's place among its like, from 0. */
  readonly position: number;
}

/** What a record says, in a sentence about a change of the law: "the prohibition begins to apply: to mine in winter". */
export interface ChangeText {
  readonly name: Message;
  readonly says: string;
}
