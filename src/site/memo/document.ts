import { Document, ExternalHyperlink, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { LICENCE } from "../../kits/formats/notice.js";
import { atTime, type PageRequest } from "../../kits/page-request.js";
import { labelLanguage, say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { isDraft } from "../../law/source/force.js";
import { titleLanguage } from "../../law/source/source.line.js";
import { dayOf } from "../../platform/kernel/day.js";
import { own, plainOf, recorded, type Spans, tellSpans } from "../spans.js";
import { factsOf, titleOf } from "./facts.js";
import type { MemoRecord } from "./records.js";
import { markOf, printSource, sourcesOf } from "./sources.js";

/** A memo for a word processor (Office Open XML): the same records, marks and sources as its page. */
export async function printDocument(records: readonly MemoRecord[], request: PageRequest): Promise<Buffer> {
  const { release, day } = request;
  const sources = sourcesOf(records);
  const some = records.some((record) => record.private) || sources.some((source) => source.private);
  const credit = `${say("memoCredit", { number: String(release.number), published: dayOf(release.publishedAt) })} (${LICENCE})${some ? `. ${say("somePrivate").replace(/\.$/, "")}` : ""}`;
  const title = plainOf(titleOf(records));
  const document = new Document({
    title,
    creator: "Minelaw",
    description: `${credit}. ${say("ownWords")}`,
    styles: { default: stylesOf(labelLanguage()) },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ children: [`${credit}. ${say("memoPage")} `, PageNumber.CURRENT], size: 16 })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: `${say("memoLawAsOf", { day })} ${say("ownWords")}` }),
          ...records.flatMap((record, index) => paragraphsOf(record, index + 1, sources, request)),
          new Paragraph({ text: say("sources"), heading: HeadingLevel.HEADING_1 }),
          ...sources.map(
            (source, index) =>
              new Paragraph({
                children: [
                  new TextRun(`${index + 1}. `),
                  inItsLanguage(`${printSource(source)} `, titleLanguage(source) ?? "en"),
                  ...(source.private ? [new TextRun(`(${say("privateMark")}) `)] : []),
                  ...(source.url ? [linkTo(source.url, source.url)] : []),
                ],
              }),
          ),
        ],
      },
    ],
  });
  return packed(document);
}

/** Room between what is told, and before each record, in twentieths of a point. */
const ROOM = 80;
const ROOM_BEFORE = 280;

/** Paragraphs apart from one another, and each record from the one before; its heading stays with it. */
const stylesOf = (language: string) => ({
  document: { run: { language: { value: language } }, paragraph: { spacing: { after: ROOM } } },
  title: { paragraph: { spacing: { after: ROOM_BEFORE } } },
  heading1: { paragraph: { keepNext: true, spacing: { before: ROOM_BEFORE, after: ROOM } } },
  heading2: { paragraph: { keepNext: true, spacing: { before: ROOM_BEFORE, after: ROOM } } },
});

let packing: Promise<unknown> = Promise.resolve();

/** Documents are packed one after the other: each takes steps on this thread, and those of many would all be in one turn of it. */
function packed(document: Document): Promise<Buffer> {
  const result = packing.then(() => Packer.toBuffer(document));
  packing = result.catch(() => undefined);
  return result;
}

const linkTo = (link: string, text: string) =>
  new ExternalHyperlink({ link, children: [new TextRun({ text, style: "Hyperlink" })] });

/** Text in a language of its own, so that a word processor spells it by that. */
const inItsLanguage = (text: string, language: string, more: object = {}) =>
  new TextRun({ ...more, text, language: { value: language } });

const runsOf = (spans: Spans, more: object = {}) =>
  spans.map(({ text, recorded: isRecorded }) => inItsLanguage(text, isRecorded ? "en" : labelLanguage(), more));

type Sources = ReturnType<typeof sourcesOf>;

function paragraphsOf(record: MemoRecord, number: number, sources: Sources, request: PageRequest): Paragraph[] {
  const { force, kind, place, title, text, notes, disputes, citations, address } = record;
  const lasting =
    request.base + atTime(address, { ...request, day: request.day, dayAsked: true, knownAt: request.release.publishedAt });
  const banner =
    force && force !== "IN_FORCE"
      ? [say(isDraft(force) ? "notLaw" : "forceOnDay", { force: words(force), ...(!isDraft(force) && { day: request.day }) })]
      : [];
  return [
    new Paragraph({ children: [new TextRun(`${number}. `), ...runsOf(title)], heading: HeadingLevel.HEADING_2 }),
    ...(record.private ? [new Paragraph({ children: [new TextRun({ text: say("privateAddition"), bold: true })] })] : []),
    ...banner.map((each) => new Paragraph({ children: [new TextRun({ text: each, bold: true })] })),
    new Paragraph({ children: runsOf([...place, ...own(`. ${kind}. `), ...factsOf(record), ...own(".")], { italics: true }) }),
    ...text.map((each) => new Paragraph({ children: runsOf(each) })),
    ...notes.map((each) => new Paragraph({ children: runsOf(tellSpans("memoNote", { text: each })) })),
    ...disputes.map(({ about, readings }) => {
      const said = readings.map(({ says, citations: of }) => `${says} ${of.map((each) => markOf(each, sources)).join(" ")}`);
      return new Paragraph({
        children: runsOf([...tellSpans("memoReadings", { about: recorded(about) }), ...recorded(` ${said.join(" ")}`)]),
      });
    }),
    new Paragraph({
      children: [new TextRun(`${citations.map((each) => markOf(each, sources)).join(" ")} `), linkTo(lasting, lasting)],
    }),
  ];
}
