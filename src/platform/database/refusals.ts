import { existsSync, readFileSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { getSystemErrorMap } from "node:util";
import { type ErrorCode, Refusal } from "../kernel/errors.js";
import { placeOf } from "./server-address.js";

/** SQLSTATEs and codes of the system, as whoever runs a command can mend them. What none of them fits is told as it is. */
const KNOWN: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [/^(53100|ENOSPC)$/, "DISK_FULL", "no room is left on the disk; make room, and run this again"],
  [/^(08...|57P0.|25P03|53300|E[A-Z_]+)$/, "DATABASE_UNREACHABLE", "the database answers no longer; run this again"],
  [/^(42P01|42703|3F000)$/, "DATABASE_UNFIT", "the tables are not up to date; run minelaw migrate first"],
  [/^(42501|25006)$/, "DATABASE_UNFIT", "the log-in may not do this; give one that may write"],
];

/** A log-in that owns the database may create them, and a superuser; where their files are missing, nobody may. */
const NO_EXTENSION = /extension "|extension control file/;
const EXTENSIONS_WANTED =
  "the extensions btree_gist, pg_trgm and unaccent are wanted, and this log-in cannot create them; let the owner of the " +
  "database or a superuser run CREATE EXTENSION for the three (they come with PostgreSQL, in its contrib package)";

const CUT = /Connection terminated|timeout exceeded|server closed the connection/;

/** `place` names the variable to set, and what it is set to. */
function refusalOf(error: unknown, place: string): Refusal {
  if (error instanceof Refusal) return error;
  const { message } = error as Error;
  const code = String((error as { code?: unknown }).code ?? (CUT.test(message) ? "ECONNRESET" : ""));
  if (NO_EXTENSION.test(message))
    return new Refusal("DATABASE_UNFIT", `${place}: ${EXTENSIONS_WANTED} (${message}); nothing has changed`);
  const [, name, mend] = KNOWN.find(([pattern]) => pattern.test(code)) ?? [
    null,
    "DATABASE_UNFIT" as const,
    "the database failed",
  ];
  // Which statement it was helps nobody who runs a command.
  const told = message.replace(/^cannot execute .* in a (?=read-only)/, "") || code;
  return new Refusal(name, `${place}: ${mend} (${told}); nothing has changed`);
}

/** Why a command cannot go on with the database that the configuration names. */
export function refusalIn(config: { databaseUrl: string | null; dataDirectory: string }, error: unknown): Refusal {
  const { databaseUrl, dataDirectory } = config;
  return databaseUrl ? refusalOf(error, `DATABASE_URL: ${placeOf(databaseUrl)}`) : refusalOfEmbedded(error, dataDirectory);
}

/** Why a file or folder cannot be used, in the words of the system; null for an error of another kind. */
export function refusalOfFile(error: unknown, variable?: string): Refusal | null {
  const { code, errno, path, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || path === undefined || errno === undefined) return null;
  const why = getSystemErrorMap().get(errno)?.[1] ?? code;
  const name = code === "ENOSPC" ? "DISK_FULL" : "FILE_UNUSABLE";
  return new Refusal(name, `${variable ? `${variable}: ` : ""}${path} cannot be used: ${why}`);
}

/** What the embedded database writes at least before it can say what it wants. */
const NEEDED_BYTES = 16 * 1024 * 1024;

/** Why the embedded database does not open, or failed: it ends without a word where its files are not what it expects. */
export function refusalOfEmbedded(error: unknown, directory: string): Refusal {
  if (error instanceof Refusal) return error;
  const variable = "MINELAW_DATA_DIR";
  const file = refusalOfFile(error, variable);
  if (file) return file;
  if ((error as { code?: unknown }).code !== undefined) return refusalOf(error, `${variable}: ${directory}`);
  // Nothing was opened yet: the fault is not that of the folder.
  if (!existsSync(directory)) throw error;
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize < NEEDED_BYTES) {
    return new Refusal("DISK_FULL", `${variable}: ${directory}: no room is left on the disk; make room, and run this again`);
  }
  const version = versionIn(directory);
  return new Refusal(
    "DATABASE_UNFIT",
    `${variable}: what is in ${directory}${version} does not open; set another directory, and the seeds are ingested anew`,
  );
}

function versionIn(directory: string): string {
  try {
    return `, a database of PostgreSQL ${readFileSync(join(directory, "PG_VERSION"), "utf8").trim()},`;
  } catch {
    return "";
  }
}
