import type { ComparisonAnswers, Stance } from "../../kits/answers.generated.js";
import { Link, NamedLink } from "../../kits/parts/request.js";
import { Wide } from "../../kits/parts/wide.js";
import { say } from "../../kits/words/say.js";
import { Place } from "../jurisdiction/jurisdiction.line.js";

/** Each stance by sign and by word: colour alone tells nobody who cannot see it. */
const SIGNS: Readonly<Record<Stance, readonly [string, "included" | "excluded" | "silent"]>> = {
  INCLUDED: ["✓", "included"],
  EXCLUDED: ["✕", "excluded"],
  SILENT: ["·", "silent"],
};

/**
 * Definitions side by side: a row a definition, a column an element that at least one of them speaks of. A place without a
 * definition has no row: it is not silent on an element, it defines nothing.
 */
export function Matrix({ comparison: { elements, rows } }: { comparison: NonNullable<ComparisonAnswers["compareDefinitions"]> }) {
  const spoken = elements.flatMap((element, index) =>
    element.includedIn + element.excludedIn > 0 ? [{ ...element, index }] : [],
  );
  const defined = rows.flatMap(({ definition, ...row }) => (definition ? [{ ...row, definition }] : []));
  if (defined.length === 0 || spoken.length === 0) return null;
  return (
    <>
      <p class="quiet">{say("matrixKey")}</p>
      <Wide label={say("definitionsSideBySide")}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{say("kind.definition")}</th>
              {spoken.map(({ code, label }) => (
                <th scope="col" class="turned">
                  <span>
                    <Link to={`/element/${code}`} recorded>
                      {label}
                    </Link>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {defined.map(({ jurisdiction, definition, stances }) => (
              <tr>
                <th scope="row">
                  <Place place={jurisdiction} />: <NamedLink to={definition.address} name={definition.term} />
                </th>
                {spoken.map(({ index }) => {
                  const [sign, word] = SIGNS[stances[index] ?? "SILENT"];
                  return (
                    <td class={`stance ${word}`}>
                      <span aria-hidden="true">{sign}</span>
                      <span class="unseen">{say(word)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
