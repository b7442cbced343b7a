import type { ComponentChildren } from "preact";
import type { FormatName } from "../../kits/formats/formats.js";
import { plainJson } from "../../kits/formats/json.js";
import { termsOf } from "../../kits/formats/notice.js";
import { executeAt, type PageRequest, timeOf } from "../../kits/page-request.js";
import { AFTER, LANGUAGE, TIME } from "../../kits/parameters.js";
import { EMPTY_PAGE, PAGE_SIZE } from "../../kits/walk.js";
import { say } from "../../kits/words/say.js";
import { badInput } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { formatsOf, type Resource } from "../resource.js";
import { printPage } from "../shell.js";
import { citers } from "./cite.js";
import {
  OFFICIAL_DOCUMENT,
  OFFICIAL_TEXT,
  OFFICIAL_TEXTS,
  OFFICIAL_UNIT,
  type OfficialHit,
  officialHits,
  showsTexts,
  type TextName,
} from "./operations.js";
import { Hits, Texts, textTitle, Whole } from "./view.js";

const HITS = 20;

/**
 * The official texts that an operator imported, also of laws and sections that the dataset does not restate: a list of them, a
 * text with its contents, a unit with its words, and what a search finds in all of them. Nothing is there where none are shown.
 */
export const TEXTS_PAGE: Resource = {
  printers: {
    html: (request) => shown(request, page),
    json: (request) => shown(request, json),
    akn: (request) => ofOne(request, document),
    ...citers((request) => chosen(request)),
  },
  parameters: [
    ...TIME,
    LANGUAGE,
    { name: "work", means: "The name of a work, as its source gives it: only its texts." },
    { name: "unit", means: "The eId of a unit of the work: its words, and its parts." },
    { name: "q", means: "Words of the law: units whose own words hold them all." },
    AFTER,
  ],
  dated: true,
  canonical: ({ search }) => `/texts${search.size > 0 ? `?${search}` : ""}`,
};

const shown = async (request: PageRequest, print: (request: PageRequest) => Promise<string>) =>
  showsTexts(request) ? print(request) : null;

interface Asked {
  readonly work: string | null;
  readonly unit: string | null;
  readonly query: string | null;
  readonly after: string | null;
}

const askedIn = ({ search }: PageRequest): Asked => ({
  work: search.get("work"),
  unit: search.get("unit"),
  query: search.get("q"),
  after: search.get("after"),
});

const textsOf = async (request: PageRequest, work: string | null, after: string | null) =>
  (await executeAt(request, OFFICIAL_TEXTS, { work, first: PAGE_SIZE, after })).officialTexts ?? EMPTY_PAGE;

/** The text of the work that the address names, in its language where there are several; null where there is none. */
async function chosen(request: PageRequest): Promise<TextName | null> {
  const { work } = askedIn(request);
  if (!showsTexts(request)) return null;
  if (work === null) throw badInput("work", message`is missing: name the work whose text is wanted`);
  const { nodes } = await textsOf(request, work, null);
  return nodes.find(({ language }) => language === request.language) ?? nodes[0] ?? null;
}

async function ofOne(request: PageRequest, print: (text: TextName, request: PageRequest) => Promise<string | null>) {
  const text = await chosen(request);
  return text && print(text, request);
}

async function document({ work, language }: TextName, request: PageRequest): Promise<string | null> {
  return (await executeAt(request, OFFICIAL_DOCUMENT, { work, language })).officialTexts?.nodes[0]?.akn ?? null;
}

/** What an address shows: a text with its units, and the unit that it names. */
async function readWhole(request: PageRequest, { work, language }: TextName) {
  const { unit: under, after } = askedIn(request);
  const found = await executeAt(request, OFFICIAL_TEXT, { work, language, under, after });
  const text = found.officialTexts?.nodes[0] ?? null;
  const unit = under ? await executeAt(request, OFFICIAL_UNIT, { work, language, eId: under }) : null;
  return { text, unit: unit?.officialTexts?.nodes[0]?.unit ?? null };
}

async function json(request: PageRequest): Promise<string> {
  const { work, query, after } = askedIn(request);
  if (query) {
    const officialWords = await officialHits(request, query, HITS, request.language);
    return plainJson(request, { officialWords }, termsOf(officialWords.map(asText)));
  }
  const text = work && (await chosen(request));
  if (!text) {
    const officialTexts = await textsOf(request, work, after);
    return plainJson(request, { officialTexts }, termsOf(officialTexts.nodes.map(asText)));
  }
  return plainJson(request, await readWhole(request, text), termsOf([asText(text)]));
}

/** The terms of a text, as notices say them. */
const asText = ({ kind, language, edition: { licence, attribution } }: Pick<OfficialHit, "kind" | "language" | "edition">) => ({
  kind,
  language,
  licence,
  attribution,
});

async function page(request: PageRequest): Promise<string> {
  const { work, unit, query, after } = askedIn(request);
  if (query) {
    const hits = await officialHits(request, query, HITS);
    return printed(request, say("searchFor", { query }), <Hits hits={hits} />, hits.map(asText), ["html", "json"]);
  }
  const text = work && (await chosen(request));
  if (!text) {
    const texts = await textsOf(request, work, after);
    return printed(request, say("officialTexts"), <Texts texts={texts} />, texts.nodes.map(asText), ["html", "json"]);
  }
  const [whole, others] = [await readWhole(request, text), await textsOf(request, work, null)];
  if (unit && !whole.unit) throw badInput("unit", message`is the eId of no unit of this text`);
  const body = whole.text && <Whole text={whole.text} unit={whole.unit} others={others.nodes} />;
  return printed(request, textTitle(text, whole.unit), body, [asText(text)], formatsOf(TEXTS_PAGE), text.language);
}

function printed(
  request: PageRequest,
  title: string,
  body: ComponentChildren,
  texts: readonly ReturnType<typeof asText>[],
  formats: readonly FormatName[],
  titleLanguage?: string,
): string {
  const { work } = askedIn(request);
  return printPage(request, {
    page: { kind: say("officialText"), title, titleLanguage, dated: true, body, texts },
    canonical: TEXTS_PAGE.canonical(request),
    formats,
    asked: work ? { operation: OFFICIAL_TEXTS, variables: { work, ...timeOf(request) } } : null,
  });
}
