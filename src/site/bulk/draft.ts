import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Holder, isLiving, live } from "../../platform/database/lock-holder.js";

/** What one process makes of a file or folder, and beside it who that is. */
const DRAFT = /^(?<draft>(?<place>.+)\.part-(?<id>\w+))(?:\.holder)?$/;

/**
 * Makes something in a folder of its own beside its place. No other process takes the folder away while this one lives: nodes may
 * share a disk and no process numbers, so its name is nobody else's, and its holder shows a sign of life.
 */
export async function inDraft(place: string, make: (draft: string) => Promise<void>): Promise<void> {
  const id = randomUUID().slice(0, 8);
  const draft = `${place}.part-${id}`;
  const file = `${draft}.holder`;
  const { holder, end } = await live(id, dirname(draft), file);
  try {
    // The holder is there before the folder and goes after it: a folder without one is of nobody who lives.
    await writeFile(file, JSON.stringify(holder));
    await mkdir(draft);
    await make(draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(file, { force: true });
    end();
  }
}

/** Takes away the drafts of the dead, of those places that are ours. */
export async function removeDrafts(directory: string, isOurs: (place: string) => boolean): Promise<void> {
  const ids = new Map<string, string>();
  for (const name of await readdir(directory).catch(() => [])) {
    const { draft = "", place = "", id = "" } = DRAFT.exec(name)?.groups ?? {};
    if (isOurs(place)) ids.set(draft, id);
  }
  await Promise.all(
    [...ids].map(async ([name, id]) => {
      const draft = join(directory, name);
      if (await isBeingMade(draft, id)) return;
      // What cannot be taken away is in nobody's way: a folder that cannot be written is told at the start, and when it is asked for.
      for (const path of [draft, `${draft}.holder`]) await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }),
  );
}

async function isBeingMade(draft: string, id: string): Promise<boolean> {
  const file = `${draft}.holder`;
  const holder = await holderIn(file, id);
  return holder !== null && isLiving(holder, dirname(draft), file, () => undefined);
}

/** Null where nobody is; of no known system where it is not written yet: then it is watched for a while. */
async function holderIn(file: string, id: string): Promise<Pick<Holder, "id" | "system"> | null> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    return error instanceof SyntaxError ? { id, system: null } : null;
  }
}
