import type { TokenClassAnswer, TokenClassLine, TokenClassName } from "../../kits/answers.generated.js";
import { inEnglish, link } from "../../kits/formats/jsonld.js";
import { fragment, listOperation, recordOperation } from "../../kits/operations.js";
import { NamedLink } from "../../kits/parts/request.js";
import { Facts, LOCAL_TEXT, OtherNames, Points } from "../../kits/parts/text.js";
import { recordList } from "../../kits/record-list.js";
import { nameOnPage, recordedLanguage, say } from "../../kits/words/say.js";
import { CONCEPT_NAME } from "../definition/definition.line.js";
import { CONCEPT_FILTER } from "../definition/definition.page.js";
import { PLACE_FILTER, SCOPE_FILTER } from "../jurisdiction/jurisdiction.line.js";
import { Force } from "../source/force.js";
import { FORCE_FILTER, STATEMENT_COLUMNS } from "../statement/statement.line.js";
import { namedIn, STATEMENT, Standing, statementPage } from "../statement/statement.page.js";
import { TOKEN_CLASS_LINE } from "./token-class.line.js";

const TOKEN_CLASS_NAME = fragment(`
fragment TokenClassName on TokenClass {
  id
  address
  private
  name
  legalForce
}`);

const TOKEN_CLASS = recordOperation(
  "TokenClass",
  `
...Statement
name
localName { ...LocalText }
criteria
rights
exclusions
examples
concept { ...ConceptName }
parent { ...TokenClassName }
children { ...TokenClassName }`,
  [STATEMENT, LOCAL_TEXT, CONCEPT_NAME, TOKEN_CLASS_NAME],
);

export const tokenClassPage = statementPage<TokenClassAnswer>({
  name: "Token class",
  operation: TOKEN_CLASS,
  title: ({ name }) => name,
  linked: (answer, request) => ({
    "@type": ["skos:Concept", "schema:DefinedTerm"],
    "skos:prefLabel": namedIn(answer.name, answer.localName),
    "skos:definition": inEnglish(answer.criteria),
    "skos:broader": answer.parent ? link(request, answer.parent.address) : undefined,
    "skos:narrower": answer.children.map(({ address: id }) => link(request, id)),
    "skos:broadMatch": link(request, answer.concept.address),
    "skos:example": answer.examples.map(inEnglish),
  }),
  body: (answer) => <TokenClassView answer={answer} />,
});

export const tokenClassList = recordList<TokenClassLine>({
  operation: listOperation("TokenClasses", "tokenClasses", { filter: "TokenClassFilter" }, "...TokenClassLine", TOKEN_CLASS_LINE),
  filters: [PLACE_FILTER, SCOPE_FILTER, CONCEPT_FILTER, FORCE_FILTER],
  headline: "name",
  columns: { id: ({ address }) => address, name: ({ name }) => name, criteria: ({ criteria }) => criteria, ...STATEMENT_COLUMNS },
});

function TokenClassLink({ token }: { token: TokenClassName }) {
  return (
    <>
      <NamedLink to={token.address} name={token.name} /> {token.legalForce !== "IN_FORCE" && <Force force={token.legalForce} />}
    </>
  );
}

function TokenClassView({ answer }: { answer: TokenClassAnswer }) {
  return (
    <>
      <OtherNames
        names={[{ language: "en", text: answer.name }, ...(answer.localName ? [answer.localName] : [])]}
        heading={nameOnPage(answer.address) ?? answer.name}
      />
      <p class="wording" lang={recordedLanguage()}>
        {answer.criteria}
      </p>
      <Facts
        facts={{
          [say("kind.concept")]: <NamedLink to={answer.concept.address} name={answer.concept.prefLabel} />,
          [say("kindOf")]: answer.parent && <TokenClassLink token={answer.parent} />,
        }}
      />
      <Points heading={say("holdingGives")} points={answer.rights} />
      <Points heading={say("expresslyNot")} points={answer.exclusions} />
      <Points heading={say("examples")} points={answer.examples} />
      <Points heading={say("itsKinds")} points={answer.children.map((token) => <TokenClassLink token={token} />)} />
      <Standing answer={answer} />
    </>
  );
}
