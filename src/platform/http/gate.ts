import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Refusal } from "../kernel/errors.js";
import { message } from "../kernel/message.js";

/** How many requests of one connection are answered at once: HTTP/1.1 answers them one after the other anyway. */
const MOST_OF_A_CONNECTION = 8;

/** A server with so few places gives one client all of them. */
const SMALL = 16;

export interface GateFigures {
  readonly inFlight: number;
  readonly turnedAway: number;
  /** How long nobody left while somebody was in. */
  readonly stillMilliseconds: number;
}

interface Place {
  readonly client: string;
  readonly leave: () => void;
}

/**
 * Lets in as many requests as the server can answer in time, and of one client as many as leave half of the places to
 * others; the surplus is told at once to come back. A place is left when the answer is sent or its connection is gone: of a
 * response that waits behind others on a connection that closes, Node tells nothing but that.
 */
export class Gate {
  readonly #places = new Map<Socket, Set<Place>>();
  readonly #ofClient = new Map<string, number>();
  #inFlight = 0;
  #turnedAway = 0;
  #lastLeft = 0;

  /** `longestMilliseconds`: how long a request may take until its answer is taken, before its connection is cut. */
  constructor(
    private readonly most: number,
    private readonly longestMilliseconds: number,
  ) {}

  /** `gone` is called where the connection goes before the answer is sent. */
  enter({ socket }: IncomingMessage, response: ServerResponse, client: string, gone: () => void): void {
    const places = this.#placesOf(socket);
    const held = this.#ofClient.get(client) ?? 0;
    if (this.#inFlight >= this.most || places.size >= MOST_OF_A_CONNECTION || held >= Math.max(Math.ceil(this.most / 2), SMALL)) {
      this.#turnedAway++;
      throw new Refusal("OVERLOADED", message`more is being asked than the server can answer; ask again in a moment`);
    }
    if (this.#inFlight === 0) this.#lastLeft = performance.now();
    this.#inFlight++;
    this.#ofClient.set(client, held + 1);
    const taking = setTimeout(() => socket.destroy(), this.longestMilliseconds).unref();
    const place: Place = {
      client,
      leave: () => {
        if (!places.delete(place)) return;
        clearTimeout(taking);
        this.#leave(client);
        if (!response.writableFinished) gone();
      },
    };
    places.add(place);
    response.once("finish", place.leave).once("close", place.leave);
    if (socket.destroyed) place.leave();
  }

  figures(): GateFigures {
    const stillMilliseconds = this.#inFlight === 0 ? 0 : Math.round(performance.now() - this.#lastLeft);
    return { inFlight: this.#inFlight, turnedAway: this.#turnedAway, stillMilliseconds };
  }

  /** Whether places are held for longer than any request may take: they are lost, and a restart is due. */
  get isStuck(): boolean {
    return this.figures().stillMilliseconds > 2 * this.longestMilliseconds;
  }

  #leave(client: string): void {
    this.#inFlight--;
    this.#lastLeft = performance.now();
    const left = (this.#ofClient.get(client) ?? 1) - 1;
    if (left > 0) this.#ofClient.set(client, left);
    else this.#ofClient.delete(client);
  }

  #placesOf(socket: Socket): Set<Place> {
    const known = this.#places.get(socket);
    if (known) return known;
    const places = new Set<Place>();
    this.#places.set(socket, places);
    socket.once("close", () => {
      this.#places.delete(socket);
      for (const place of [...places]) place.leave();
    });
    return places;
  }
}
