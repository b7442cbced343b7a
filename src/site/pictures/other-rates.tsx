import { AskingForm } from "../../kits/parts/keep-time.js";
import { useRequest } from "../../kits/parts/request.js";
import { Unit } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";
import { PlaceField, type PlaceNames } from "../../law/jurisdiction/place-field.line.js";
import type { Rate } from "./operations.js";

/** The way to other rates: of the place in another unit, and of other places. */
export function Others({ units, of, places }: { units: readonly string[]; of: string; places: PlaceNames }) {
  const { search } = useRequest();
  const ofUnit = (unit: string) => {
    const others = [...search].filter(([name]) => name !== "jurisdiction" && name !== "unit");
    return `/pictures/rate?${new URLSearchParams([["jurisdiction", of], ["unit", unit], ...others])}`;
  };
  return (
    <>
      <AskingForm action="/pictures/rate" fields={["jurisdiction", "unit"]}>
        <label for="rate-place">{say("placeByNameOrCode")}</label>{" "}
        <PlaceField id="rate-place" value={of} places={places} required /> <button type="submit">{say("show")}</button>
      </AskingForm>
      {units.length > 1 && (
        <p>
          {say("unitsOfPlace")}{" "}
          {units.map((unit, index) => (
            <>
              {index > 0 && ", "}
              <a href={ofUnit(unit)}>
                <Unit unit={unit} />
              </a>
            </>
          ))}
        </p>
      )}
    </>
  );
}

/** The units in which a place has rates, the one of most first. */
export function unitsOf(rates: readonly Rate[]): string[] {
  const named = rates
    .filter(({ rate, rateUnit }) => rate !== null && rateUnit !== null)
    .map(({ rateUnit }) => rateUnit as string);
  const count = (unit: string) => named.filter((each) => each === unit).length;
  return [...new Set(named)].sort((a, b) => count(b) - count(a) || a.localeCompare(b));
}
