import { onDay } from "../../../kits/address.js";
import type { Change, StatuteAnswer } from "../../../kits/answers.generated.js";
import { alpha3Of } from "../../../kits/formats/languages.js";
import type { ShownText } from "../../../kits/formats/notice.js";
import { element, type Xml } from "../../../kits/formats/xml.js";
import type { PageRequest } from "../../../kits/page-request.js";
import { printDay, words } from "../../../kits/words.js";
import type { Day, PartialDay, Precision } from "../../../platform/kernel/day.js";

type StatuteProvision = StatuteAnswer["provisions"]["nodes"][number];

const EDITOR = "#minelaw";

/** The namespace of what Akoma Ntoso has no attribute for. */
export const OWN_NAMESPACE = { prefix: "minelaw", uri: "urn:minelaw:dates" };

/** What ends a statute, and what changes it; every other stage brings it nearer to being law. */
const ENDS = new Set(["EXPIRED", "REPEALED", "REJECTED", "VETOED", "SHELVED", "FAILED", "WITHDRAWN"]);

/** Events and periods of one document, each told once under an eId of its own. */
export class Times {
  readonly events: Xml[] = [];
  readonly groups: Xml[] = [];
  readonly concepts = new Map<string, string>();
  readonly #eventOf = new Map<string, string>();
  readonly #groupOf = new Map<string, string>();

  constructor(statute: StatuteAnswer) {
    for (const { kind, date, precision } of statute.lifecycle) {
      const concept = `event-${kind.toLowerCase().replaceAll("_", "-")}`;
      this.concepts.set(concept, words(kind));
      this.event({ day: date, precision }, ENDS.has(kind) ? "repeal" : kind === "AMENDED" ? "amendment" : "generation", concept);
    }
  }

  /** The group for the days of a text; null where no end of them is known. */
  group({ inForce }: Pick<StatuteProvision, "inForce">): string | null {
    if (!inForce || (!inForce.firstDay && !inForce.lastDay)) return null;
    const key = JSON.stringify(inForce);
    const known = this.#groupOf.get(key);
    if (known) return known;
    const group = `period_${this.#groupOf.size + 1}`;
    this.#groupOf.set(key, group);
    const { firstDay, firstDayPrecision, lastDay, lastDayPrecision } = inForce;
    const bound = (day: Day | null, precision: Precision | null) =>
      day &&
      `#${this.#eventOf.get(`${day} ${precision ?? "DAY"}`) ?? this.event({ day, precision: precision ?? "DAY" }, "amendment")}`;
    const interval = element("timeInterval", {
      start: bound(firstDay, firstDayPrecision),
      end: bound(lastDay, lastDayPrecision),
      refersTo: "#in-force",
    });
    this.groups.push(element("temporalGroup", { eId: group }, interval));
    return group;
  }

