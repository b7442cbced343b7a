import type { Client } from "pg";
import type { Scale } from "../scale.js";

export type Variables = Readonly<Record<string, unknown>>;

/** How a peer that speaks another dialect is asked the same, and how its answer is brought to the product's shape. */
export interface Wording {
  readonly document: string;
  readonly variables: (variables: Variables) => Variables;
  readonly shape: (data: never) => unknown;
}

/** A question in many variants, each with an answer of its own. */
export interface Question {
  readonly id: string;
  readonly title: string;
  /** As the product is asked, and mercurius, whose schema has the same words. */
  readonly document: string;
  /** What of a variant the product is told; all of it by default. */
  readonly asked?: (variables: Variables) => Variables;
  /** What of the product's answer peers must equal; the whole of it by default. */
  readonly shape?: (data: never) => unknown;
  readonly variants: (database: Client, scale: Scale) => Promise<readonly Variables[]>;
  /** As mercurius is asked, where that is in other words. */
  readonly mercurius?: string;
  /** Absent where no peer is asked. */
  readonly postgraphile?: Wording;
  /** Whether PostgreSQL plans it for each value in whatever mode a peer runs, as it does what a function executes. */
  readonly plannedForEachValue?: boolean;
  /** The values of the statement in sql/json, in order. */
  readonly parameters?: (variables: Variables) => readonly unknown[];
}

/** The day on which the law is asked for: fixed, so that answers do not hang on the clock. */
export const DAY = "2025-06-15";

/** At most so many variants: their loaders and answers fit into the product's default bounds. */
export const MOST_VARIANTS = 200;

export const nodes = <T>(list: readonly T[]) => ({ nodes: list });
