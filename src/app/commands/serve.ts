import { access, constants } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import type { Reader } from "../../platform/database/reader.js";
import { Refusal } from "../../platform/kernel/errors.js";
import { makeFolder } from "../../platform/kernel/make-folder.js";
import { type Config, printConfig } from "../config.js";
import { openForServing } from "../open-for-serving.js";
import { seedsIn } from "../seeds-to-serve.js";
import type { MinelawServer } from "../server.js";

/** Serves until it is told to stop. */
export async function serve(config: Config, options: { ingest: boolean }): Promise<void> {
  console.log(`Configuration: ${printConfig(config)}`);
  keepRequestsYoung();
  compileDatabaseLater();
  const opening = openForServing(config, options.ingest ? seedsIn(config.seedsDirectories) : null);
  // Whoever waits for it hears of it.
  opening.catch(() => undefined);
  let server: MinelawServer | undefined;
  try {
    // Loaded and made while the database opens.
    const { createServer } = await import("../server.js");
    server = await createServer({ ...config, database: opening });
    stopWhenTold(server, await opening);
    await sayWhatIsWritten(config);
    await listen(server, config);
  } catch (error) {
    await server?.close();
    await opening.then(
      (database) => database.close(),
      () => undefined,
    );
    throw error;
  }
}

/**
 * What a request makes outlives some collections of young objects and is then dropped. By that V8 would make more and more of it old from the
 * start, where it keeps alive all young objects that it leads to (docs/decisions/0084-what-requests-make-stays-young.md).
 */
function keepRequestsYoung(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}

/**
 * From Node 22 on V8 waits this long before it compiles a function of the embedded database once more, optimized. Node 20 begins at a seventh
 * of it: most of what a start had compiled so was not asked again, and a quarter of the start went into it.
 */
function compileDatabaseLater(): void {
  setFlagsFromString("--wasm-tiering-budget=13000000");
}

/** Before anybody can ask: whoever starts a node may stop it the moment that it says that it answers. */
function stopWhenTold(server: MinelawServer, database: Reader): void {
  // A promise that a library forgot is no reason to leave everybody without answers.
  process.on("unhandledRejection", (fault) => server.http.log.error(fault));
  const stop = async () => {
    await server.close();
    await database.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
}

/** What a read-only disk, or one of another user, costs is told before anybody asks: downloads, and nothing else. */
async function sayWhatIsWritten({ exportsDirectory }: Config): Promise<void> {
  try {
    makeFolder(exportsDirectory);
    await access(exportsDirectory, constants.W_OK);
    console.log(`Downloads of releases are kept in ${exportsDirectory}; nothing else is written while it serves.`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.log(
      `MINELAW_EXPORTS_DIR: ${exportsDirectory} cannot be written (${code}): downloads of releases are answered 503, DOWNLOADS_UNAVAILABLE; all else is answered`,
    );
  }
}

/** Listens, says where, and gives the port. */
export async function listen({ http }: MinelawServer, { host, port }: Config): Promise<number> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") {
      throw new Refusal("PORT_IN_USE", `PORT: something listens on port ${port} already; stop it, or set PORT to another number`);
    }
    if (code === "EACCES")
      throw new Refusal("BAD_CONFIGURATION", `PORT: this user may not listen on port ${port}; set another number`);
    throw new Refusal("BAD_CONFIGURATION", `HOST: ${host} is no address of this machine that can be listened on`);
  }
  const address = http.server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  console.log(`Minelaw answers at http://localhost:${bound}/graphql (open it in a browser for the query editor)`);
  return bound;
}
