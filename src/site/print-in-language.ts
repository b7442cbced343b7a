import type { PageRequest } from "../kits/page-request.js";
import { inLabelLanguage } from "../kits/words/say.js";
import { namesInLanguage } from "../questions/node/names-in-language.reads.js";

/** Prints what a request asks for in its language, with the names that records have in that. */
export async function printInLanguage<T>(request: PageRequest, print: () => T | Promise<T>): Promise<T> {
  const { labels, executor, release } = request;
  if (labels === "en") return inLabelLanguage(labels, print);
  const { library } = executor.context;
  const moment = { release: release.number, day: "", chosen: "", publicOnly: executor.context.publicOnly ?? false };
  const names = await library.load(namesInLanguage, moment, labels);
  return inLabelLanguage(labels, print, names ?? undefined);
}
