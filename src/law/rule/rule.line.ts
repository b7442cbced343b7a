import type { RuleLine } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { words } from "../../kits/words.js";
import { PLACE_NAME } from "../jurisdiction/jurisdiction.line.js";
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

const lower = (code: string) => words(code).toLowerCase();

const DEONTIC: Readonly<Record<Modality, string>> = {
  OBLIGATION: "Must",
  PROHIBITION: "Must not",
  PERMISSION: "May",
  RIGHT: "Has the right",
  EXEMPTION: "Exempt",
};

/** A rule's action is no command by itself: what it is told with decides whether one must, may or must not. */
export function printRule({ modality, action }: { readonly modality: Modality; readonly action: string }): string {
  return `${DEONTIC[modality]}: ${action}`;
}

/** Where alone a rule holds; without it a ban in some regions reads as one in the whole country. */
export const printTerritories = (territories: readonly { readonly name: string }[]) =>
  territories.length > 0 ? `Only in: ${territories.map(({ name }) => name).join("; ")}.` : null;

export const RULES: Wording<RuleLine> = {
  head: printRule,
  more: ({ modality, subjects, timing }) =>
    `${words(modality)} of ${subjects.map(lower).join(", ")}${timing ? `; ${timing}` : ""}`,
};
