import { operation } from "../../kits/operations.js";
import { executeAt, type PageRequest } from "../../kits/page-request.js";
import { EMPTY_PAGE, readAll } from "../../kits/walk.js";
import { placeName } from "./jurisdiction.line.js";

/** Every place by code and name, for forms and tables. */
const PLACE_NAMES = operation(
  "PlaceNames",
  `
query PlaceNames($asOf: Date, $knownAt: DateTime, $after: String) {
  jurisdictions(first: 100, after: $after, asOf: $asOf, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { code name }
  }
}`,
);

/** The names of places by their codes. */
export type PlaceNames = ReadonlyMap<string, string>;

export async function placeNames(request: PageRequest): Promise<PlaceNames> {
  const places = await readAll<{ readonly code: string; readonly name: string }>(
    async (after) => (await executeAt(request, PLACE_NAMES, { after })).jurisdictions ?? EMPTY_PAGE,
  );
  return new Map(places.map(({ code, name }) => [code, name]));
}

/** What is offered for a place: its name, or its code where several have the name. */
export function PlaceOptions({ places, id = "places" }: { places: PlaceNames; id?: string }) {
  const names = [...places.values()];
  return (
    <datalist id={id}>
      {[...places].map(([code, name]) => {
        const isOnly = names.indexOf(name) === names.lastIndexOf(name);
        const shown = placeName({ code, name });
        return <option value={isOnly ? name : code}>{isOnly && shown === name ? code : shown}</option>;
      })}
    </datalist>
  );
}

/** A field for places by name or code, with commas between, that offers what there is. */
export function PlaceField(given: {
  id: string;
  value: string;
  places: PlaceNames;
  placeholder?: string;
  size?: number;
  required?: boolean;
}) {
  const { id, value, places, placeholder, size = 18, required } = given;
  return (
    <>
      <input
        id={id}
        name="jurisdiction"
        value={value}
        placeholder={placeholder}
        size={size}
        list="places"
        autocomplete="off"
        required={required}
      />
      <PlaceOptions places={places} />
    </>
  );
}
