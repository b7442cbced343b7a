import type { MiningStatusCode, PlaceName } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { choice, type Filter } from "../../kits/record-list.js";
import { words } from "../../kits/words.js";

import { LawScope } from "./jurisdiction.vocabulary.js";

export const PLACE_NAME = fragment(`
fragment PlaceName on Jurisdiction {
  id
  address
  code
  name
}`);

export function PlaceLink({ place }: { place: PlaceName }) {
  return <Link to={place.address}>{place.name}</Link>;
}

/** Narrows a list to places. */
export const PLACE_FILTER: Filter = { name: "jurisdiction", field: "jurisdictions", label: "Place, by name or code" };
/** Narrows a list of law by how it comes to hold in the places. */
export const SCOPE_FILTER = choice("scope", "scope", "Whose law", LawScope);

/** A mining status in a word, coloured. */
export function Status({ code }: { code: MiningStatusCode }) {
  return <span class={`status s-${code}`}>{words(code)}</span>;
}
