import { Console } from "node:console";
import { ImportWatch } from "../../platform/database/import-watch.js";
import { ReleaseWatch } from "../../platform/database/release-watch.js";
import { dayOf } from "../../platform/kernel/day.js";
import type { Config } from "../config.js";
import { contextMaker, newCaches } from "../contexts.js";
import { openForServing } from "../open-for-serving.js";
import { seedsIn } from "../seeds-to-serve.js";

/** Answers an assistant that started it, on its standard streams. */
export async function mcp(config: Config, options: { ingest: boolean }): Promise<void> {
  // The protocol alone may write to the standard output: whatever else is told goes to the error stream.
  globalThis.console = new Console(process.stderr, process.stderr);
  const [{ buildApi }, { speakOnStreams }, database] = await Promise.all([
    import("../schema.js"),
    import("../../assistants/stdio.js"),
    openForServing(config, options.ingest ? seedsIn(config.seedsDirectory) : null),
  ]);
  const now = () => new Date();
  const releases = new ReleaseWatch(database, now);
  const texts = config.texts ? new ImportWatch(database) : null;
  try {
    await releases.start();
    await texts?.start();
    const newContext = contextMaker({ releases, kept: newCaches(config, database, null), database, texts, now, today: dayOf });
    const base = config.publicUrl ?? `http://localhost:${config.port}`;
    await speakOnStreams({ schema: buildApi(), newContext, base });
  } finally {
    releases.stop();
    texts?.stop();
    await database.close();
  }
}
