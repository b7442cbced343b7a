import { parentPort, workerData } from "node:worker_threads";
import type { Beginning } from "./beginning.js";
import { exchangeWith } from "./embedded-session.js";
import { startPGlite } from "./pglite.js";

/** Where an embedded database lies, and what a new one begins as. */
export interface Place {
  readonly directory: string;
  readonly begins: Beginning;
}

export type ToWorker = Uint8Array | "close";
export type FromWorker =
  | "ready"
  | "closed"
  | Uint8Array
  | { readonly fault: { readonly message: string } & Partial<NodeJS.ErrnoException> };

/** An error's code, number and file do not cross between threads by themselves. */
function factsOf(fault: unknown): FromWorker {
  const { message, code, errno, path, syscall } = fault as NodeJS.ErrnoException;
  return { fault: { message: String(message ?? fault), code, errno, path, syscall } };
}

/** Starts an embedded database, passes messages of the protocol on to it, one after the other, and closes it. */
async function run(): Promise<void> {
  const say = (message: FromWorker, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);
  const { directory, begins } = workerData as Place;
  try {
    const pglite = await startPGlite(directory, begins);
    parentPort?.on("message", async (message: ToWorker) => {
      try {
        if (message === "close") {
          await pglite.close();
          say("closed");
        } else {
          const answer = await exchangeWith(pglite, message);
          say(answer, [answer.buffer]);
        }
      } catch (fault) {
        say(message === "close" ? "closed" : factsOf(fault));
      }
    });
    say("ready");
  } catch (fault) {
    say(factsOf(fault));
  }
}

await run();
