import { isIP } from "node:net";
import { delimiter, join, relative } from "node:path";
import { getHeapStatistics } from "node:v8";
import { withoutSecrets } from "../platform/database/server-address.js";
import { Refusal } from "../platform/kernel/errors.js";
import { boundsIn, MEGABYTE, requestsIn } from "../platform/kernel/memory.js";
import { PACKAGE_ROOT } from "../platform/kernel/package-root.js";
import { slipsBetween } from "../platform/kernel/slips.js";

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
  /** Where the seeds lie: the dataset first, then folders of private additions. */
  readonly seedsDirectories: readonly string[];
  /** The bound of what release-lived loaders keep, in bytes. */
  readonly cacheBytes: number;
  /** The bound of what is kept of whole answers, in bytes; 0 for none. */
  readonly answerBytes: number;
  /** How many reads are done for a release before it counts, at most: those that were asked for most; 0 for none. */
  readonly readAhead: number;
  /** Under which address readers reach the server; null to take it from each request. */
  readonly publicUrl: string | null;
  /** Whether official texts that were imported are shown. */
  readonly texts: boolean;
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** Reads the environment; refuses it with every fault named. An empty variable counts as not set. */
export function readConfig(variables: NodeJS.ProcessEnv, heapBytes = getHeapStatistics().heap_size_limit): Config {
  const faults: string[] = [];
  const names = new Set<string>();
  const given = (name: string, must = "", isGood: (text: string) => boolean = () => true): string | null => {
    names.add(name);
    const text = variables[name] || null;
    if (text !== null && !isGood(text)) faults.push(`${name}: must be ${must}`);
    return text;
  };
  const count = (name: string, fallback: number, minimum: number, maximum: number): number => {
    const isGood = (text: string) => /^\d+$/.test(text) && Number(text) >= minimum && Number(text) <= maximum;
    return Number(given(name, `a whole number from ${minimum} to ${maximum}`, isGood) ?? fallback);
  };
  const bounds = boundsIn(heapBytes);
  // No more than what a heap can hold beside what is on its way: one that is full ends the process.
  const megabytes = (name: string, fallback: number) =>
    count(name, Math.floor(fallback / MEGABYTE), 0, Math.floor(heapBytes / 3 / MEGABYTE)) * MEGABYTE;
  const postgres = (name: string) =>
    given(name, "a PostgreSQL address: postgres://user:password@host:5432/name", isAddress(/^postgres(ql)?:\/\//));
  const config: Config = {
    databaseUrl: postgres("DATABASE_URL"),
    replicaUrl: postgres("REPLICA_DATABASE_URL"),
    connections: count("MINELAW_POOL", 10, 1, 1_000),
    redisUrl: given(
      "REDIS_URL",
      "a Redis address, with the number of a database or none: redis://user:password@host:6379/0",
      isRedisAddress,
    ),
    budget: count("MINELAW_BUDGET", 600_000, 0, 1_000_000_000),
    inFlight: count("MINELAW_IN_FLIGHT", requestsIn(heapBytes), 1, 100_000),
    deadlineMilliseconds: count("MINELAW_DEADLINE_MS", 10_000, 100, 600_000),
    drainMilliseconds: count("MINELAW_DRAIN_MS", 0, 0, 60_000),
    origins: originsIn(
      listOf(
        given("MINELAW_ORIGINS", "* or origins, with commas between: https://law.example", (text) =>
          listOf(text).every(isOrigin),
        ) ?? "*",
      ),
    ),
    proxies: listOf(
      given(
        "MINELAW_PROXIES",
        "addresses, networks (10.0.0.0/8), loopback, linklocal or uniquelocal, with commas between",
        (text) => listOf(text).every(isProxy),
      ) ?? "loopback",
    ),
    dataDirectory: given("MINELAW_DATA_DIR") ?? ".minelaw/data",
    exportsDirectory: given("MINELAW_EXPORTS_DIR") ?? ".minelaw/exports",
    seedsDirectories: foldersIn(
      given(
        "MINELAW_SEEDS_DIR",
        `folders, with ${delimiter} between: seeds${delimiter}ours`,
        (text) => foldersIn(text).length > 0,
      ) ?? relative(process.cwd(), join(PACKAGE_ROOT, "seeds")),
    ),
    cacheBytes: megabytes("MINELAW_CACHE_MB", bounds.library),
    answerBytes: megabytes("MINELAW_ANSWERS_MB", bounds.answers),
    readAhead: count("MINELAW_READ_AHEAD", 5_000, 0, 1_000_000),
    publicUrl: given(
      "MINELAW_PUBLIC_URL",
      "scheme and host as browsers write them, without a path: https://law.example",
      (text) => /^https?:/.test(text) && isOrigin(text),
    ),
    texts: given("MINELAW_TEXTS", "on or off", (text) => text === "on" || text === "off") === "on",
    port: count("PORT", 4000, 0, 65_535),
    host: given("HOST") ?? "0.0.0.0",
    logLevel: given("LOG_LEVEL", `one of ${LOG_LEVELS.join(", ")}`, (text) => LOG_LEVELS.includes(text)) ?? "warn",
  };
  faults.push(...misspelt(Object.keys(variables), names));
  if (faults.length > 0) throw new Refusal("BAD_CONFIGURATION", faults.join("; "));
  return Object.freeze(config);
}

/**
 * Variables whose name is a slip away from a setting's. Others that begin like one may be anybody's: Kubernetes sets some for each
 * service.
 */
function misspelt(given: readonly string[], names: ReadonlySet<string>): string[] {
  return given
    .filter((name) => name.startsWith("MINELAW_") && !names.has(name))
    .flatMap((name) => {
      const meant = [...names].find((each) => slipsBetween(name, each) === 1);
      return meant ? [`${name}: is no setting; did you mean ${meant}?`] : [];
    });
}

const isAddress = (scheme: RegExp) => (text: string) => scheme.test(text) && URL.canParse(text);

/** The client reads the number that a text begins with: 99 of 99x. */
function isRedisAddress(text: string): boolean {
  if (!isAddress(/^rediss?:\/\//)(text)) return false;
  const { pathname, searchParams } = new URL(text);
  return /^(\/\d{0,5})?$/.test(pathname) && searchParams.getAll("db").every((number) => /^\d{1,5}$/.test(number));
}

const foldersIn = (text: string) => text.split(delimiter).filter((directory) => directory !== "");

const listOf = (text: string) => text.split(",").map((each) => each.trim());

/** As browsers write it: a scheme and a host, no path. */
const isOrigin = (text: string) => text === "*" || (URL.canParse(text) && new URL(text).origin === text);

const originsIn = (names: readonly string[]) => (names.includes("*") ? "*" : names);

function isProxy(name: string): boolean {
  const [address = "", bits] = name.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isNetwork = longest > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) > 0 && Number(bits) <= longest));
  return isNetwork || ["loopback", "linklocal", "uniquelocal"].includes(name);
}

/** The configuration as it may be printed: addresses without what lets anybody in. */
export function printConfig(config: Config): string {
  const addresses = ADDRESSES.map((name) => [name, config[name] === null ? null : withoutSecrets(String(config[name]))]);
  return JSON.stringify({ ...config, ...Object.fromEntries(addresses) });
}

const ADDRESSES: readonly (keyof Config)[] = ["databaseUrl", "replicaUrl", "redisUrl"];
