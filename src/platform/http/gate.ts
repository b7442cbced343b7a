import type { FastifyReply } from "fastify";
import { Refusal } from "../kernel/errors.js";

/** Lets in as many requests as the server can answer in time; the surplus is told at once to come back. */
export class Gate {
  #inFlight = 0;
  #turnedAway = 0;

  constructor(private readonly most: number) {}

  enter(reply: FastifyReply): void {
    if (this.#inFlight >= this.most) {
      this.#turnedAway++;
      throw new Refusal("OVERLOADED", "more is being asked than the server can answer; ask again in a moment");
    }
    this.#inFlight++;
    reply.raw.once("close", () => {
      this.#inFlight--;
    });
  }

  figures(): { inFlight: number; turnedAway: number } {
    return { inFlight: this.#inFlight, turnedAway: this.#turnedAway };
  }
}
