import { Unit } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";

/** The way to other rates: of the place in another unit, and of other places. */
export function Others({ units, of }: { units: readonly string[]; of: string }) {
  return (
    <>
      <form class="inline" action="/pictures/rate">
        <label for="rate-place">{say("anotherPlaceByCode")}</label>{" "}
        <input id="rate-place" name="jurisdiction" value={of} size={8} required /> <button type="submit">{say("show")}</button>
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
