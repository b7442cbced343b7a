import { KeepTime } from "../../kits/parts/keep-time.js";
import { Unit } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";
import { PlaceField, type PlaceNames } from "../../law/jurisdiction/place-field.line.js";

/** The way to other rates: of the place in another unit, and of other places. */
export function Others({ units, of, places }: { units: readonly string[]; of: string; places: PlaceNames }) {
  return (
    <>
      <form class="inline" action="/pictures/rate">
        <KeepTime />
        <label for="rate-place">{say("placeByNameOrCode")}</label>{" "}
        <PlaceField id="rate-place" value={of} places={places} required /> <button type="submit">{say("show")}</button>
      </form>
      {units.length > 1 && (
        <p>
          {say("unitsOfPlace")}{" "}
          {units.map((unit, index) => (
            <>
              {index > 0 && ", "}
              <a href={`/pictures/rate?${new URLSearchParams({ jurisdiction: of, unit })}`}>
                <Unit unit={unit} />
              </a>
            </>
          ))}
        </p>
      )}
    </>
  );
}
