import { onDay, readAddress } from "../../kits/address.js";
import type { StatuteAnswer, StatutesAnswers, StatuteText } from "../../kits/answers.generated.js";
import type { OwnWork } from "../../kits/formats/cite.js";
import { date, days, force, type Linked, link, linkOnDay, localized } from "../../kits/formats/jsonld.js";
import { alpha3Of } from "../../kits/formats/languages.js";
import { fragment, listOperation, recordOperation } from "../../kits/operations.js";
import { executeRecord, type PageRequest, timeQuery } from "../../kits/page-request.js";
import { LANGUAGE } from "../../kits/parameters.js";
import { LOCAL_TEXT } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import { type RecordPage, reviewedOf } from "../../kits/record-page.js";
import { PAGE_SIZE, readAll } from "../../kits/walk.js";
import { nameOnPage } from "../../kits/words/say.js";
import { dayColumns, words } from "../../kits/words.js";
import { CHANGE } from "../amendment/amendment.line.js";
import { DEFINITION_LINE } from "../definition/definition.line.js";
import { PLACE_FILTER, PLACE_NAME, SCOPE_FILTER } from "../jurisdiction/jurisdiction.line.js";
import { OFFENCE_LINE } from "../offence/offence.line.js";
import { RULE_LINE } from "../rule/rule.line.js";
import { CITED, DAYS, DISPUTED } from "../source/source.line.js";
import { cited } from "../source/source.linked.js";
import { LegalForce } from "../source/source.vocabulary.js";
import { TAX_LINE } from "../tax/tax.line.js";
import { TOKEN_CLASS_LINE } from "../token-class/token-class.line.js";
import { printAkn } from "./akn/akn.js";
import { expressionLanguage, textLanguagesOf, textsOf } from "./akn/meta.js";
import { expressionOf, worded } from "./legislation.linked.js";
import { StatuteKind } from "./legislation.vocabulary.js";
import { printStatute, STATUTE_NAME } from "./statute.line.js";
import { StatuteView } from "./statute.view.js";

/** The provisions of a statute, page by page. */
const STATUTE_TEXT = fragment(
  `
fragment StatuteText on ProvisionConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    id
    address
    private
    eId
    number
    heading(language: $language)
    text(language: $language)
    textKind(language: $language)
    textLanguage(language: $language)
    textCitations(language: $language) { ...Cited }
    textEdition(language: $language) { licence attribution publisher url retrieved sha256 }
    legalForce
    inForce { ...Days }
    evidence
    parent { id address private }
    discrepancies { about }
  }
}`,
  DAYS,
  CITED,
);

/** All that the statute lays down or proposes; whoever shows it keeps law and proposals apart. */
const EVERY_FORCE = Object.keys(LegalForce)
  .filter((each) => each !== "NOT_YET_MADE")
  .join(", ");
const all = (field: string, line: string, most = 100) =>
  `${field}(first: ${most}, filter: { legalForce: [${EVERY_FORCE}] }) { totalCount nodes { ...${line} } }`;

const STATUTE = recordOperation(
  "Statute",
  `
...StatuteName
otherNumbers
shortTitles { ...LocalText }
titles { ...LocalText }
reviewedThrough
reviewedThroughPrecision
inForce { ...Days }
inForceBy
enacted
enactedPrecision
officialUrl
note
evidence
citations { ...Cited }
discrepancies { ...Disputed }
jurisdiction { ...PlaceName languages }
adoptedBy { id address private name }
forceBroughtAboutBy { kind date precision }
lifecycle { kind date precision note authority { id address private name } citations { ...Cited } }
versionDates
textLanguages
provisions(first: ${PAGE_SIZE}) { ...StatuteText }
amendedBy(first: 100) { totalCount nodes { ...Change } }
amends(first: 100) { totalCount nodes { ...Change } }
${all("definitions", "DefinitionLine")}
${all("tokenClasses", "TokenClassLine", 50)}
${all("rules", "RuleLine")}
${all("offences", "OffenceLine")}
${all("taxes", "TaxLine", 50)}`,
  [
    STATUTE_NAME,
    LOCAL_TEXT,
    DAYS,
    CITED,
    DISPUTED,
    PLACE_NAME,
    STATUTE_TEXT,
    CHANGE,
    DEFINITION_LINE,
    TOKEN_CLASS_LINE,
    RULE_LINE,
    OFFENCE_LINE,
    TAX_LINE,
  ],
  { variables: ", $language: Language" },
);

const MORE = recordOperation(
  "MoreProvisions",
  `provisions(first: ${PAGE_SIZE}, after: $after) { ...StatuteText }`,
  [STATUTE_TEXT],
  { type: "Statute", variables: ", $after: String, $language: Language" },
);

type StatuteProvision = StatuteText["nodes"][number];

export const statutePage: RecordPage<StatuteAnswer> = {
  name: "Statute",
  operation: STATUTE,
  title: printStatute,
  localTitle: (answer) => nameOnPage(answer.address) && printStatute(answer),
  place: ({ jurisdiction }) => jurisdiction,
  force: ({ legalForce }) => legalForce,
  work: workCited,
  reviewed: reviewedOf,
  linked: linkedStatute,
  body: (answer) => <StatuteView answer={answer} />,
  read: wholeStatute,
  canonical,
  texts: textsOf,
  parameters: [LANGUAGE],
  printers: { akn: printAkn },
};

type StatuteLine = NonNullable<StatutesAnswers["list"]>["nodes"][number];

