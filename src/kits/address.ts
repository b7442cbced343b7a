import { type Day, isDay } from "../platform/kernel/day.js";
import { kindOfId } from "../platform/kernel/id.js";
import type { Kind } from "../platform/kernel/kinds.js";
import { FORMATS, type FormatName } from "./formats/formats.js";
import { alpha3Of, tagOf } from "./formats/languages.js";

/** The parts of an address. */
export interface Address {
  /** The path without the suffix of a format. */
  readonly path: string;
  /** The record's id, and its kind by form; null where the path has the form of no id. */
  readonly id: string;
  readonly kind: Kind | null;
  /** The day of an expression: …/259-fz/eng:2024-11-01. */
  readonly day: Day | null;
  /** The language of an expression, as a tag: ru of …/259-fz/rus. Null for English, the language of this dataset. */
  readonly language: string | null;
  /** The format that the path ends with. */
  readonly format: FormatName | null;
}

const SUFFIXES = FORMATS.filter((format) => format.suffix !== "").sort((a, b) => b.suffix.length - a.suffix.length);
const EXPRESSION = /^(\/akn\/.+)\/([a-z]{3})(?::([\d-]+))?$/;

/** Reads a path. The end of a path that names a day that does not exist is taken for part of the id, which then has no kind. */
export function readAddress(path: string): Address {
  const suffix = SUFFIXES.find((format) => path.endsWith(format.suffix) && path.length > format.suffix.length + 1);
  const plain = suffix ? path.slice(0, -suffix.suffix.length) : path;
  const [, work, alpha3 = "", day] = EXPRESSION.exec(plain) ?? [];
  const tag = tagOf(alpha3);
  const expression = work !== undefined && tag && kindOfId(work) === "statute" && (day === undefined || isDay(day));
  const id = expression ? work : plain;
  return {
    path: plain,
    id,
    kind: kindOfId(id),
    day: (expression && day) || null,
    language: expression && tag !== "en" ? tag : null,
    format: suffix?.name ?? null,
  };
}

/** The address of a statute as it stood on a day, in the English of this dataset or in another language. */
export function onDay(id: string, day: Day, language: string | null = null): string {
  return `${id}/${(language && alpha3Of(language)) || "eng"}:${day}`;
}

/** The proper spelling of a path: lower case, no slash at the end. Null where the path has it already. Provisions keep their capitals: sec_1A. */
export function properSpelling(path: string): string | null {
  const [work = "", provision] = path.split(/(?=\/~)/, 2);
  const proper = (work.toLowerCase() + (provision ?? "")).replace(/(?<=.)\/+$/, "");
  return proper === path ? null : proper;
}
