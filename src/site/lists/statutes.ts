import type { Days, PlaceName, StatuteName } from "../../kits/answers.js";
import type { Evidence } from "../../law/source/source.vocabulary.js";

/** A statute in a list, with what a table of statutes needs. */
export interface StatuteRecord extends StatuteName {
  readonly jurisdiction: PlaceName;
  readonly enacted: string | null;
  readonly enactedPrecision: string | null;
  readonly inForce: Days | null;
  readonly evidence: Evidence;
  readonly officialUrl: string | null;
}

export const STATUTES_NODES =
  "...StatuteName jurisdiction { ...PlaceName } enacted enactedPrecision inForce { ...Days } evidence officialUrl";
