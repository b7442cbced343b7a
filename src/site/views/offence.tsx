import type { PenaltyFigures } from "../../kits/answers.js";
import { Conditions } from "../../kits/parts/conditions.js";
import { Lines, RULES } from "../../kits/parts/lines.js";
import { Facts, Points } from "../../kits/parts/text.js";
import { Link } from "../../kits/parts/visit.js";
import { printDuration, printRange, printSum, words } from "../../kits/words.js";
import type { PenaltyAnswer } from "../operations/records.js";
import type { OffenceAnswer } from "../operations/statements.js";
import { Standing } from "./statements.js";

const fine = ({ fine: range }: PenaltyFigures) => range && printRange(range.minimum, range.maximum, printSum);
const length = ({ duration }: PenaltyFigures) => duration && printRange(duration.minimum, duration.maximum, printDuration);

export function OffenceView({ answer }: { answer: OffenceAnswer }) {
  return (
    <>
      <Facts
        facts={{
          Branch: words(answer.branch),
          "Committed by": answer.subjects.map((subject) => words(subject).toLowerCase()).join(", "),
          "Highest fine": answer.maximumFine && printSum(answer.maximumFine),
          "Longest imprisonment": answer.maximumImprisonment && printDuration(answer.maximumImprisonment),
        }}
      />
      <Points heading="What makes it this offence and not a lesser one, or its penalty heavier" points={answer.aggravatedBy} />
      <Conditions conditions={answer.conditions} heading="Committed only if all of these hold" />
      <section>
        <h2>Penalties</h2>
        {answer.penaltyOptions.length === 0 && <p class="note">No source that was seen gives a penalty.</p>}
        {answer.penaltyOptions.length > 1 && (
          <p>One of these options is imposed; what stands within an option is imposed together.</p>
        )}
        <ol class="options">
          {answer.penaltyOptions.map(({ penalties }, index) => (
            <li>
              {answer.penaltyOptions.length > 1 && <h3>Option {index + 1}</h3>}
              {penalties.map((penalty) => (
                <p>
                  <strong>{words(penalty.kind)}</strong> {[fine(penalty), length(penalty)].filter(Boolean).join(", ")}
                  {penalty.discretionary && <em> (the court may add it, or not)</em>}
                  {penalty.onRepetition && <em> (on repetition)</em>}
                  <br />
                  {penalty.summary}
                </p>
              ))}
            </li>
          ))}
        </ol>
      </section>
      {answer.breaks.length > 0 && (
        <section>
          <h2>The rules it breaks</h2>
          <Lines lines={answer.breaks} wording={RULES} from="statute" />
        </section>
      )}
      <Standing answer={answer} />
    </>
  );
}

export function PenaltyView({ answer }: { answer: PenaltyAnswer }) {
  return (
    <>
      <p class="wording">{answer.summary}</p>
      <Facts
        facts={{
          Kind: words(answer.kind),
          Sum: fine(answer),
          Length: length(answer),
          Imposed: answer.discretionary ? "The court may add it, or not." : null,
          "On repetition": answer.onRepetition ? "Its option is for repetition of the offence alone." : null,
          "For the offence": <Link to={answer.offence.id}>{answer.offence.conduct}</Link>,
        }}
      />
    </>
  );
}
