import type { StatementLine } from "../../kits/answers.generated.js";
import { executeAt, executeRecord, type PageRequest } from "../../kits/page-request.js";
import { type MessageName, say } from "../../kits/words/say.js";
import { inSentence, printDays, words } from "../../kits/words.js";
import { badInput } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { firstFine, imprisonment, otherKinds, repeatedFine } from "../pictures/fines.js";
import { joined, own, recorded, type Spans, tellSpans } from "../spans.js";
import { conditionSpans, rateSpans, ruleSpans, territorySpans } from "../told-law.js";
import { COMPARED_PLACE, COMPARED_PLACES, type PlaceLaw, type PlaceRow } from "./operations.js";

/** How many places stand side by side: more cannot be read. */
export const MOST_PLACES = 5;

/** A record that answers a question, in words. */
interface Told {
  readonly text: Spans;
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
  if (named.length === 0) throw badInput("jurisdiction", message`name the places, with commas between: KZ,RU`);
  if (named.length > MOST_PLACES)
    throw badInput("jurisdiction", message`at most ${MOST_PLACES} places are compared, and there are ${named.length}`);
  const rows = (await executeAt(request, COMPARED_PLACES, { jurisdictions: named })).compareDefinitions?.rows ?? [];
  const places = new Map(rows.map(({ jurisdiction }) => [jurisdiction.address, jurisdiction]));
  const compared: ComparedPlace[] = [];
  for (const [address, place] of places) {
    // One after the other: what one does not use of its points, the next has.
    const { node } = await executeRecord(request, COMPARED_PLACE, address);
    const definitions = rows.filter(({ jurisdiction }) => jurisdiction.address === address);
    if (node) compared.push(comparedPlace(place, definitions, node));
  }
  return compared;
}

function comparedPlace(place: PlaceRow["jurisdiction"], definitions: readonly PlaceRow[], law: PlaceLaw): ComparedPlace {
  const { rulesHere, taxesHere, offencesHere } = law;
  const rules = rulesHere.edges.map(({ node }) => node).filter(({ ofMining }) => ofMining);
  const told = <T extends StatementLine>(records: readonly T[], text: (record: T) => Spans) =>
    records.map((record) => ({ text: text(record), record }));
  return {
    place,
    answers: [
      statusOf(place),
      definitions.flatMap(({ definition }) =>
        definition ? [{ text: recorded(`${definition.term}: ${definition.meaning}`), record: definition }] : [],
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
  return [{ text: [...own(`${words(code)} ${printDays(period)}. `), ...recorded(note)], record: null }];
}

type Rule = PlaceLaw["rulesHere"]["edges"][number]["node"];
type Tax = PlaceLaw["taxesHere"]["edges"][number]["node"];
type Offence = PlaceLaw["offencesHere"]["edges"][number]["node"];

const sentence = (text: string): Spans => recorded(`${text.replace(/[.;]$/, "")}.`);

/** A rule with all that narrows it: read without its places or conditions it would bind everybody everywhere. */
function tellRule({ modality, action, subjects, territories, conditions }: Rule): Spans {
  return joined([
    [...ruleSpans({ modality, action: action.replace(/[.;]$/, "") }), ...own(".")],
    subjects.length > 0 && own(say("forWhom", { subjects: subjects.map(inSentence).join(", ") })),
    territorySpans(territories),
    conditionSpans(conditions),
  ]);
}

const tellTax = ({ summary, rate, rateUnit, conditions }: Tax): Spans =>
  joined([
    sentence(summary),
    rate !== null && [...tellSpans("rateIs", { what: rateSpans(rate, rateUnit) }), ...own(".")],
    conditionSpans(conditions),
  ]);

/** The fine for a first offence first; what is due on repetition says so. */
function tellOffence(offence: Offence): Spans {
  const [first, repeated, prison] = [firstFine(offence), repeatedFine(offence), imprisonment(offence)];
  const costs = [
    first.known !== "NONE" && tellSpans("fineFirstIs", { sum: [first] }),
    repeated.known !== "NONE" && tellSpans("fineRepeatedIs", { sum: [repeated] }),
    prison.known !== "NONE" && tellSpans("imprisonmentIs", { length: [prison] }),
    ...otherKinds(offence).map((kind) => own(inSentence(kind))),
  ].filter((cost) => cost !== false);
  const told = costs.length > 0 ? joined(costs, "; ") : own(say("noPenaltyRecorded"));
  return joined([
    [...recorded(offence.conduct.replace(/\.$/, "")), ...own(": "), ...told, ...own(".")],
    conditionSpans(offence.conditions),
  ]);
}
