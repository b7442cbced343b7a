import { Redis } from "ioredis";

/** How long anything waits for Redis: nodes share through it what they could do without. */
const PATIENCE_MILLISECONDS = 250;

const LONGEST_PAUSE_MILLISECONDS = 2_000;

/** How often it is told that commands are refused: each question gives one. */
const TOLD_MILLISECONDS = 60_000;

type Fault = Pick<NodeJS.ErrnoException, "message" | "code">;

/** Opens Redis in such a way that its loss costs no answer: it is asked only while it is there, and looked for in between. */
export function openRedis(url: string, report: (fault: Fault) => void): Redis {
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
  tellRefusals(redis, report);
  return redis;
}

/** One that is there and refuses (full, read-only) costs no answer either, but nodes then count by themselves, and no connection fails that would tell. */
function tellRefusals(redis: Redis, report: (fault: Fault) => void): void {
  let told = Number.NEGATIVE_INFINITY;
  const send = redis.sendCommand.bind(redis);
  redis.sendCommand = (command, stream) => {
    // What greets a server is refused by older ones, and by one that wants a password, which is told where it is lost.
    if (redis.status === "ready")
      command.promise.catch(({ name, message }: Error) => {
        // Scripts are first asked for by their digest; what is no answer of Redis is the loss of its connection.
        if (name !== "ReplyError" || message.startsWith("NOSCRIPT") || performance.now() - told < TOLD_MILLISECONDS) return;
        told = performance.now();
        report({ message, code: message.split(" ")[0] });
      });
    return send(command, stream);
  };
}
