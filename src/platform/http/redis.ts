import { Redis } from "ioredis";

/** How long anything waits for Redis: nodes share through it what they could do without. */
const PATIENCE_MILLISECONDS = 250;

const LONGEST_PAUSE_MILLISECONDS = 2_000;

/** Opens Redis in such a way that its loss costs no answer: it is asked only while it is there, and looked for in between. */
export function openRedis(url: string, report: (fault: { message: string; code?: string }) => void): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE_MILLISECONDS,
    connectTimeout: LONGEST_PAUSE_MILLISECONDS,
    retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_PAUSE_MILLISECONDS),
  });
  let told = false;
  redis.on("ready", () => {
    told = false;
  });
  redis.on("error", ({ message, code }: NodeJS.ErrnoException) => {
    // Not the fault itself: it holds the command that was refused, and of a log-in the password.
    if (!told) report({ message, code });
    told = true;
  });
  return redis;
}
