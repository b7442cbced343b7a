/** Stable codes: of errors in an answer (extensions.code) and of commands that stop (printed before the message). */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "JURISDICTION_NOT_COVERED"
  | "BEFORE_FIRST_RELEASE"
  | "BAD_CONFIGURATION"
  | "DATA_DIRECTORY_IN_USE"
  | "DATABASE_UNREACHABLE"
  | "PORT_IN_USE"
  | "SEEDS_INVALID";

/** An error that its reader can mend: what is wrong, where, and under which stable code. Its message is fit for clients. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** The argument of a query that is at fault. */
    readonly argument?: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** A refusal of one argument of a query. */
export function badInput(argument: string, message: string): Refusal {
  return new Refusal("BAD_USER_INPUT", `${argument}: ${message}`, argument);
}
