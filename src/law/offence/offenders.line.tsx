import type { PenaltyFigures } from "../../kits/answers.generated.js";
import { Recorded } from "../../kits/parts/text.js";
import { inSentence } from "../../kits/words.js";

type Classed = Pick<PenaltyFigures, "subjects" | "appliesTo">;

/** Whether a penalty is for a class of offenders alone. */
export const isForClass = ({ subjects, appliesTo }: Classed) => subjects.length > 0 || appliesTo !== null;

/** A piece of a text: in the words of the page, or in those of the dataset. */
interface Piece {
  readonly text: string;
  readonly recorded: boolean;
}

/** Who can suffer a penalty: the class as the law has it, and in our terms where it does not begin with them. Nothing where all can. */
export function offendersOf({ subjects, appliesTo }: Classed): readonly Piece[] {
  const terms = subjects.map(inSentence).join(", ");
  if (!appliesTo) return terms ? [{ text: terms, recorded: false }] : [];
  const inOurs = terms && !appliesTo.startsWith(terms) ? [{ text: ` (${terms})`, recorded: false }] : [];
  return [{ text: appliesTo, recorded: true }, ...inOurs];
}

export function Offenders({ penalty }: { penalty: Classed }) {
  return <>{offendersOf(penalty).map(({ text, recorded }) => (recorded ? <Recorded>{text}</Recorded> : text))}</>;
}
