import type { TextKind } from "../answers.generated.js";
import { labelLanguage, say } from "../words/say.js";

/** The notice of what is the project's own words alone. */
export const NOTICE = "The project's own restatement of the law, with its sources. Not legal advice.";

/** The licence of the data: see LICENSE-DATA. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** A text that an answer shows: whose words it is, and on what terms. */
export interface ShownText {
  readonly kind: TextKind;
  readonly language: string;
  readonly licence: string | null;
  readonly attribution: string | null;
}

/** What is said of an answer in every format: its notice, and the licence of its words; null where none is recorded. */
export interface Terms {
  readonly notice: string;
  readonly licence: string | null;
  /** Texts that are not the project's own; empty where there is none. */
  readonly others: readonly ShownText[];
}

const SAYS: Readonly<Record<TextKind, string>> = {
  RESTATEMENT: "restatement",
  OFFICIAL: "official text",
  TRANSLATION: "translation of the official text",
};

/** What whoever runs the server added for itself. */
export const PRIVATE_NOTICE =
  "A private addition of whoever runs this server: no part of the public dataset, and its licence does not cover it. Not legal advice.";

/** The same in the few words that a citation has room for. */
export const PRIVATE_IN_CITATIONS = "private addition of whoever runs the server, no part of the public dataset";

/** What is said beside the terms of an answer in which some records are private additions. */
export const SOME_PRIVATE =
  "What is marked private was added by whoever runs this server: it is no part of the public dataset, and the licence does not cover it.";

/** Whether anything in an answer is marked as a private addition. */
function holdsPrivate(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (value as { private?: unknown }).private === true || Object.values(value).some(holdsPrivate);
}

/** The addresses of whatever an answer marks as a private addition. */
export function privateIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return found;
  const { private: isPrivate, address } = value as { private?: unknown; address?: unknown };
  if (isPrivate === true && typeof address === "string") found.add(address);
  for (const each of Object.values(value)) privateIn(each, found);
  return found;
}

/** The notice of an answer, with what it leaves out where some of it is private. */
export const noticeOf = (answer: unknown, notice: string): string =>
  notice !== PRIVATE_NOTICE && holdsPrivate(answer) ? `${notice} ${SOME_PRIVATE}` : notice;

/** The terms of an answer that shows these texts, or a private addition. */
export function termsOf(texts: readonly ShownText[], { isPrivate = false } = {}): Terms {
  if (isPrivate) return { notice: PRIVATE_NOTICE, licence: null, others: [] };
  const others = distinct(texts.filter(({ kind }) => kind !== "RESTATEMENT"));
  if (others.length === 0) return { notice: NOTICE, licence: LICENCE, others };
  const licences = new Set(others.map(({ licence }) => licence));
  return {
    notice: `${others.map(sentence).join(" ")} ${say("allElseRestated")}`,
    licence: licences.size === 1 && others.length === texts.length ? (others[0]?.licence ?? null) : null,
    others,
  };
}

/** Whose words a text is, in a few words: official text in nb (NLOD-2.0). */
export const kindInWords = ({ kind, language, licence }: ShownText) =>
  `${SAYS[kind]} in ${language}${kind === "RESTATEMENT" ? "" : ` (${licence ?? "licence not recorded"})`}`;

function sentence({ kind, language, licence, attribution }: ShownText): string {
  const whose = kind === "TRANSLATION" ? "textIsTranslation" : "textIsOfficial";
  const terms = licence ? say("itsLicenceIs", { licence }) : say("itsLicenceNotRecorded");
  const quoted = attribution?.replace(/\.?$/, ".");
  const source = quoted ? ` ${labelLanguage() === "en" ? quoted : `“${quoted}”`}` : "";
  return `${say(whose, { language })} ${terms}${source}`;
}

function distinct(texts: readonly ShownText[]): ShownText[] {
  const found = new Map(
    texts.map(({ kind, language, licence, attribution }) => [
      JSON.stringify([language, kind, licence, attribution]),
      { kind, language, licence, attribution },
    ]),
  );
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
}
