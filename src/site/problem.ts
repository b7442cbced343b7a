import { Refusal } from "../platform/kernel/errors.js";

export const notFound = (message: string) => new Refusal("NOT_FOUND", message);

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
