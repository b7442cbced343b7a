import type { PageRequest } from "../../kits/page-request.js";
import { placeName } from "./jurisdiction.line.js";
import { loadPlaces } from "./place-index.js";

/** The names of places by their codes, for forms and tables. */
export type PlaceNames = ReadonlyMap<string, string>;

/** Every place by code and name, from the index that a release has once: most pages have a form that offers them. */
export async function placeNames({ executor: { context }, release }: PageRequest): Promise<PlaceNames> {
  const index = await loadPlaces(context, {
    release: release.number,
    day: "",
    chosen: "",
    publicOnly: context.publicOnly ?? false,
  });
  return index.namesByCode;
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