export const statuteList = recordList<StatuteLine>({
  operation: listOperation(
    "Statutes",
    "statutes",
    { filter: "StatuteFilter" },
    "...StatuteName\njurisdiction { ...PlaceName }\nenacted\nenactedPrecision\ninForce { ...Days }\nevidence\nreviewedThrough\nreviewedThroughPrecision\nofficialUrl",
    STATUTE_NAME,
    PLACE_NAME,
    DAYS,
  ),
  filters: [
    PLACE_FILTER,
    SCOPE_FILTER,
    choice("kind", "kinds", "kind", StatuteKind),
    choice("force", "legalForce", "force", LegalForce),
  ],
  headline: "title",
  columns: {
    id: ({ address }) => address,
    title: ({ title }) => title,
    jurisdiction: ({ jurisdiction }) => jurisdiction.code,
    kind: ({ kind }) => kind,
    number: ({ number }) => number,
    legalForce: ({ legalForce }) => legalForce,
    enacted: ({ enacted }) => enacted,
    enactedPrecision: ({ enactedPrecision }) => enactedPrecision,
    ...dayColumns<StatuteLine>(({ inForce }) => inForce),
    evidence: ({ evidence }) => evidence,
    reviewedThrough: ({ reviewedThrough }) => reviewedThrough,
    reviewedThroughPrecision: ({ reviewedThroughPrecision }) => reviewedThroughPrecision,
    officialUrl: ({ officialUrl }) => officialUrl,
  },
});

/** A statute with all its provisions, however many: a code of law has more than one page of a list. */
async function wholeStatute(request: PageRequest, id: string): Promise<StatuteAnswer | null> {
  const { language } = request;
  const { node } = await executeRecord(request, STATUTE, id, { language });
  if (!node) return null;
  const nodes = await readAll<StatuteProvision>(async (after) => {
    if (after === null) return node.provisions;
    const { node: more } = await executeRecord(request, MORE, id, { after, language });
    return more?.provisions ?? { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  // An expression in another language is there where at least one text of it is.
  const wanted = readAddress(request.path).language;
  if (wanted && !nodes.some(({ textLanguage }) => textLanguage === wanted)) return null;
  return { ...node, provisions: { ...node.provisions, nodes } };
}

/**
 * A statute on a day, or in a language, has an address of its own. One that a language is only asked for may have no text in it, and
 * then no such address.
 */
function canonical(id: string, request: PageRequest): string {
  const { day, dayAsked } = request;
  const { language } = readAddress(request.path);
  const alpha3 = language && alpha3Of(language);
  const expression = dayAsked ? onDay(id, day, language) : alpha3 ? `${id}/${alpha3}` : id;
  return expression + timeQuery({ ...request, dayAsked: false });
}

/** A statute is cited as of the day on which it was made; a bill as of its first stage. */
function workCited({ kind, title, number, legalForce, enacted, enactedPrecision, lifecycle, adoptedBy }: StatuteAnswer): OwnWork {
  const isBill = kind === "BILL" || legalForce === "PROPOSED" || legalForce === "WITHDRAWN";
  const [first] = lifecycle;
  const made = enacted ? { day: enacted, precision: enactedPrecision ?? "DAY" } : null;
  const issued = made ?? (isBill && first ? { day: first.date, precision: first.precision } : null);
  return { kind: isBill ? "BILL" : "LAW", genre: words(kind), title, number, author: adoptedBy?.name ?? null, issued };
}

/** A statute as it stood on the day, and the work that it is a version of. */
function linkedStatute(statute: StatuteAnswer, request: PageRequest): Linked {
  const effective = (changes: StatuteAnswer["amends"]["nodes"]) => changes.filter(({ legalForce }) => legalForce === "IN_FORCE");
  const languages = textLanguagesOf(statute);
  return {
    "@id": request.base + onDay(statute.address, request.day, expressionLanguage(statute, request)),
    "@type": ["schema:Legislation", "eli:LegalExpression"],
    "schema:legislationIdentifier": statute.number ?? undefined,
    "schema:name": localized(statute.titles),
    "eli:title": localized(statute.titles),
    "schema:legislationType": statute.kind,
    "schema:inLanguage": languages,
    "eli:realizes": work(statute, request),
    "schema:legislationDateVersion": date(request.day),
    "eli:version_date": date(request.day),
    "schema:legislationPassedBy": statute.adoptedBy && link(request, statute.adoptedBy.address),
    "schema:legislationJurisdiction": link(request, statute.jurisdiction.address),
    ...force(statute.legalForce),
    ...days(statute.inForce),
    "schema:legislationChanges": effective(statute.amends.nodes).map(({ target }) => link(request, target.address)),
    "eli:amended_by": effective(statute.amendedBy.nodes).map(({ amending }) => link(request, amending.address)),
    "schema:hasPart": statute.provisions.nodes.map((provision) => ({
      ...linkOnDay(request, provision.address),
      ...expressionOf(provision, request),
      "schema:name": worded(provision.heading, provision),
      "schema:text": worded(provision.text, provision),
      ...force(provision.legalForce),
      ...days(provision.inForce),
    })),
    "schema:citation": cited(request, statute.citations),
  };
}

function work(statute: StatuteAnswer, request: PageRequest): Linked {
  return {
    ...link(request, statute.address),
    "@type": ["schema:Legislation", "eli:LegalResource"],
    "schema:legislationDate": date(statute.enacted, statute.enactedPrecision),
    "eli:date_document": date(statute.enacted, statute.enactedPrecision),
    "eli:id_local": statute.number ?? undefined,
    "eli:passed_by": statute.adoptedBy && link(request, statute.adoptedBy.address),
    "schema:sameAs": statute.officialUrl ? { "@id": statute.officialUrl } : undefined,
  };
}
