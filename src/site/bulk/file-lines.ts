import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** The lines of a file. It is opened when the first is asked for: readline reads at once, and drops what comes before anybody asks. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
}
