import { Document, ExternalHyperlink, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { LICENCE, NOTICE } from "../../kits/formats/notice.js";
import { atTime, type PageRequest } from "../../kits/page-request.js";
import { words } from "../../kits/words.js";
import { isDraft } from "../../law/source/force.js";
import { dayOf } from "../../platform/kernel/day.js";
import { factsOf, titleOf } from "./facts.js";
import type { MemoRecord } from "./records.js";
import { markOf, printSource, sourcesOf } from "./sources.js";

/** A memo for a word processor (Office Open XML): the same records, marks and sources as its page. */
export async function printDocument(records: readonly MemoRecord[], request: PageRequest): Promise<Buffer> {
  const { release, day } = request;
  const sources = sourcesOf(records);
  const credit = `Minelaw, release ${release.number} of ${dayOf(release.publishedAt)}, CC BY 4.0 (${LICENCE})`;
  const title = titleOf(records);
  const document = new Document({
    title,
    creator: "Minelaw",
    description: `${credit}. ${NOTICE}`,
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: [`${credit}. Page `, PageNumber.CURRENT], size: 16 })] }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: `The law as of ${day}, as far as it was reviewed. ${NOTICE}` }),
          ...records.flatMap((record, index) => paragraphsOf(record, index + 1, sources, request)),
          new Paragraph({ text: "Sources", heading: HeadingLevel.HEADING_1 }),
          ...sources.map(
            (source, index) =>
              new Paragraph({
                children: [
                  new TextRun(`${index + 1}. ${printSource(source)} `),
                  ...(source.url ? [linkTo(source.url, source.url)] : []),
                ],
              }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const linkTo = (link: string, text: string) =>
  new ExternalHyperlink({ link, children: [new TextRun({ text, style: "Hyperlink" })] });

type Sources = ReturnType<typeof sourcesOf>;

function paragraphsOf(record: MemoRecord, number: number, sources: Sources, request: PageRequest): Paragraph[] {
  const { force, kind, place, text, notes, disputes, citations, address } = record;
  const lasting =
    request.base + atTime(address, { ...request, day: request.day, dayAsked: true, knownAt: request.release.publishedAt });
  const banner =
    force && force !== "IN_FORCE" ? [isDraft(force) ? `${words(force)}: not law.` : `${words(force)} on ${request.day}.`] : [];
  return [
    new Paragraph({ text: `${number}. ${record.title}`, heading: HeadingLevel.HEADING_2 }),
    ...banner.map((each) => new Paragraph({ children: [new TextRun({ text: each, bold: true })] })),
    new Paragraph({ children: [new TextRun({ text: `${place}. ${kind}. ${factsOf(record).join(". ")}.`, italics: true })] }),
    ...text.map((each) => new Paragraph({ text: each })),
    ...notes.map((each) => new Paragraph({ text: `Note: ${each}` })),
    ...disputes.map(({ about, readings }) => {
      const said = readings.map(({ says, citations: of }) => `${says} ${of.map((each) => markOf(each, sources)).join(" ")}`);
      return new Paragraph({ text: `Readings: ${about}. ${said.join(" ")}` });
    }),
    new Paragraph({
      children: [new TextRun(`${citations.map((each) => markOf(each, sources)).join(" ")} `), linkTo(lasting, lasting)],
    }),
  ];
}
