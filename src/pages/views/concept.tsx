import { COMPARISON, type ComparisonAnswer } from "../../formats/questions/comparison.js";
import type { ConceptAnswer } from "../../formats/questions/records.js";
import { askAt, type Visit } from "../../formats/visit.js";
import { DEFINITIONS, Section } from "../parts/lines.js";
import { Matrix } from "../parts/matrix.js";
import { Commas, Facts, OtherNames, Points } from "../parts/text.js";
import { Link } from "../parts/visit.js";

/** The page's body, with the definitions of all places side by side. */
export async function conceptBody(answer: ConceptAnswer, visit: Visit) {
  const { compareDefinitions } = await askAt(visit, COMPARISON, { concept: answer.code });
  return <ConceptView answer={answer} comparison={compareDefinitions} />;
}

function ConceptView({ answer, comparison }: { answer: ConceptAnswer; comparison: ComparisonAnswer }) {
  return (
    <>
      <OtherNames names={answer.prefLabels} />
      <p class="wording">{answer.scopeNote}</p>
      <Facts
        facts={{
          Code: <code>{answer.code}</code>,
          "Also called": answer.altLabels.length > 0 && (
            <Commas>
              {answer.altLabels.map(({ language, text }) => (
                <span lang={language}>{text}</span>
              ))}
            </Commas>
          ),
          "Falls under": answer.broader && <Link to={answer.broader.id}>{answer.broader.prefLabel}</Link>,
        }}
      />
      <Points heading="Narrower ideas" points={answer.narrower.map(({ id, prefLabel }) => <Link to={id}>{prefLabel}</Link>)} />
      <Points heading="Related ideas" points={answer.related.map(({ id, prefLabel }) => <Link to={id}>{prefLabel}</Link>)} />
      <Matrix comparison={comparison} />
      <Section
        heading="Definitions in force"
        list={answer.definitions}
        wording={DEFINITIONS}
        all={`/definitions?concept=${answer.code}`}
      />
    </>
  );
}
