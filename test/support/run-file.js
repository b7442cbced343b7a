import "reflect-metadata";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import runner from "jest-circus/runner";

const require = createRequire(import.meta.url);
/** What jest-circus keeps of a file of tests on the global object, by the descriptions of its symbols. */
const KEPT = ["JEST_STATE_SYMBOL", "EVENT_HANDLERS"];

/**
 * Runs a file of tests as jest does by itself, by jest-circus, but for how modules are loaded: Node imports the file as it was built,
 * so that whatever it imports is loaded once for all files that a process runs (docs/decisions/0074-tests-share-modules.md).
 */
export default async function runFile(globalConfig, config, environment, runtime, path, sendMessageToJest) {
  const built = (file) => pathToFileURL(join(config.rootDir, "dist", file)).href;
  const { use } = await import(built("node_modules/@jest/globals/index.js"));
  const own = {
    setGlobalsForRuntime: use,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (file) => import(built(relative(config.rootDir, file).replace(/\.ts$/, ".js"))),
    // jest-circus begins each file anew, with no hook and no test.
    requireInternalModule: (file) => {
      delete require.cache[file];
      return require(file);
    },
  };
  try {
    return await runner.default(globalConfig, config, environment, changed(runtime, own), path, sendMessageToJest);
  } finally {
    for (const key of Object.getOwnPropertySymbols(globalThis)) if (KEPT.includes(key.description)) delete globalThis[key];
  }
}

/** An object with some methods of our own; all others are called on itself, whose private fields no other object has. */
function changed(object, own) {
  const get = (_, name) => own[name] ?? (typeof object[name] === "function" ? object[name].bind(object) : object[name]);
  return new Proxy(object, { get });
}
