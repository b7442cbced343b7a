import { Refusal } from "../platform/kernel/errors.js";
import type { Message } from "../platform/kernel/message.js";

export const notFound = (said: Message) => new Refusal("NOT_FOUND", said);

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
