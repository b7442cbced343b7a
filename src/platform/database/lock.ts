import { randomUUID } from "node:crypto";
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Refusal } from "../kernel/errors.js";
import { makeFolder } from "../kernel/make-folder.js";
import { type Holder, isLiving, live } from "./lock-holder.js";

const FILE = /^minelaw\.lock\.(\d+)$/;

/** Takes of the lock by others that are borne while one is being decided. */
const ATTEMPTS = 10;

/**
 * Takes a data directory for this process. The embedded database has no lock of its own, and two writers lose rows.
 *
 * Each holder has a file of its own, numbered one higher than that of the holder before, and a number is never given again:
 * of those who find the holder before gone, one makes the next file, however long another thinks in between. Returns the
 * release of the lock.
 */
export async function lockDirectory(directory: string): Promise<() => void> {
  makeFolder(directory);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const latest = numbersIn(directory).at(-1) ?? 0;
    const holder = holderIn(directory, latest);
    const watching = () => console.error(`Who held ${directory} last is of another system; waiting for a sign of life.`);
    if (holder && (await isLiving(holder, directory, fileOf(directory, latest), watching))) throw inUse(holder, directory);
    const release = await take(directory, latest + 1);
    if (release) return release;
  }
  throw new Refusal("DATA_DIRECTORY_IN_USE", `other processes are taking the data directory ${directory}; try again`);
}

/** Null where another was quicker. */
async function take(directory: string, number: number): Promise<(() => void) | null> {
  const file = fileOf(directory, number);
  const living = await live(randomUUID(), directory, file);
  if (!makeWhole(file, living.holder)) {
    living.end();
    return null;
  }
  const numbers = numbersIn(directory);
  if (numbers.at(-1) !== number) {
    // The number was given before, to one who is past.
    rmSync(file, { force: true });
    living.end();
    return null;
  }
  for (const past of numbers.slice(0, -1)) rmSync(fileOf(directory, past), { force: true });
  return () => {
    letGo(file);
    living.end();
  };
}

const fileOf = (directory: string, number: number) => join(directory, `minelaw.lock.${number}`);

function numbersIn(directory: string): number[] {
  const numbers = readdirSync(directory).flatMap((name) => FILE.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}

/** Null where nobody holds the lock: none ever did, or the last one let go of it. */
function holderIn(directory: string, number: number): Holder | null {
  try {
    return JSON.parse(readFileSync(fileOf(directory, number), "utf8"));
  } catch (error) {
    // Gone since it was listed, because there is a later one; or of nobody who could write it to the end.
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Makes a file that nobody reads before it is whole; false where there is one already. */
function makeWhole(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.id}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The file stays, so that its number is not given again. */
function letGo(file: string): void {
  const draft = `${file}.draft`;
  writeFileSync(draft, "null");
  renameSync(draft, file);
}

function inUse({ pid, host }: Holder, directory: string): Refusal {
  const who = host === hostname() ? `process ${pid}` : `process ${pid} of ${host}`;
  return new Refusal(
    "DATA_DIRECTORY_IN_USE",
    `${who} uses the data directory ${directory}; stop it, or set MINELAW_DATA_DIR to another directory`,
  );
}
