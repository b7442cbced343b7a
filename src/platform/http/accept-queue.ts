import type { Server } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";

/** Turns of the event loop, one after the other, in which nobody came and next to nothing was done. */
const QUIET_TURNS = 3;
const QUIET_MILLISECONDS = 0.3;
const LONGEST_WAIT_MILLISECONDS = 2_000;

/**
 * Waits until nobody waits to be accepted. Whoever does when a server stops listening is reset by the system; they wait while
 * the process is busy with an answer, and each turn of the event loop accepts one of them.
 */
export async function acceptQueueEmpty(server: Server): Promise<void> {
  let quiet = 0;
  const accepted = () => {
    quiet = 0;
  };
  server.on("connection", accepted);
  const end = performance.now() + LONGEST_WAIT_MILLISECONDS;
  while (quiet < QUIET_TURNS && performance.now() < end) {
    const began = performance.now();
    quiet++;
    await nextTurn();
    if (performance.now() - began > QUIET_MILLISECONDS) quiet = 0;
  }
  server.off("connection", accepted);
}
