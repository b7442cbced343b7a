import { Refusal } from "../kernel/errors.js";
import { message } from "../kernel/message.js";

const TIMED_OUT = "57014";

/** A value that is not what its place needs: cursors are the clients' to forge. */
const BAD_VALUE = /^22/;

/** Classes and codes of SQLSTATE, and of the operating system, that say that the server is gone, full or starting. */
const LOSSES = /^(08...|57P0[123]|53...|40001|E[A-Z_]+)$/;
const LOSS_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|not queryable/;

/** A connection that did not come about, for whatever reason: the name, the network, TLS, the log-in. */
export class NoConnection extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error && cause.message ? cause.message : String((cause as { code?: unknown }).code), { cause });
  }
}

/** Whether a read failed because its connection or its server did, so that it may be tried again elsewhere. */
export function isLoss(error: unknown): boolean {
  if (error instanceof NoConnection) return true;
  const { code, message } = error as { code?: unknown; message?: unknown };
  return LOSSES.test(String(code ?? "")) || LOSS_MESSAGES.test(String(message ?? ""));
}

/** Why a read failed, as a client is told; what is the program's own fault stays as it is. */
export function refusalOfRead(error: unknown): unknown {
  if (isLoss(error)) return new Refusal("DATABASE_UNAVAILABLE", message`the database does not answer; ask again in a moment`);
  const code = String((error as { code?: unknown }).code ?? "");
  if (BAD_VALUE.test(code)) {
    return new Refusal("BAD_USER_INPUT", message`a cursor or another value of the query is not what its place needs`);
  }
  if (code === TIMED_OUT) {
    return new Refusal("DEADLINE_EXCEEDED", message`a read took longer than anybody waits for it; ask for less at once`);
  }
  return error;
}
