import { createHash } from "node:crypto";
import type { Redis } from "ioredis";
import { digestOf } from "./answer-key.js";

/** How long Redis keeps an answer: longer than a release usually is the latest one. */
const SECONDS = 86_400;

/** An answer larger than this is made more quickly than it is fetched. */
const LARGEST_BYTES = 1_000_000;

/** The digest that stands before each answer. */
const SEAL_BYTES = 32;

/**
 * Answers that nodes share in Redis. While Redis is lost none are found, and no request waits. An answer from Redis is sent
 * only under the seal of its question, so nothing that was cut off, mixed up or put there by another program is taken for law.
 */
export class SharedAnswers {
  constructor(private readonly redis: Redis) {}

  async find(keys: readonly string[]): Promise<{ key: string; bytes: Buffer } | null> {
    if (this.redis.status !== "ready") return null;
    // Where Redis is opened, its loss is logged.
    const values = await this.redis.mgetBuffer(keys.map(placeOf)).catch(() => []);
    for (const [index, value] of values.entries()) {
      const key = keys[index] as string;
      const bytes = value && unsealed(key, value);
      if (bytes) return { key, bytes };
    }
    return null;
  }

  keep(key: string, bytes: Buffer): void {
    if (this.redis.status !== "ready" || bytes.length > LARGEST_BYTES) return;
    this.redis.set(placeOf(key), Buffer.concat([sealOf(key, bytes), bytes]), "EX", SECONDS).catch(() => undefined);
  }
}

/** Over the whole question too: an answer in the place of another question is none. */
function sealOf(key: string, bytes: Buffer): Buffer {
  return createHash("sha256").update(`${key.length}|${key}`).update(bytes).digest();
}

/** Null where the seal is not that of these bytes; they are then made anew, in the same place. */
function unsealed(key: string, value: Buffer): Buffer | null {
  const bytes = value.subarray(SEAL_BYTES);
  return bytes.length > 0 && sealOf(key, bytes).equals(value.subarray(0, SEAL_BYTES)) ? bytes : null;
}

function placeOf(key: string): string {
  return `minelaw:answer:${digestOf(key)}`;
}
