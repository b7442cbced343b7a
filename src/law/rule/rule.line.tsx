import type { RuleLine } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Recorded } from "../../kits/parts/text.js";
import { labelLanguage, say, tell } from "../../kits/words/say.js";
import { inSentence, words } from "../../kits/words.js";
import { PLACE_NAME } from "../jurisdiction/jurisdiction.line.js";
import { localNameOf } from "../jurisdiction/local-name.js";
import { STATEMENT_LINE, type Wording } from "../statement/statement.line.js";
import type { Modality } from "./rule.vocabulary.js";

export const RULE_LINE = fragment(
  `
fragment RuleLine on Rule {
  ...StatementLine
  modality
  subjects
  action
  timing
  territories { ...PlaceName }
}`,
  STATEMENT_LINE,
  PLACE_NAME,
);

/** A rule's action is no command by itself: what it is told with decides whether one must, may or must not. */
export function printRule({ modality, action }: { readonly modality: Modality; readonly action: string }): string {
  return say(`deontic.${modality}`, { action });
}

/** Where alone a rule holds; without it a ban in some regions reads as one in the whole country. */
export const printTerritories = (territories: readonly { readonly code: string; readonly name: string }[]) =>
  territories.length > 0 ? say("onlyIn", { places: territories.map(nameOrQuoted).join("; ") }) : null;

/** A place by its name in the language of the page; quoted where it has none but the dataset's. */
const nameOrQuoted = ({ code, name }: { readonly code: string; readonly name: string }) =>
  labelLanguage() === "en" ? name : (localNameOf(code) ?? `“${name}”`);

/** A rule on a page: whether one must, may or must not, in the page's language, and its action as it is recorded. */
export function RuleText({ rule: { modality, action } }: { rule: { readonly modality: Modality; readonly action: string } }) {
  return <>{tell(`deontic.${modality}`, { action: <Recorded>{action}</Recorded> })}</>;
}

export const RULES: Wording<RuleLine> = {
  head: (rule) => <RuleText rule={rule} />,
  more: ({ modality, subjects, timing }) => (
    <>
      {say("ruleOf", { modality: words(modality), subjects: subjects.map(inSentence).join(", ") })}
      {timing && (
        <>
          ; <Recorded>{timing}</Recorded>
        </>
      )}
    </>
  ),
};
