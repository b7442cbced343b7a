import type { DefinitionLine } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { STATEMENT_LINE, type Wording } from "../statement/statement.line.js";

export const CONCEPT_NAME = fragment(`
fragment ConceptName on Concept {
  id
  address
  private
  code
  prefLabel
}`);

export const DEFINITION_LINE = fragment(
  `
fragment DefinitionLine on Definition {
  ...StatementLine
  term
  meaning
  concept { ...ConceptName }
}`,
  STATEMENT_LINE,
  CONCEPT_NAME,
);

export const DEFINITIONS: Wording<DefinitionLine> = {
  head: ({ term }) => term,
  more: ({ meaning }) => meaning,
  moreRecorded: true,
};
