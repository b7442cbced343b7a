import { inEnglish, type Message } from "./message.js";

/** Stable codes: of errors in answers (`code`), and of commands that stop (printed before the message). docs/errors.md lists them. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "JURISDICTION_NOT_COVERED"
  | "BEFORE_FIRST_RELEASE"
  | "QUERY_TOO_COMPLEX"
  | "RATE_LIMITED"
  | "OVERLOADED"
  | "DEADLINE_EXCEEDED"
  | "DATABASE_UNAVAILABLE"
  | "RELEASES_BEHIND"
  | "BAD_REQUEST"
  | "NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
  | "NOT_ACCEPTABLE"
  | "DOWNLOADS_UNAVAILABLE"
  | "RANGE_NOT_SATISFIABLE"
  | "REQUEST_TIMEOUT"
  | "BODY_TOO_LARGE"
  | "HEADERS_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "INTERNAL_SERVER_ERROR"
  | "BAD_USAGE"
  | "BAD_CONFIGURATION"
  | "DATA_DIRECTORY_IN_USE"
  | "DATABASE_UNREACHABLE"
  | "DATABASE_UNFIT"
  | "DATABASE_BUSY"
  | "RECORDS_AT_STAKE"
  | "DISK_FULL"
  | "FILE_UNUSABLE"
  | "PORT_IN_USE"
  | "SEEDS_INVALID";

/** An error that the person who reads it can mend. Its message is fit for clients and its code is stable. */
export class Refusal extends Error {
  /** What it says, for those who say it in another language; null where no page can show it, as of a command. */
  readonly said: Message | null;

  constructor(
    readonly code: ErrorCode,
    said: Message | string,
    /** The argument of a query that is at fault. */
    readonly argument?: string,
    /** Values that a program can act on: a limit, and what was found. */
    readonly figures: Readonly<Record<string, string | number>> = {},
  ) {
    const isMessage = typeof said === "object";
    const text = isMessage ? inEnglish(said) : said;
    super(isMessage && argument ? `${argument}: ${text}` : text);
    this.name = "Refusal";
    this.said = isMessage ? said : null;
  }
}

/** A refusal of one argument of a query. */
export function badInput(argument: string, said: Message): Refusal {
  return new Refusal("BAD_USER_INPUT", said, argument);
}

/** The same where no page can show it: of an argument of a command or of a tool. */
export function badArgument(argument: string, text: string): Refusal {
  return new Refusal("BAD_USER_INPUT", `${argument}: ${text}`, argument);
}