  private event(known: PartialDay, type: string, concept?: string): string {
    const eId = `event_${this.events.length + 1}`;
    this.events.push(
      element("eventRef", { eId, ...dateOf(known), source: "#original", type, refersTo: concept && `#${concept}` }),
    );
    const key = `${known.day} ${known.precision}`;
    if (!this.#eventOf.has(key)) this.#eventOf.set(key, eId);
    return eId;
  }
}

/** The schema wants a full date; of a month or year that is its first day, and what is known stands beside it. */
function dateOf({ day, precision }: PartialDay) {
  if (precision === "DAY") return { date: day };
  const { prefix } = OWN_NAMESPACE;
  const type = precision === "MONTH" ? "xsd:gYearMonth" : "xsd:gYear";
  return { date: day, [`${prefix}:known`]: printDay(day, precision), [`${prefix}:knownAs`]: type };
}

/** Work, expression and manifestation: what the statute is, its text on the day, and this file. */
export function identification(statute: StatuteAnswer, request: PageRequest): Xml {
  const author = element("FRBRauthor", { href: statute.adoptedBy ? "#adopted-by" : "#jurisdiction", as: "#author" });
  const country = statute.jurisdiction.code.slice(0, 2).toLowerCase();
  const languages = textLanguagesOf(statute);
  const main = expressionLanguage(statute, request);
  const expression = onDay(statute.address, request.day, main);
  const released = request.release.publishedAt.toISOString().slice(0, 10);
  return element(
    "identification",
    { source: EDITOR },
    element(
      "FRBRWork",
      {},
      element("FRBRthis", { value: `${statute.address}/!main` }),
      element("FRBRuri", { value: statute.address }),
      element("FRBRalias", { name: "title", value: statute.title }),
      workDate(statute, released),
      author,
      element("FRBRcountry", { value: country }),
      statute.number && element("FRBRnumber", { value: statute.number }),
    ),
    element(
      "FRBRExpression",
      {},
      element("FRBRthis", { value: `${expression}/!main` }),
      element("FRBRuri", { value: expression }),
      element("FRBRdate", { date: request.day, name: "as in force on" }),
      element("FRBRauthor", { href: EDITOR, as: "#editor" }),
      [main, ...languages.filter((language) => language !== main)].map((language) =>
        element("FRBRlanguage", { language: alpha3Of(language) ?? "und" }),
      ),
    ),
    element(
      "FRBRManifestation",
      {},
      element("FRBRthis", { value: `${expression}/!main.xml` }),
      element("FRBRuri", { value: `${expression}.xml` }),
      element("FRBRdate", { date: released, name: `release ${request.release.number}` }),
      element("FRBRauthor", { href: EDITOR, as: "#editor" }),
      element("FRBRformat", { value: "application/akn+xml" }),
    ),
  );
}

/** The languages of the texts that the expression holds; without a text, that of its titles and headings. */
export function textLanguagesOf({ provisions }: StatuteAnswer): string[] {
  const languages = new Set(provisions.nodes.map(({ textLanguage }) => textLanguage));
  return languages.size > 0 ? [...languages].sort() : ["en"];
}

/** The language by which an expression is named: that asked for where a text is in it, or else English, or else what there is. */
export function expressionLanguage(statute: StatuteAnswer, { language }: PageRequest): string {
  const languages = textLanguagesOf(statute);
  return [language ?? "en", "en"].find((each) => languages.includes(each)) ?? (languages[0] as string);
}

/** The texts of its provisions, and their terms. */
export function textsOf({ provisions }: StatuteAnswer): ShownText[] {
  return provisions.nodes.flatMap(({ text, textKind: kind, textLanguage: language, textEdition }) =>
    text ? [{ kind, language, ...textEdition }] : [],
  );
}

/** The schema wants a full date; its name says how much of it the sources give. */
function workDate({ enacted, enactedPrecision, lifecycle }: StatuteAnswer, released: Day): Xml {
  const [date, precision, name]: readonly [Day, Precision | null, string] = enacted
    ? [enacted, enactedPrecision, "enacted"]
    : lifecycle[0]
      ? [lifecycle[0].date, lifecycle[0].precision, words(lifecycle[0].kind).toLowerCase()]
      : [released, "DAY", "recorded by Minelaw; no source gives the date of the work"];
  return element("FRBRdate", {
    ...dateOf({ day: date, precision: precision ?? "DAY" }),
    name: precision === "DAY" ? name : `${name}, of which only the ${precision?.toLowerCase()} is known`,
  });
}

const TEXTUAL = { INSERTION: "insertion", SUBSTITUTION: "substitution", REPEAL: "repeal", RENUMBERING: "renumbering" } as const;
const OF_FORCE = { COMMENCEMENT: "entryIntoForce", EXTENSION: "prorogationOfForce" } as const;

/** Changes that have effect on the day: a bill changes nothing. */
export function analysis(statute: StatuteAnswer): Xml | null {
  const made = modifications(
    "active",
    statute.amends.nodes,
    ({ targetProvision, target }) => targetProvision?.address ?? target.address,
  );
  const suffered = modifications(
    "passive",
    statute.amendedBy.nodes,
    ({ targetProvision, target }) => targetProvision?.address ?? target.address,
  );
  return made || suffered ? element("analysis", { source: EDITOR }, made, suffered) : null;
}

function modifications(side: "active" | "passive", changes: readonly Change[], place: (change: Change) => string): Xml | null {
  const effective = changes.filter(({ legalForce }) => legalForce === "IN_FORCE");
  if (effective.length === 0) return null;
  const mods = effective.map((change, index) => {
    const ends = [element("source", { href: change.amending.address }), element("destination", { href: place(change) })];
    const attributes = { eId: `${side}_${index + 1}`, wId: change.address };
    const { operation } = change;
    if (operation in TEXTUAL)
      return element("textualMod", { type: TEXTUAL[operation as keyof typeof TEXTUAL], ...attributes }, ends);
    if (operation === "SUSPENSION") return element("efficacyMod", { type: "inapplication", ...attributes }, ends);
    return element("forceMod", { type: OF_FORCE[operation as keyof typeof OF_FORCE], ...attributes }, ends);
  });
  return element(`${side}Modifications`, {}, mods);
}

/** What the parts of the document refer to by fragment. */
export function references(statute: StatuteAnswer, times: Times, request: PageRequest): Xml {
  const { adoptedBy, jurisdiction } = statute;
  const amending = new Map(
    statute.amendedBy.nodes.filter(({ legalForce }) => legalForce === "IN_FORCE").map(({ amending: by }) => [by.address, by]),
  );
  return element(
    "references",
    { source: EDITOR },
    element("original", { eId: "original", href: statute.address, showAs: statute.title }),
    [...amending.values()].map(({ address: id, title }, index) =>
      element("passiveRef", { eId: `passiveRef_${index + 1}`, href: id, showAs: title }),
    ),
    element("TLCOrganization", { eId: "minelaw", href: request.base, showAs: "Minelaw" }),
    adoptedBy && element("TLCOrganization", { eId: "adopted-by", href: adoptedBy.address, showAs: adoptedBy.name }),
    element("TLCLocation", { eId: "jurisdiction", href: jurisdiction.address, showAs: jurisdiction.name }),
    element("TLCRole", { eId: "author", href: "/ontology/role/author", showAs: "Author" }),
    element("TLCRole", { eId: "editor", href: "/ontology/role/editor", showAs: "Editor" }),
    element("TLCConcept", { eId: "in-force", href: "/ontology/concept/in-force", showAs: "In force" }),
    [...times.concepts].map(([eId, showAs]) => element("TLCEvent", { eId, href: `/ontology/event/${eId}`, showAs })),
  );
}
