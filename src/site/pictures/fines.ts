import { inOneLanguage, say } from "../../kits/words/say.js";
import { groupDigits, isRecordedSum, printDuration, printSum } from "../../kits/words.js";
import { offendersOf } from "../../law/offence/offenders.line.js";
import { isRecordedFine, printFine } from "../../law/offence/penalty.line.js";
import { compareDecimals } from "../../platform/kernel/decimal.js";
import { hoursOf } from "../../platform/kernel/duration.js";
import { plainOf, type Span } from "../spans.js";
import type { Punished as PunishedOffence } from "./operations.js";

/** Whatever has penalties. */
type Punished = Pick<PunishedOffence, "penaltyOptions">;

type Penalty = Punished["penaltyOptions"][number]["penalties"][number];

/** What is known of one measure for an offence. */
export interface Measure extends Span {
  /** NONE: no penalty of the kind is recorded. UNKNOWN: there is one, or may be, and no source that was seen gives the figure. */
  readonly known: "FIGURE" | "UNKNOWN" | "NONE";
  /** The least and the most of several sums of one unit, for where there is no room for each, and for what it is in money. */
  readonly brief?: Span;
}

const NONE: Measure = { known: "NONE", text: "", recorded: false };
const unknown = (text: string): Measure => ({ known: "UNKNOWN", text, recorded: false });

const penaltiesOf = ({ penaltyOptions }: Punished) => penaltyOptions.flatMap(({ penalties }) => penalties);

/** The fine for a first offence: what is due on repetition alone is no part of it. */
export const firstFine = (offence: Punished) => fineOf(offence, false);
export const repeatedFine = (offence: Punished) => fineOf(offence, true);

function fineOf(offence: Punished, onRepetition: boolean): Measure {
  const all = penaltiesOf(offence);
  if (all.length === 0) return onRepetition ? NONE : unknown(say("penaltyNotKnown"));
  const fines = all.filter((penalty) => penalty.kind === "FINE" && penalty.onRepetition === onRepetition);
  if (fines.length === 0) return NONE;
  const print = () => [...new Set(fines.map(printed))].filter((text) => text !== null);
  if (print().length === 0) return unknown(say("sumNotKnown"));
  const tell = () => print().reduce((one, other) => say("orJoin", { one, other }));
  // What a fine is a multiple of, classes of offenders, and some units, have words in the dataset alone: a sum is told in one language.
  const recorded = fines.some(isRecorded);
  return { known: "FIGURE", text: inOneLanguage(recorded, tell), recorded, brief: briefOf(fines) };
}

/** From the least to the most that any of some fines is; undefined where they are not sums of one unit, all known. */
function briefOf(fines: readonly Penalty[]): Span | undefined {
  const sums = fines.map(({ fine, fineMultiple }) => (fineMultiple ? null : fine));
  const bounds = sums.flatMap((fine) => [fine?.minimum, fine?.maximum].filter((sum) => sum !== null && sum !== undefined));
  const isWhole = sums.every((fine) => fine?.maximum) && new Set(bounds.map(({ unit, per }) => `${unit} ${per}`)).size === 1;
  const inOrder = bounds.toSorted((a, b) => compareDecimals(a.value, b.value));
  const [least, most] = [inOrder[0], inOrder.at(-1)];
  if (!isWhole || !least || !most) return undefined;
  const print = () => {
    const to = abbreviated(printSum({ ...most, inMoney: null }));
    // Where one has no least sum, the least of the others says nothing of it.
    if (!sums.every((fine) => fine?.minimum)) return say("upTo", { most: to });
    return least.value === most.value ? to : say("rangeOf", { from: groupDigits(least.value), to });
  };
  const recorded = isRecordedSum(most);
  return { text: inOneLanguage(recorded, print), recorded };
}

/** A unit by its letters alone, where its name gives them: MCI of monthly calculation index (MCI). */
const abbreviated = (sum: string) => sum.replace(/× [^()×]+ \((\p{Lu}{2,})\)/u, "× $1");

const isRecorded = (penalty: Penalty) => penalty.appliesTo !== null || isRecordedFine(penalty);

function printed(penalty: Penalty): string | null {
  const told = printFine(penalty);
  const whose = plainOf(offendersOf(penalty));
  return told && whose ? `${told} (${whose})` : told;
}

/** The longest imprisonment for a first offence, and how many months it is. */
export function imprisonment(offence: Punished): Measure & { readonly months: number } {
  const prison = penaltiesOf(offence).filter(({ kind, onRepetition }) => kind === "IMPRISONMENT" && !onRepetition);
  if (prison.length === 0) return { ...NONE, months: 0 };
  const longest = prison
    .flatMap(({ duration }) => duration?.maximum ?? [])
    .map((text) => ({ text, months: monthsOf(text) }))
    .sort((a, b) => b.months - a.months)[0];
  if (!longest) return { ...unknown(say("lengthNotKnown")), months: 0 };
  const text = say("upTo", { most: printDuration(longest.text) });
  return { known: "FIGURE", text, recorded: false, months: longest.months };
}

const HOURS_IN_A_MONTH = 730;

const monthsOf = (duration: string) => hoursOf(duration) / HOURS_IN_A_MONTH;

/** Measures of other kinds, each once. */
export const otherKinds = (offence: Punished) => [
  ...new Set(
    penaltiesOf(offence)
      .map(({ kind }) => kind)
      .filter((kind) => kind !== "FINE" && kind !== "IMPRISONMENT"),
  ),
];
