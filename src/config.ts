import { z } from "zod";
import { Refusal } from "./kernel/errors.js";

const count = (fallback: number, minimum: number, maximum: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((text) => /^\d+$/.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
      error: `must be a whole number from ${minimum} to ${maximum}`,
    })
    .transform(Number);

const postgresAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "must be a PostgreSQL address: postgres://user:password@host:5432/name")
  .optional();

const list = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text) => text.split(",").map((each) => each.trim()));

const environment = z.object({
  DATABASE_URL: postgresAddress,
  REPLICA_DATABASE_URL: postgresAddress,
  MINELAW_POOL: count(10, 1, 1_000),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, "must be a Redis address: redis://user:password@host:6379")
    .optional(),
  MINELAW_BUDGET: count(600_000, 0, 1_000_000_000),
  MINELAW_IN_FLIGHT: count(256, 1, 100_000),
  MINELAW_DEADLINE_MS: count(10_000, 100, 600_000),
  MINELAW_DRAIN_MS: count(0, 0, 60_000),
  MINELAW_ORIGINS: list("*"),
  MINELAW_PROXIES: list("loopback"),
  MINELAW_DATA_DIR: z.string().min(1).default(".minelaw/data"),
  MINELAW_EXPORTS_DIR: z.string().min(1).default(".minelaw/exports"),
  MINELAW_SEEDS_DIR: z.string().min(1).default("seeds"),
  MINELAW_CACHE_MB: count(64, 0, 65_536),
  MINELAW_ANSWERS_MB: count(64, 0, 65_536),
  MINELAW_PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#\s]+$/, "must be scheme and host without a path: https://law.example")
    .optional(),
  PORT: count(4000, 0, 65_535),
  HOST: z.string().min(1).default("0.0.0.0"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
});

/** What a process is told from outside, read once. */
export interface Config {
  /** A PostgreSQL address, which ingest writes to; null for the embedded database. */
  readonly databaseUrl: string | null;
  /** Where reads go; null where they go to the database that is written to. */
  readonly replicaUrl: string | null;
  /** The most connections that reads take. */
  readonly connections: number;
  /** Where nodes share what they count; null for one node. */
  readonly redisUrl: string | null;
  /** What a client may spend in a minute; 0 for no bound. */
  readonly budget: number;
  /** The most requests that are answered at once. */
  readonly inFlight: number;
  readonly deadlineMilliseconds: number;
  /** How long a node that is told to stop says so before it stops listening. */
  readonly drainMilliseconds: number;
  /** Sites whose pages may read answers, or "*" for all. */
  readonly origins: readonly string[] | "*";
  /** Proxies that may say whom they ask for. */
  readonly proxies: readonly string[];
  readonly dataDirectory: string;
  /** Where downloads of whole releases are kept. */
  readonly exportsDirectory: string;
  readonly seedsDirectory: string;
  /** The bound of what release-lived loaders keep, in bytes. */
  readonly cacheBytes: number;
  /** The bound of what is kept of whole answers, in bytes; 0 for none. */
  readonly answerBytes: number;
  /** Under which address readers reach the server; null to take it from each request. */
  readonly publicUrl: string | null;
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
}

/** Reads the environment; refuses it with every fault named. An empty variable counts as not set. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Refusal("BAD_CONFIGURATION", faults.join("; "));
  }
  const { data } = parsed;
  return Object.freeze({
    databaseUrl: data.DATABASE_URL ?? null,
    replicaUrl: data.REPLICA_DATABASE_URL ?? null,
    connections: data.MINELAW_POOL,
    redisUrl: data.REDIS_URL ?? null,
    budget: data.MINELAW_BUDGET,
    inFlight: data.MINELAW_IN_FLIGHT,
    deadlineMilliseconds: data.MINELAW_DEADLINE_MS,
    drainMilliseconds: data.MINELAW_DRAIN_MS,
    origins: data.MINELAW_ORIGINS.includes("*") ? "*" : data.MINELAW_ORIGINS,
    proxies: data.MINELAW_PROXIES,
    dataDirectory: data.MINELAW_DATA_DIR,
    exportsDirectory: data.MINELAW_EXPORTS_DIR,
    seedsDirectory: data.MINELAW_SEEDS_DIR,
    cacheBytes: data.MINELAW_CACHE_MB * 1024 * 1024,
    answerBytes: data.MINELAW_ANSWERS_MB * 1024 * 1024,
    publicUrl: data.MINELAW_PUBLIC_URL ?? null,
    port: data.PORT,
    host: data.HOST,
    logLevel: data.LOG_LEVEL,
  });
}

/** The configuration as it may be printed: addresses without their passwords. */
export function printConfig(config: Config): string {
  return JSON.stringify(config, (_name, value) => (typeof value === "string" ? withoutPassword(value) : value));
}

function withoutPassword(text: string): string {
  return text.replace(/^([a-z]+:\/\/)(.*)@/s, (_whole, scheme: string, login: string) => `${scheme}${login.split(":")[0]}:***@`);
}
