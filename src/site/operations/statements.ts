import type {
  ConditionAnswer,
  LocalText,
  OffenceLine,
  PenaltyFigures,
  PlaceName,
  RuleLine,
  StatementAnswer,
  Sum,
} from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import type { Found } from "./found.js";

/** A question for one statement of law: what all have, and what is its own. */
function statement<T extends StatementAnswer>(type: string, own: string) {
  return question<Found<T>>(`
query ${type}($id: ID!, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on ${type} {
      ...Statement
${own.trim().replace(/^/gm, "      ")}
    }
  }
}
`);
}

export interface ConceptName {
  readonly id: string;
  readonly code: string;
  readonly prefLabel: string;
}

export interface DefinitionAnswer extends StatementAnswer {
  readonly term: string;
  readonly localTerm: LocalText | null;
  readonly meaning: string;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly concept: ConceptName;
  readonly elements: readonly {
    readonly code: string;
    readonly label: string;
    readonly stance: "INCLUDED" | "EXCLUDED" | "SILENT";
    readonly note: string | null;
  }[];
}

export const DEFINITION = statement<DefinitionAnswer>(
  "Definition",
  `
term
localTerm { language text }
meaning
includes
excludes
concept { id code prefLabel }
elements { code label stance note }`,
);

export interface TokenClassName {
  readonly id: string;
  readonly name: string;
  readonly legalForce: StatementAnswer["legalForce"];
}

export interface TokenClassAnswer extends StatementAnswer {
  readonly name: string;
  readonly localName: LocalText | null;
  readonly criteria: string;
  readonly rights: readonly string[];
  readonly exclusions: readonly string[];
  readonly examples: readonly string[];
  readonly concept: ConceptName;
  readonly parent: TokenClassName | null;
  readonly children: readonly TokenClassName[];
}

export const TOKEN_CLASS = statement<TokenClassAnswer>(
  "TokenClass",
  `
name
localName { language text }
criteria
rights
exclusions
examples
concept { id code prefLabel }
parent { id name legalForce }
children { id name legalForce }`,
);

export interface SeasonAnswer {
  readonly fromMonth: number;
  readonly fromDay: number;
  readonly toMonth: number;
  readonly toDay: number;
}

export interface RuleAnswer extends StatementAnswer {
  readonly modality: RuleLine["modality"];
  readonly subjects: readonly string[];
  readonly action: string;
  readonly timing: string | null;
  readonly conditions: readonly ConditionAnswer[];
  readonly seasons: readonly SeasonAnswer[];
  readonly territories: readonly PlaceName[];
  readonly authority: { readonly id: string; readonly name: string } | null;
  readonly punishableAs: readonly OffenceLine[];
  readonly exceptTo: readonly RuleLine[];
}

export const RULE = statement<RuleAnswer>(
  "Rule",
  `
modality
subjects
action
timing
conditions { ...Conditions }
seasons { fromMonth fromDay toMonth toDay }
territories { ...PlaceName }
authority { id name }
punishableAs { ...OffenceLine }
exceptTo { ...RuleLine }`,
);

export interface OffenceAnswer extends StatementAnswer {
  readonly branch: string;
  readonly conduct: string;
  readonly subjects: readonly string[];
  readonly aggravatedBy: readonly string[];
  readonly conditions: readonly ConditionAnswer[];
  readonly penaltyOptions: readonly { readonly penalties: readonly PenaltyFigures[] }[];
  readonly maximumFine: Sum | null;
  readonly maximumImprisonment: string | null;
  readonly breaks: readonly RuleLine[];
}

export const OFFENCE = statement<OffenceAnswer>(
  "Offence",
  `
branch
conduct
subjects
aggravatedBy
conditions { ...Conditions }
penaltyOptions { penalties { ...PenaltyFigures } }
maximumFine { value unit per }
maximumImprisonment
breaks { ...RuleLine }`,
);

export interface TaxAnswer extends StatementAnswer {
  readonly taxpayers: readonly string[];
  readonly payer: string;
  readonly event: string;
  readonly base: string;
  readonly rate: string | null;
  readonly rateUnit: string | null;
  readonly conditions: readonly ConditionAnswer[];
  readonly summary: string;
  readonly timing: string | null;
}

export const TAX = statement<TaxAnswer>(
  "Tax",
  `
taxpayers
payer
event
base
rate
rateUnit
conditions { ...Conditions }
summary
timing`,
);
