import type { MiningStatusCode } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { Recorded } from "../../kits/parts/text.js";
import { choice, type Filter } from "../../kits/record-list.js";
import type { NamedPlace } from "../../kits/record-page.js";
import { words } from "../../kits/words.js";
import { LawScope } from "./jurisdiction.vocabulary.js";
import { localNameOf } from "./local-name.js";

export const PLACE_NAME = fragment(`
fragment PlaceName on Jurisdiction {
  id
  address
  private
  code
  name
}`);

type Named = Pick<NamedPlace, "code" | "name">;

/** The name of a place in the language of the page where it has one, else in English. */
export const placeName = ({ code, name }: Named) => localNameOf(code) ?? name;

/** A place by its name. */
export function Place({ place }: { place: Named }) {
  const local = localNameOf(place.code);
  return local ? <>{local}</> : <Recorded>{place.name}</Recorded>;
}

export function PlaceLink({ place }: { place: NamedPlace }) {
  return (
    <Link to={place.address}>
      <Place place={place} />
    </Link>
  );
}

/** Narrows a list to places. */
export const PLACE_FILTER: Filter = { name: "jurisdiction", field: "jurisdictions", label: "placeByNameOrCode" };
/** Narrows a list of law by how it comes to hold in the places. */
export const SCOPE_FILTER = choice("scope", "scope", "whoseLaw", LawScope);

/** A mining status in a word, coloured. */
export function Status({ code }: { code: MiningStatusCode }) {
  return <span class={`status s-${code}`}>{words(code)}</span>;
}
