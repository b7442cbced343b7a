import type { FastifyReply } from "fastify";
import { Refusal } from "../kernel/errors.js";
import { message } from "../kernel/message.js";

/** nginx takes 4 kB of headers where nobody tells it otherwise, and counts a node that sends more as broken. */
const LONGEST_LOCATION = 3_000;

/** Sends whoever asks to another address. */
export function redirect(reply: FastifyReply, to: string, status: 301 | 302): FastifyReply {
  if (to.length > LONGEST_LOCATION)
    throw new Refusal(
      "BAD_REQUEST",
      message`this is answered at another address, which would be longer than proxies pass on; ask for less at once`,
    );
  return reply.redirect(to, status);
}
