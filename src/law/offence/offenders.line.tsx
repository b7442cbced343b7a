import type { PenaltyFigures } from "../../kits/answers.generated.js";
import { Recorded } from "../../kits/parts/text.js";
import { inSentence } from "../../kits/words.js";

type Classed = Pick<PenaltyFigures, "subjects" | "appliesTo">;

/** Whether a penalty is for a class of offenders alone. */
export const isForClass = ({ subjects, appliesTo }: Classed) => subjects.length > 0 || appliesTo !== null;

/** Who can suffer a penalty: the class as the law has it, and in our terms where it does not begin with them. */
export function Offenders({ penalty: { subjects, appliesTo } }: { penalty: Classed }) {
  const terms = subjects.map(inSentence).join(", ");
  if (!appliesTo) return <>{terms}</>;
  return (
    <>
      <Recorded>{appliesTo}</Recorded>
      {terms && !appliesTo.startsWith(terms) && ` (${terms})`}
    </>
  );
}
