import type { PlaceName, StatementAnswer } from "../kits/answers.js";
import type { FormatName } from "../kits/formats/formats.js";
import type { Question } from "../kits/operation.js";
import type { Visit } from "../kits/page-request.js";
import { printProvision, printRule, printStatute, words } from "../kits/words.js";
import type { LegalForce } from "../law/source/source.vocabulary.js";
import type { Kind } from "../platform/kernel/kinds.js";
import { linkedAmendment, linkedProvision, linkedStatute } from "./jsonld/legislation.js";
import {
  linkedAuthority,
  linkedConcept,
  linkedElement,
  linkedIndicator,
  linkedJurisdiction,
  linkedPenalty,
  linkedRelease,
  linkedSource,
  linkedUnit,
} from "./jsonld/records.js";
import { linkedDefinition, linkedOffence, linkedRule, linkedTax, linkedTokenClass } from "./jsonld/statements.js";
import type { Linked } from "./jsonld/terms.js";
import type { Found } from "./operations/found.js";
import { JURISDICTION } from "./operations/jurisdiction.js";
import { PROVISION } from "./operations/provision.js";
import { AMENDMENT, AUTHORITY, CONCEPT, ELEMENT, INDICATOR, PENALTY, RELEASE, SOURCE, UNIT } from "./operations/records.js";
import { DEFINITION, OFFENCE, RULE, TAX, TOKEN_CLASS } from "./operations/statements.js";
import { STATUTE } from "./operations/statute.js";

/** A kind of thing that has an address: the question that is asked for it, and what its formats say of it. */
export interface Topic<T> {
  /** What it is called: Token class. */
  readonly name: string;
  readonly question: Question<Found<T>>;
  readonly title: (answer: T) => string;
  readonly place?: (answer: T) => PlaceName;
  readonly force?: (answer: T) => LegalForce;
  readonly number?: (answer: T) => string | null;
  readonly linked: (answer: T, visit: Visit) => Linked;
  /** Whether the day makes a difference to the answer. */
  readonly timed: boolean;
  /** Formats beside those that every address has. */
  readonly formats: readonly FormatName[];
}

const topic = <T>(given: Omit<Topic<T>, "timed" | "formats"> & Partial<Topic<T>>): Topic<T> => ({
  timed: true,
  formats: [],
  ...given,
});

const statement = <T extends StatementAnswer>(
  name: string,
  question: Question<Found<T>>,
  title: (answer: T) => string,
  linked: (answer: T, visit: Visit) => Linked,
): Topic<T> =>
  topic({ name, question, title, linked, place: ({ jurisdiction }) => jurisdiction, force: ({ legalForce }) => legalForce });

/** Every kind of record has its page. */
export const TOPICS = {
  jurisdiction: topic({
    name: "Jurisdiction",
    question: JURISDICTION,
    title: ({ name }) => name,
    linked: linkedJurisdiction,
    formats: ["atom"],
  }),
  statute: topic({
    name: "Statute",
    question: STATUTE,
    title: printStatute,
    place: ({ jurisdiction }) => jurisdiction,
    force: ({ legalForce }) => legalForce,
    number: ({ number }) => number,
    linked: linkedStatute,
    formats: ["akn"],
  }),
  provision: topic({
    name: "Provision",
    question: PROVISION,
    title: (answer) => `${printProvision(answer)} of ${answer.statute.number ?? answer.statute.title}`,
    place: ({ statute }) => statute.jurisdiction,
    force: ({ legalForce }) => legalForce,
    linked: linkedProvision,
  }),
  definition: statement("Definition", DEFINITION, ({ term }) => term, linkedDefinition),
  token_class: statement("Token class", TOKEN_CLASS, ({ name }) => name, linkedTokenClass),
  rule: statement("Rule", RULE, printRule, linkedRule),
  offence: statement("Offence", OFFENCE, ({ conduct }) => conduct, linkedOffence),
  tax: statement("Tax or charge", TAX, ({ summary }) => summary, linkedTax),
  penalty: topic({
    name: "Penalty",
    question: PENALTY,
    title: ({ kind, offence }) => `${words(kind)} for: ${offence.conduct}`,
    place: ({ offence }) => offence.jurisdiction,
    force: ({ offence }) => offence.legalForce,
    linked: linkedPenalty,
  }),
  amendment: topic({
    name: "Amendment",
    question: AMENDMENT,
    title: ({ summary }) => summary,
    place: ({ target }) => target.jurisdiction,
    force: ({ legalForce }) => legalForce,
    linked: linkedAmendment,
  }),
  concept: topic({ name: "Concept", question: CONCEPT, title: ({ prefLabel }) => prefLabel, linked: linkedConcept }),
  element: topic({
    name: "Element of definitions",
    question: ELEMENT,
    title: ({ label }) => label,
    linked: linkedElement,
    timed: false,
  }),
  authority: topic({
    name: "Authority",
    question: AUTHORITY,
    title: ({ name }) => name,
    place: ({ jurisdiction }) => jurisdiction,
    linked: linkedAuthority,
    timed: false,
  }),
  source: topic({ name: "Source", question: SOURCE, title: ({ title }) => title, linked: linkedSource, timed: false }),
  indicator: topic({
    name: "Figure",
    question: INDICATOR,
    title: ({ name }) => name,
    place: ({ jurisdiction }) => jurisdiction,
    linked: linkedIndicator,
    timed: false,
  }),
  unit: topic({
    name: "Reckoning unit",
    question: UNIT,
    title: ({ name }) => name,
    place: ({ jurisdiction }) => jurisdiction,
    linked: linkedUnit,
    timed: false,
  }),
  release: topic({
    name: "Release",
    question: RELEASE,
    title: ({ number }) => `Release ${number}`,
    linked: linkedRelease,
    timed: false,
  }),
} satisfies Record<Kind, unknown>;

/** The answer that a topic's question gives. */
export type AnswerOf<K extends Kind> = (typeof TOPICS)[K] extends Topic<infer T> ? T : never;
