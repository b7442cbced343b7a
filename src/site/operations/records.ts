import type {
  AuthorityName,
  Change,
  CitedSource,
  DefinitionLine,
  Evidenced,
  LocalText,
  Many,
  PenaltyFigures,
  PlaceName,
} from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import type { Found } from "./found.js";
import type { IndicatorLine } from "./jurisdiction.js";
import type { ConceptName } from "./statements.js";

/** A question for one record that is no statement of law. */
function record<T>(type: string, own: string) {
  return question<Found<T>>(`
query ${type}($id: ID!, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on ${type} {
${own.trim().replace(/^/gm, "      ")}
    }
  }
}
`);
}

export interface AmendmentAnswer extends Change, Evidenced {
  readonly before: string | null;
  readonly after: string | null;
  readonly note: string | null;
  readonly target: Change["target"] & { readonly jurisdiction: PlaceName };
}

export const AMENDMENT = record<AmendmentAnswer>(
  "Amendment",
  `
...Change
before
after
note
evidence
citations { ...Cited }
discrepancies { ...Disputed }
target { jurisdiction { ...PlaceName } }`,
);

export interface ConceptAnswer extends ConceptName {
  readonly prefLabels: readonly LocalText[];
  readonly altLabels: readonly LocalText[];
  readonly scopeNote: string;
  readonly broader: ConceptName | null;
  readonly narrower: readonly ConceptName[];
  readonly related: readonly ConceptName[];
  readonly definitions: Many<DefinitionLine>;
}

export const CONCEPT = record<ConceptAnswer>(
  "Concept",
  `
id
code
prefLabel
prefLabels { language text }
altLabels { language text }
scopeNote
broader { id code prefLabel }
narrower { id code prefLabel }
related { id code prefLabel }
definitions(first: 100) { totalCount nodes { ...DefinitionLine } }`,
);

export interface ElementAnswer {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly note: string | null;
  readonly concepts: readonly ConceptName[];
}

export const ELEMENT = record<ElementAnswer>("Element", "id\ncode\nlabel\nnote\nconcepts { id code prefLabel }");

export interface AuthorityAnswer extends AuthorityName {
  readonly names: readonly LocalText[];
  readonly note: string | null;
  readonly jurisdiction: PlaceName;
}

export const AUTHORITY = record<AuthorityAnswer>(
  "Authority",
  "id\nname\nroles\nnames { language text }\nnote\njurisdiction { ...PlaceName }",
);

export interface SourceAnswer extends CitedSource {
  readonly note: string | null;
}

export const SOURCE = record<SourceAnswer>(
  "Source",
  "id\ntitle\npublisher\nkind\nurl\npublished\npublishedPrecision\nlanguage\nnote",
);

export interface IndicatorAnswer extends IndicatorLine, Omit<Evidenced, "discrepancies"> {
  readonly converts: string | null;
  readonly note: string | null;
  readonly jurisdiction: PlaceName;
}

export const INDICATOR = record<IndicatorAnswer>(
  "Indicator",
  `
id
name
value
qualifier
unit
date
precision
converts
note
evidence
citations { ...Cited }
jurisdiction { ...PlaceName }`,
);

export interface UnitAnswer {
  readonly id: string;
  readonly name: string;
  readonly names: readonly LocalText[];
  readonly note: string | null;
  readonly citations: Evidenced["citations"];
  readonly jurisdiction: PlaceName;
}

export const UNIT = record<UnitAnswer>(
  "ReckoningUnit",
  "id\nname\nnames { language text }\nnote\ncitations { ...Cited }\njurisdiction { ...PlaceName }",
);

export interface PenaltyAnswer extends PenaltyFigures {
  readonly offence: {
    readonly id: string;
    readonly conduct: string;
    readonly legalForce: Change["legalForce"];
    readonly jurisdiction: PlaceName;
  };
}

export const PENALTY = record<PenaltyAnswer>(
  "Penalty",
  "...PenaltyFigures\noffence { id conduct legalForce jurisdiction { ...PlaceName } }",
);

export interface ReleaseAnswer {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: string | Date;
  readonly summary: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export const RELEASE = record<ReleaseAnswer>("Release", "id\nnumber\npublishedAt\nsummary\nadded\nchanged\nremoved");
