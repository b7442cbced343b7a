import type { StatuteAnswer } from "../../../kits/answers.generated.js";
import { type Content, element, type Xml } from "../../../kits/formats/xml.js";
import { table } from "../../../platform/kernel/table.js";
import { printEId } from "../e-id.js";

type StatuteProvision = StatuteAnswer["provisions"]["nodes"][number];

/** The elements of the hierarchy by the prefix of an eId (Akoma Ntoso naming convention, 5.4). */
const ELEMENTS = table({
  art: "article",
  sec: "section",
  subsec: "subsection",
  para: "paragraph",
  subpara: "subparagraph",
  point: "point",
  chp: "chapter",
  part: "part",
  title: "title",
  book: "book",
  cl: "clause",
  rule: "rule",
  list: "list",
  indent: "indent",
  al: "alinea",
  div: "division",
});

/** What names the days of a provision's text: the eId of its temporal group. */
export type PeriodOf = (provision: StatuteProvision) => string | null;

/** The provisions as they stand on the day, parts inside what they are part of. */
export function aknBody(statute: StatuteAnswer, periodOf: PeriodOf, container: "body" | "mainBody"): Xml {
  const all = statute.provisions.nodes;
  const standing = new Set(all.map(({ address }) => address));
  const roots = all.filter(({ parent }) => !parent || !standing.has(parent.address));
  if (roots.length > 0)
    return element(
      container,
      {},
      roots.map((provision) => hierarchy(provision, all, periodOf)),
    );
  const notice = "The dataset holds no provision of this statute on this day.";
  return element(
    container,
    {},
    element("hcontainer", { eId: "hcontainer_1", name: "notice" }, element("content", {}, element("p", {}, notice))),
  );
}

function hierarchy(provision: StatuteProvision, all: readonly StatuteProvision[], periodOf: PeriodOf): Xml {
  const prefix = (provision.eId.split("__").at(-1) ?? "").split("_")[0] as string;
  const known = ELEMENTS[prefix];
  const parts = all.filter(({ parent }) => parent?.address === provision.address);
  const period = periodOf(provision);
  const attributes = {
    ...(!known && { name: prefix }),
    eId: provision.eId,
    wId: provision.address,
    period: period && `#${period}`,
    status: provision.textKind === "OFFICIAL" ? null : provision.textKind === "TRANSLATION" ? "translated" : "editorial",
    "xml:lang": provision.textLanguage,
  };
  const head = [
    element("num", {}, printEId(provision.eId.split("__").at(-1) as string, provision.number)),
    provision.heading && element("heading", {}, provision.heading),
  ];
  return element(known ?? "hcontainer", attributes, head, words(provision, parts, all, periodOf));
}

function words(
  provision: StatuteProvision,
  parts: readonly StatuteProvision[],
  all: readonly StatuteProvision[],
  periodOf: PeriodOf,
): Content {
  const paragraphs = (provision.text ?? "").split(/\n{2,}/).map((text) => element("p", {}, text));
  if (parts.length === 0) return element("content", {}, paragraphs);
  return [provision.text && element("intro", {}, paragraphs), parts.map((part) => hierarchy(part, all, periodOf))];
}
