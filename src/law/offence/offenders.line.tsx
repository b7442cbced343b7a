import type { PenaltyFigures } from "../../kits/answers.generated.js";
import { Recorded } from "../../kits/parts/text.js";
import { inSentence } from "../../kits/words.js";

type Classed = Pick<PenaltyFigures, "subjects" | "appliesTo">;

/** Whether a penalty is for a class of offenders alone. */
export const isForClass = ({ subjects, appliesTo }: Classed) => subjects.length > 0 || appliesTo !== null;

/** Who can suffer a penalty, with the class as the law has it. */
export function Offenders({ penalty: { subjects, appliesTo } }: { penalty: Classed }) {
  return (
    <>
      {subjects.map(inSentence).join(", ")}
      {appliesTo && (
        <>
          {subjects.length > 0 && ": "}
          <Recorded>{appliesTo}</Recorded>
        </>
      )}
    </>
  );
}
