import { inOneLanguage } from "../kits/words/say.js";
import { groupDigits, unitWords } from "../kits/words.js";
import { type Fine, isRecordedFine, printFine } from "../law/offence/penalty.line.js";
import type { Modality } from "../law/rule/rule.vocabulary.js";
import { joined, own, placeSpans, recorded, type Spans, tellSpans } from "./spans.js";

/** What must, may or must not be done. */
export const ruleSpans = ({ modality, action }: { readonly modality: Modality; readonly action: string }): Spans =>
  tellSpans(`deontic.${modality}`, { action: recorded(action) });

/** Where alone a rule holds; null where it holds everywhere. */
export const territorySpans = (territories: readonly { readonly code: string; readonly name: string }[]): Spans | null =>
  territories.length > 0 ? tellSpans("onlyIn", { places: joined(territories.map(placeSpans), "; ") }) : null;

/** What narrows a rule, an offence or a rate; null where nothing does. */
export const conditionSpans = (conditions: readonly { readonly text: string }[]): Spans | null =>
  conditions.length > 0
    ? tellSpans("onlyIf", { conditions: recorded(conditions.map(({ text }) => text.replace(/\.$/, "")).join("; ")) })
    : null;

/** A rate with what it is counted in. */
export function rateSpans(rate: string, rateUnit: string | null): Spans {
  if (rateUnit === null) return own(groupDigits(rate));
  const figure = `${groupDigits(rate)} ${rateUnit.startsWith("/") ? "× " : ""}`;
  const unit = unitWords(rateUnit);
  return unit === null ? [...own(figure), ...recorded(rateUnit)] : own(figure + unit);
}

/** The fine of a penalty, in the words of the page where it has them for all that is in it; empty where it is none. */
export function fineSpans(penalty: Fine): Spans {
  const recorded = isRecordedFine(penalty);
  const text = inOneLanguage(recorded, () => printFine(penalty));
  return text === null ? [] : [{ text, recorded }];
}
