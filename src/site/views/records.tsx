import { Citations, Support } from "../../kits/parts/evidence.js";
import { Facts, Note, OtherNames, Points, ProvisionLink, StatuteLink } from "../../kits/parts/text.js";
import { Link } from "../../kits/parts/visit.js";
import { groupDigits, printDay, words } from "../../kits/words.js";
import type {
  AmendmentAnswer,
  AuthorityAnswer,
  ElementAnswer,
  IndicatorAnswer,
  SourceAnswer,
  UnitAnswer,
} from "../operations/records.js";

export function AmendmentView({ answer }: { answer: AmendmentAnswer }) {
  return (
    <>
      <Facts
        facts={{
          Operation: words(answer.operation),
          "Effective from": answer.effective && printDay(answer.effective, answer.effectivePrecision),
          "Made by": <StatuteLink statute={answer.amending} />,
          Changes: <StatuteLink statute={answer.target} />,
          At: answer.targetProvision ? <ProvisionLink provision={answer.targetProvision} /> : answer.targetLocator,
        }}
      />
      {(answer.before || answer.after) && (
        <section class="sides">
          <h2>Before and after, restated</h2>
          <div>
            <h3>Before</h3>
            <p class="wording">{answer.before ?? "Not recorded."}</p>
          </div>
          <div>
            <h3>After</h3>
            <p class="wording">{answer.after ?? "Not recorded."}</p>
          </div>
        </section>
      )}
      <Note>{answer.note}</Note>
      <Support {...answer} />
    </>
  );
}

export function ElementView({ answer }: { answer: ElementAnswer }) {
  return (
    <>
      <Note>{answer.note}</Note>
      <Facts facts={{ Code: <code>{answer.code}</code> }} />
      <Points
        heading="Definitions of these concepts can turn on it"
        points={answer.concepts.map(({ id, prefLabel }) => <Link to={`${id}#side-by-side`}>{prefLabel}</Link>)}
      />
    </>
  );
}

export function AuthorityView({ answer }: { answer: AuthorityAnswer }) {
  return (
    <>
      <OtherNames names={answer.names} />
      <Facts facts={{ Roles: answer.roles.map((role) => words(role).toLowerCase()).join(", ") }} />
      <Note>{answer.note}</Note>
    </>
  );
}

export function SourceView({ answer }: { answer: SourceAnswer }) {
  return (
    <>
      <Facts
        facts={{
          Publisher: answer.publisher,
          Kind: words(answer.kind),
          Published: answer.published && printDay(answer.published, answer.publishedPrecision),
          Language: answer.language,
          Address: answer.url && (
            <a href={answer.url} rel="noopener nofollow external" class="out">
              {answer.url}
            </a>
          ),
        }}
      />
      <Note>{answer.note}</Note>
    </>
  );
}

export function IndicatorView({ answer }: { answer: IndicatorAnswer }) {
  return (
    <>
      <p class="figure">
        {answer.qualifier} {groupDigits(answer.value)} {answer.unit}
      </p>
      <Facts
        facts={{
          Of: printDay(answer.date, answer.precision),
          Converts: answer.converts && `One ${answer.converts} is ${answer.value} ${answer.unit}`,
        }}
      />
      <Note>{answer.note}</Note>
      <Support {...answer} discrepancies={[]} />
    </>
  );
}

export function UnitView({ answer }: { answer: UnitAnswer }) {
  return (
    <>
      <OtherNames names={answer.names} />
      <Note>{answer.note}</Note>
      <section>
        <h2>Sources</h2>
        <Citations citations={answer.citations} />
      </section>
    </>
  );
}
