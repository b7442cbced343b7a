import type { TokenClassLine } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { STATEMENT_LINE, type Wording } from "../statement/statement.line.js";

export const TOKEN_CLASS_LINE = fragment(
  `
fragment TokenClassLine on TokenClass {
  ...StatementLine
  name
  criteria
}`,
  STATEMENT_LINE,
);

export const TOKEN_CLASSES: Wording<TokenClassLine> = {
  head: ({ name }) => name,
  more: ({ criteria }) => criteria,
  moreRecorded: true,
};
