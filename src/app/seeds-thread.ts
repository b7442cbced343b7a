import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Refusal } from "../platform/kernel/errors.js";
import { PACKAGE_ROOT } from "../platform/kernel/package-root.js";
import type { KnownSeeds } from "./known-seeds.js";
import { digestOfSeeds } from "./seeds-digest.js";
import type { FromWorker, ToWorker } from "./seeds-worker.js";

/** What runs in a thread of its own is loaded compiled, also where tests load the rest as it is written. */
const WORKER = join(PACKAGE_ROOT, "dist", "src", "app", "seeds-worker.js");

/**
 * Reads seeds in a thread of its own, which takes what it needed for that with it when it ends. Their digest is taken before: of seeds
 * that change meanwhile it is another than that of what they have become.
 */
export function readInThread(directories: readonly string[], digest = digestOfSeeds(directories)): Promise<KnownSeeds> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: { directories, digest } satisfies ToWorker });
    worker.once("message", (message: FromWorker) => {
      if ("refusal" in message) reject(new Refusal(message.refusal.code, message.refusal.message));
      else resolve(message);
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread that reads the seeds ended")));
  });
}
