import type { StatementLine } from "../../kits/answers.generated.js";
import { executeAt, executeRecord, type PageRequest } from "../../kits/page-request.js";
import { inLabelLanguage, type MessageName } from "../../kits/words/say.js";
import { printDays, words } from "../../kits/words.js";
import { printRule, printTerritories } from "../../law/rule/rule.line.js";
import { printRate } from "../../law/tax/tax.line.js";
import { badInput } from "../../platform/kernel/errors.js";
import { firstFine, imprisonment, otherKinds, repeatedFine } from "../pictures/fines.js";
import { COMPARED_PLACE, COMPARED_PLACES, type PlaceLaw, type PlaceRow } from "./operations.js";

/** How many places stand side by side: more cannot be read. */
export const MOST_PLACES = 5;

/** A record that answers a question, in words. */
interface Told {
  readonly text: string;
  /** Null for the mining status, which is the place's own. */
  readonly record: StatementLine | null;
}

/** A place in a comparison: what it answers to each question, in the order of QUESTIONS. */
export interface ComparedPlace {
  readonly place: PlaceRow["jurisdiction"];
  readonly answers: readonly (readonly Told[])[];
  /** Whether a list has more than was read. */
  readonly more: boolean;
}

export const QUESTIONS = [
  "isMiningAllowed",
  "whatIsCalledMining",
  "whoMayMine",
  "whatOneNeeds",
  "whatIsDue",
  "whatBreachCosts",
] as const satisfies readonly MessageName[];

/** The places that the address names, in its order. */
export async function readPlaces(request: PageRequest): Promise<ComparedPlace[]> {
  const named = [...new Set(request.search.getAll("jurisdiction"))];
  if (named.length === 0) throw badInput("jurisdiction", "name the places, with commas between: KZ,RU");
  if (named.length > MOST_PLACES)
    throw badInput("jurisdiction", `at most ${MOST_PLACES} places are compared, and there are ${named.length}`);
  const rows = (await executeAt(request, COMPARED_PLACES, { jurisdictions: named })).compareDefinitions?.rows ?? [];
  const places = new Map(rows.map(({ jurisdiction }) => [jurisdiction.address, jurisdiction]));
  const compared: ComparedPlace[] = [];
  for (const [address, place] of places) {
    // One after the other: what one does not use of its points, the next has.
    const { node } = await executeRecord(request, COMPARED_PLACE, address);
    const definitions = rows.filter(({ jurisdiction }) => jurisdiction.address === address);
    // What is told of a record is told in the dataset's English, on every page.
    if (node) compared.push(inLabelLanguage("en", () => comparedPlace(place, definitions, node)));
  }
  return compared;
}

function comparedPlace(place: PlaceRow["jurisdiction"], definitions: readonly PlaceRow[], law: PlaceLaw): ComparedPlace {
  const { rulesHere, taxesHere, offencesHere } = law;
  const rules = rulesHere.edges.map(({ node }) => node).filter(({ ofMining }) => ofMining);
  const told = <T extends StatementLine>(records: readonly T[], text: (record: T) => string) =>
    records.map((record) => ({ text: text(record), record }));
  return {
    place,
    answers: [
      statusOf(place),
      definitions.flatMap(({ definition }) =>
        definition ? [{ text: `${definition.term}: ${definition.meaning}`, record: definition }] : [],
      ),
      told(
        rules.filter(({ modality }) => modality !== "OBLIGATION"),
        tellRule,
      ),
      told(
        rules.filter(({ modality }) => modality === "OBLIGATION"),
        tellRule,
      ),
      told(
        taxesHere.edges.map(({ node }) => node),
        tellTax,
      ),
      told(
        offencesHere.edges.map(({ node }) => node),
        tellOffence,
      ),
    ],
    more: [rulesHere, taxesHere, offencesHere].some(({ totalCount, edges }) => totalCount > edges.length),
  };
}

function statusOf({ miningStatus }: PlaceRow["jurisdiction"]): Told[] {
  if (!miningStatus) return [];
  const { code, note, period } = miningStatus;
  return [{ text: `${words(code)} ${printDays(period)}. ${note}`, record: null }];
}

type Rule = PlaceLaw["rulesHere"]["edges"][number]["node"];
type Tax = PlaceLaw["taxesHere"]["edges"][number]["node"];
type Offence = PlaceLaw["offencesHere"]["edges"][number]["node"];

const sentence = (text: string) => `${text.replace(/[.;]$/, "")}.`;

const onlyIf = (conditions: readonly { readonly text: string }[]) =>
  conditions.length > 0 ? sentence(`Only if: ${conditions.map(({ text }) => text.replace(/\.$/, "")).join("; ")}`) : "";

/** A rule with all that narrows it: read without its places or conditions it would bind everybody everywhere. */
function tellRule(rule: Rule): string {
  const { subjects, territories, conditions } = rule;
  return [
    sentence(printRule(rule)),
    subjects.length > 0 && `For: ${subjects.map((each) => words(each).toLowerCase()).join(", ")}.`,
    printTerritories(territories),
    onlyIf(conditions),
  ]
    .filter(Boolean)
    .join(" ");
}

const tellTax = ({ summary, rate, rateUnit, conditions }: Tax) =>
  [sentence(summary), rate && `Rate: ${printRate(rate, rateUnit)}.`, onlyIf(conditions)].filter(Boolean).join(" ");

/** The fine for a first offence first; what is due on repetition says so. */
function tellOffence(offence: Offence): string {
  const [first, repeated, prison] = [firstFine(offence), repeatedFine(offence), imprisonment(offence)];
  const costs = [
    first.known === "NONE" ? "" : `fine, first offence: ${first.text}`,
    repeated.known === "NONE" ? "" : `on repetition: ${repeated.text}`,
    prison.known === "NONE" ? "" : `imprisonment: ${prison.text}`,
    ...otherKinds(offence).map((kind) => words(kind).toLowerCase()),
  ];
  const told = costs.filter(Boolean).join("; ") || "no penalty is recorded";
  return [`${offence.conduct.replace(/\.$/, "")}: ${told}.`, onlyIf(offence.conditions)].filter(Boolean).join(" ");
}
