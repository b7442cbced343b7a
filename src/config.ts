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

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must be a PostgreSQL address: postgres://user:password@host:5432/name")
    .optional(),
  MINELAW_DATA_DIR: z.string().min(1).default(".minelaw/data"),
  MINELAW_EXPORTS_DIR: z.string().min(1).default(".minelaw/exports"),
  MINELAW_SEEDS_DIR: z.string().min(1).default("seeds"),
  MINELAW_CACHE_MB: count(64, 0, 65_536),
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
  /** A PostgreSQL address; null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
  /** Where downloads of whole releases are kept. */
  readonly exportsDirectory: string;
  readonly seedsDirectory: string;
  /** The bound of what release-lived loaders keep, in bytes. */
  readonly cacheBytes: number;
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
    dataDirectory: data.MINELAW_DATA_DIR,
    exportsDirectory: data.MINELAW_EXPORTS_DIR,
    seedsDirectory: data.MINELAW_SEEDS_DIR,
    cacheBytes: data.MINELAW_CACHE_MB * 1024 * 1024,
    publicUrl: data.MINELAW_PUBLIC_URL ?? null,
    port: data.PORT,
    host: data.HOST,
    logLevel: data.LOG_LEVEL,
  });
}
