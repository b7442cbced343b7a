import type { PGlite } from "@electric-sql/pglite";

/** A session of an embedded database, which has one at a time. */
export interface EmbeddedSession {
  /** Sends messages of PostgreSQL's protocol, up to a Sync or a Query; what comes is what a server answers. */
  exchange(messages: Uint8Array): Promise<Uint8Array>;
  /** Fulfilled when it is lost: nothing is answered over it from then on. */
  readonly ended: Promise<void>;
}

/** An embedded database, wherever it runs. */
export interface EmbeddedServer {
  /** Its session, once it can be asked; one that was lost is replaced. */
  session(): Promise<EmbeddedSession>;
  /** The prepared statements of the session, by name: connections come and go, and the session knows them all. */
  readonly parsed: Readonly<Record<string, string>>;
}

/** A session that is no longer there, under PostgreSQL's code for a connection that failed. */
export function lost(why: string): Error {
  return Object.assign(new Error(`the embedded database is lost: ${why}`), { code: "08006" });
}

/** Passes messages on to a PGlite. It need not read its own answer, as it does by itself: whoever asked does. */
export async function exchangeWith(pglite: PGlite, messages: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const onRawData = (part: Uint8Array) => {
    // It lies where the next part will.
    parts.push(part.slice());
    length += part.length;
  };
  await pglite.execProtocolRawStream(messages, { onRawData });
  const answer = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    answer.set(part, at);
    at += part.length;
  }
  return answer;
}

/** A PGlite that runs in this thread, and holds it up for as long as a statement takes. */
export function serverOver(pglite: PGlite): EmbeddedServer {
  const session = {
    exchange: (messages: Uint8Array) => exchangeWith(pglite, messages),
    ended: new Promise<void>(() => undefined),
  };
  return { session: async () => session, parsed: {} };
}
