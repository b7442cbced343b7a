import { AsyncLocalStorage } from "node:async_hooks";
import { IntlMessageFormat } from "intl-messageformat";
import type { ComponentChildren } from "preact";
import { EN, type MessageName } from "./en.js";
import { KK } from "./kk.js";
import { RU } from "./ru.js";

export type { MessageName } from "./en.js";

const CATALOGUES = { en: EN, ru: RU, kk: KK } as const satisfies Readonly<Record<string, Readonly<Record<MessageName, string>>>>;

/** A language that pages have words in. */
export type LabelLanguage = keyof typeof CATALOGUES;
export const LABEL_LANGUAGES = Object.keys(CATALOGUES) as readonly LabelLanguage[];

/** The names that are recorded in one language, by the addresses of their records. */
type RecordedNames = ReadonlyMap<string, string>;

const NO_NAMES: RecordedNames = new Map();

const current = new AsyncLocalStorage<{ readonly language: LabelLanguage; readonly names: RecordedNames }>();

/** The language of words for a BCP 47 tag: ru for ru-RU. Null where there are none in it. */
export function labelsIn(tag: string | null): LabelLanguage | null {
  return LABEL_LANGUAGES.find((each) => each === tag?.split("-")[0]?.toLowerCase()) ?? null;
}

/** The language that a tag alone names; English where it names none. */
export const labelLanguageOf = (tag: string | null): LabelLanguage => labelsIn(tag) ?? "en";

/**
 * Prints a page in a language, with the names that records have in it; whatever is printed for programs is printed outside of it,
 * in English.
 */
export const inLabelLanguage = <T>(language: LabelLanguage, print: () => T, names = NO_NAMES): T =>
  current.run({ language, names }, print);

/** The same in the language of the page; in English where what is told has words in the dataset alone: it is told in one language. */
export const inOneLanguage = <T>(isRecorded: boolean, tell: () => T): T => (isRecorded ? inLabelLanguage("en", tell) : tell());

/** The language of the words of the page that is printed. */
export const labelLanguage = (): LabelLanguage => current.getStore()?.language ?? "en";

/** What a record is called in the language of the page; null where that is not recorded, and where the page is in the dataset's English. */
export const nameOnPage = (address: string): string | null => current.getStore()?.names.get(address) ?? null;

/** The language of a text of the dataset where it is not that of the page, for `lang` attributes. */
export const recordedLanguage = (): "en" | undefined => (labelLanguage() === "en" ? undefined : "en");

const formats = new Map<string, IntlMessageFormat>();

/** The message in the current language; none where it has nothing to fill in. */
function formatOf(language: LabelLanguage, text: string): IntlMessageFormat {
  const key = `${language} ${text}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new IntlMessageFormat(text, language);
  formats.set(key, format);
  return format;
}

/** A message in the language of the page. */
export function say(name: MessageName, values?: Readonly<Record<string, string | number>>): string {
  const language = labelLanguage();
  const text = CATALOGUES[language][name];
  return values ? String(formatOf(language, text).format(values)) : text;
}

type Filling = ComponentChildren | ((inside: ComponentChildren) => ComponentChildren);

/** A message with parts of a page in it: a value is put in its place, a function is given what stands between its tags. */
export function tell(name: MessageName, values: Readonly<Record<string, Filling>>): ComponentChildren {
  const language = labelLanguage();
  return formatOf(language, CATALOGUES[language][name]).format<ComponentChildren>(values as never) as ComponentChildren;
}

/** Whether there is a message of a name that is made up, such as that of a code. */
export const isMessage = (name: string): name is MessageName => Object.hasOwn(EN, name);
