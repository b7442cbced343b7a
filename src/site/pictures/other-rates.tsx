import { words } from "../../kits/words.js";

/** The way to other rates: of the place in another unit, and of other places. */
export function Others({ units, of }: { units: readonly string[]; of: string }) {
  return (
    <>
      <form class="inline" action="/pictures/rate">
        <label for="rate-place">Another place, by its code</label>{" "}
        <input id="rate-place" name="jurisdiction" value={of} size={8} required /> <button type="submit">Show</button>
      </form>
      {units.length > 1 && (
        <p>
          {"Units of this place: "}
          {units.map((unit, index) => (
            <>
              {index > 0 && ", "}
              <a href={`/pictures/rate?${new URLSearchParams({ jurisdiction: of, unit })}`}>
                {unit.startsWith("/") ? words(unit.split("/").at(-1) as string) : unit}
              </a>
            </>
          ))}
        </p>
      )}
    </>
  );
}
