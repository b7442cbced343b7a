import type { Redis } from "ioredis";
import { digestOf } from "./answer-key.js";

/** How long Redis keeps an answer: longer than a release usually is the latest one. */
const SECONDS = 86_400;

/** An answer larger than this is made more quickly than it is fetched. */
const LARGEST_BYTES = 1_000_000;

/** Answers that nodes share in Redis. While Redis is lost none are found, and no request waits. */
export class SharedAnswers {
  constructor(private readonly redis: Redis) {}

  async find(keys: readonly string[]): Promise<{ key: string; bytes: Buffer } | null> {
    if (this.redis.status !== "ready") return null;
    // Where Redis is opened, its loss is logged.
    const values = await this.redis.mgetBuffer(keys.map(placeOf)).catch(() => []);
    const index = values.findIndex((value) => value !== null);
    const bytes = values[index];
    return bytes ? { key: keys[index] as string, bytes } : null;
  }

  keep(key: string, bytes: Buffer): void {
    if (this.redis.status !== "ready" || bytes.length > LARGEST_BYTES) return;
    this.redis.set(placeOf(key), bytes, "EX", SECONDS).catch(() => undefined);
  }
}

function placeOf(key: string): string {
  return `minelaw:answer:${digestOf(key)}`;
}
