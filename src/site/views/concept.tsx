import { askAt, type Visit } from "../../kits/page-request.js";
import { KeepTime } from "../../kits/parts/keep-time.js";
import { DEFINITIONS, Section } from "../../kits/parts/lines.js";
import { Matrix } from "../../kits/parts/matrix.js";
import { Commas, Facts, OtherNames, PlaceLink, Points } from "../../kits/parts/text.js";
import { Link, useVisit } from "../../kits/parts/visit.js";
import { COMPARISON, type ComparisonAnswer } from "../operations/comparison.js";
import type { ConceptAnswer } from "../operations/records.js";

/** The page's body, with the definitions of all places side by side. */
export async function conceptBody(answer: ConceptAnswer, visit: Visit) {
  const jurisdictions = visit.search.getAll("jurisdiction").flatMap((codes) => codes.split(/[\s,]+/).filter(Boolean));
  const variables = { concept: answer.code, jurisdictions: jurisdictions.length > 0 ? jurisdictions : null };
  const { compareDefinitions } = await askAt(visit, COMPARISON, variables);
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
      <SideBySide comparison={comparison} />
      <Section
        heading="Definitions in force"
        list={answer.definitions}
        wording={DEFINITIONS}
        all={`/definitions?concept=${answer.code}`}
      />
    </>
  );
}

function SideBySide({ comparison }: { comparison: ComparisonAnswer }) {
  const { search } = useVisit();
  const without = comparison.rows.filter(({ definition }) => !definition);
  return (
    <section id="side-by-side">
      <h2>Side by side</h2>
      <Matrix comparison={comparison} />
      {without.length > 0 && (
        <p class="quiet">
          No definition of it in force on this day is recorded for{" "}
          <Commas>
            {without.map(({ jurisdiction }) => (
              <PlaceLink place={jurisdiction} />
            ))}
          </Commas>
          . That is no statement that their law has none.
        </p>
      )}
      <form class="inline" action="#side-by-side">
        <KeepTime />
        <label for="places">Compare only, in this order</label>{" "}
        <input id="places" name="jurisdiction" value={search.getAll("jurisdiction").join(", ")} placeholder="RU, KZ, US-NY" />{" "}
        <button type="submit">Compare</button>
      </form>
    </section>
  );
}
