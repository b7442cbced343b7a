import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";

/** What reference managers print citations with, citeproc, has no types. */
const require = createRequire(import.meta.url);
const CSL = require("citeproc");

const read = (file: string) => readFileSync(join(PACKAGE_ROOT, "test", "csl", file), "utf8");

export const STYLES = ["apa", "bluebook-law-review", "oscola", "gost-r-7-0-5-2008"] as const;

/** What a style is printed with, made once: to read a style takes longer than to print with it. */
const engines = new Map<string, { readonly engine: typeof CSL.Engine; readonly shown: { item: { readonly id: string } } }>();

function engineOf(style: (typeof STYLES)[number], item: { readonly id: string }) {
  const known = engines.get(style);
  if (known) {
    known.shown.item = item;
    return known.engine;
  }
  const shown = { item };
  const sys = { retrieveLocale: (locale: string) => read(`locales-${locale}.xml`), retrieveItem: () => shown.item };
  const locale = style.startsWith("gost") ? "ru-RU" : style === "oscola" ? "en-GB" : "en-US";
  const engine = new CSL.Engine(sys, read(`${style}.csl`), locale);
  engine.setOutputFormat("text");
  engines.set(style, { engine, shown });
  return engine;
}

/** A CSL-JSON item as a style prints it, without marks of print: as a note where that is what the style makes, else in a list. */
export function printed(style: (typeof STYLES)[number], item: { readonly id: string }): string {
  const engine = engineOf(style, item);
  // It keeps what it knows of an item: of the one before, that may have the same id, nothing is left.
  engine.updateItems([]);
  engine.updateItems([item.id]);
  if (!style.startsWith("gost") && style !== "apa") return engine.makeCitationCluster([{ id: item.id }]);
  return engine.makeBibliography()[1].join("").trim();
}
