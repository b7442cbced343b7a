import { Console } from "node:console";
import { ImportWatch } from "../../platform/database/import-watch.js";
import { ReleaseWatch } from "../../platform/database/release-watch.js";
import type { Context } from "../../platform/graphql/context.js";
import { dayOf } from "../../platform/kernel/day.js";
import type { Config } from "../config.js";
import { contextMaker, newCaches } from "../contexts.js";
import { openForServing } from "../open-for-serving.js";
import { seedsIn } from "../seeds-to-serve.js";

/** Answers an assistant that started it, on its standard streams. */
export async function mcp(config: Config, options: { ingest: boolean }): Promise<void> {
  // The protocol alone may write to the standard output: whatever else is told goes to the error stream.
  globalThis.console = new Console(process.stderr, process.stderr);
  const [{ buildApi }, { speakOnStreams }] = await Promise.all([import("../schema.js"), import("../../assistants/stdio.js")]);
  const base = config.publicUrl ?? `http://localhost:${config.port}`;
  const opening = open(config, options.ingest);
  const newContext = opening.then((opened) => opened.newContext);
  await speakOnStreams({ schema: buildApi(), newContext, base, texts: config.texts });
  await (await opening).close();
}

async function open(config: Config, ingest: boolean): Promise<{ newContext: () => Context; close: () => Promise<void> }> {
  const database = await openForServing(config, ingest ? seedsIn(config.seedsDirectories) : null);
  const now = () => new Date();
  const releases = new ReleaseWatch(database, now);
  const texts = config.texts ? new ImportWatch(database) : null;
  const close = async () => {
    releases.stop();
    texts?.stop();
    await database.close();
  };
  try {
    await releases.start();
    await texts?.start();
    const kept = newCaches(config, database, null);
    return { newContext: contextMaker({ releases, kept, database, texts, now, today: dayOf }), close };
  } catch (error) {
    await close();
    throw error;
  }
}
