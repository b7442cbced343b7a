import { GraphQLError } from "graphql";
import { statusOfCode } from "../platform/http/status.js";
import { Refusal } from "../platform/kernel/errors.js";

/** Why an address does not answer, in words for whoever asked. */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 404 | 406,
    readonly heading: string,
    message: string,
  ) {
    super(message);
    this.name = "Problem";
  }
}

/** What a visitor can mend, as a problem; null for a fault of ours. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) {
    if ((statusOfCode(error.code) ?? 0) >= 500) return null;
    const missing = error.code === "BEFORE_FIRST_RELEASE" || error.code === "JURISDICTION_NOT_COVERED";
    return new Problem(missing ? 404 : 400, missing ? "No data" : "This cannot be asked", error.message);
  }
  // A variable of the wrong form: the address said something that the query does not take.
  if (error instanceof GraphQLError && error.path === undefined) return new Problem(400, "This cannot be asked", error.message);
  return null;
}

/** The record of an address lives under another id now. */
export class Moved extends Error {
  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    super(`${from} moved to ${to}`);
    this.name = "Moved";
  }
}
