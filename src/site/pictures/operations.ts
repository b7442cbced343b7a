import type {
  BillsAnswers,
  PunishedAnswers,
  RatesAnswers,
  StatusHistoriesAnswers,
  StatusTilesAnswers,
} from "../../kits/answers.generated.js";
import { listOperation } from "../../kits/operations.js";
import { PLACE_NAME } from "../../law/jurisdiction/jurisdiction.line.js";
import { STATUTE_NAME } from "../../law/legislation/statute.line.js";
import { PENALTY_FIGURES } from "../../law/offence/penalty.line.js";
import { DAYS } from "../../law/source/source.line.js";

/** Every status that places had. */
export const STATUS_HISTORIES = listOperation(
  "StatusHistories",
  "jurisdictions",
  { kinds: "[JurisdictionKind!]" },
  `
...PlaceName
coverage { reviewedThrough reviewedThroughPrecision }
miningStatusHistory { code note evidence period { ...Days } }`,
  PLACE_NAME,
  DAYS,
);

/** The status of every place on a day, and what it is part of. */
export const STATUS_TILES = listOperation(
  "StatusTiles",
  "jurisdictions",
  {},
  `
...PlaceName
kind
parent { code kind }
coverage { reviewedThrough reviewedThroughPrecision }
miningStatus { code evidence period { ...Days } }`,
  PLACE_NAME,
  DAYS,
);

/** Taxes and charges of any force, with their days. */
export const RATES = listOperation(
  "Rates",
  "taxes",
  { filter: "TaxFilter" },
  `
address
summary
payer
rate
rateUnit
legalForce
evidence
reviewedThrough
reviewedThroughPrecision
inForce { ...Days }
conditions { text }
jurisdiction { ...PlaceName }`,
  DAYS,
  PLACE_NAME,
);

/** Offences of some force, by what they punish, with their penalties. */
export const PUNISHED = listOperation(
  "Punished",
  "offences",
  { filter: "OffenceFilter" },
  `
address
conduct
conductKinds
branch
legalForce
evidence
reviewedThrough
reviewedThroughPrecision
jurisdiction { ...PlaceName }
penaltyOptions { penalties { ...PenaltyFigures } }`,
  PLACE_NAME,
  PENALTY_FIGURES,
);

/** Bills, and the stages that they went through. */
export const BILLS = listOperation(
  "Bills",
  "statutes",
  { filter: "StatuteFilter" },
  `
...StatuteName
evidence
reviewedThrough
reviewedThroughPrecision
jurisdiction { ...PlaceName }
lifecycle { kind date precision inPart }`,
  STATUTE_NAME,
  PLACE_NAME,
);

type NodeOf<T extends { readonly list: { readonly nodes: readonly unknown[] } | null }> = NonNullable<T["list"]>["nodes"][number];

export type PlaceHistory = NodeOf<StatusHistoriesAnswers>;
export type PlaceTile = NodeOf<StatusTilesAnswers>;
export type Rate = NodeOf<RatesAnswers>;
export type Punished = NodeOf<PunishedAnswers>;
export type Bill = NodeOf<BillsAnswers>;
