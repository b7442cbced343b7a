import type { JurisdictionAnswer, LawScope, StatementLine } from "../../kits/answers.generated.js";
import { Link } from "../../kits/parts/request.js";
import { say, tell } from "../../kits/words/say.js";
import { printDay, words } from "../../kits/words.js";
import { DEFINITIONS } from "../definition/definition.line.js";
import { StatuteLink } from "../legislation/statute.line.js";
import { OFFENCES } from "../offence/offence.line.js";
import { RULES } from "../rule/rule.line.js";
import { isDraft } from "../source/force.js";
import { Section, type Wording } from "../statement/statement.line.js";
import { TAXES } from "../tax/tax.line.js";
import { TOKEN_CLASSES } from "../token-class/token-class.line.js";
import { Place, PlaceLink } from "./jurisdiction.line.js";
import { LawScope as SCOPES } from "./jurisdiction.vocabulary.js";

interface ListHere<T> {
  readonly totalCount: number;
  readonly edges: readonly { readonly scope: LawScope; readonly node: T }[];
}

type Line = JurisdictionAnswer["statutesHere"]["edges"][number]["node"];

/** The address of the list of all that holds in a place, whoever lays it down. */
export function listHere({ code, parent }: JurisdictionAnswer, list: string): string {
  return `/${list}?jurisdiction=${encodeURIComponent(code)}${parent ? `&scope=${Object.keys(SCOPES).join(",")}` : ""}`;
}

/** The law that holds in a place: its own, what is laid down for it from above, and the rest of the law above it. */
export function LawHere({ answer }: { answer: JurisdictionAnswer }) {
  const { parent } = answer;
  return (
    <>
      <Scope answer={answer} scope="OWN" />
      {parent && held(answer, "LAID_DOWN") && (
        <section>
          <h2>{tell("laidDownFor", { place: <Place place={answer} />, parent: <PlaceLink place={parent} /> })}</h2>
          <Scope answer={answer} scope="LAID_DOWN" />
        </section>
      )}
      {parent && held(answer, "PARENT") && (
        <details class="above">
          <summary>{tell("restOfLaw", { parent: <Place place={parent} /> })}</summary>
          <Scope answer={answer} scope="PARENT" />
        </details>
      )}
    </>
  );
}

const LISTS = [
  "statutesHere",
  "uncertain",
  "coming",
  "proposals",
  "rulesHere",
  "offencesHere",
  "taxesHere",
  "definitionsHere",
  "tokenClassesHere",
] as const;

const held = (answer: JurisdictionAnswer, scope: LawScope) =>
  LISTS.some((list) => answer[list].edges.some((edge) => edge.scope === scope));

function Scope({ answer, scope }: { answer: JurisdictionAnswer; scope: LawScope }) {
  const section = <T extends StatementLine>(heading: string, list: ListHere<T>, wording: Wording<T>, path: string) => {
    const nodes = list.edges.filter((edge) => edge.scope === scope).map(({ node }) => node);
    return (
      <Section
        heading={heading}
        list={{ totalCount: nodes.length, nodes }}
        wording={wording}
        from="statute"
        all={listHere(answer, path)}
      />
    );
  };
  return (
    <>
      <Statutes heading={say("kinds.statute")} list={answer.statutesHere} scope={scope} all={listHere(answer, "statutes")} />
      <Statutes heading={say("suspendedOrUnknown")} list={answer.uncertain} scope={scope} />
      <Statutes heading={say("enactedNotYet")} list={answer.coming} scope={scope} />
      <Statutes heading={say("proposedNotLaw")} list={answer.proposals} scope={scope} />
      {section(say("kinds.rule"), answer.rulesHere, RULES, "rules")}
      {section(say("kinds.offence"), answer.offencesHere, OFFENCES, "offences")}
      {section(say("kinds.tax"), answer.taxesHere, TAXES, "taxes")}
      {section(say("kinds.definition"), answer.definitionsHere, DEFINITIONS, "definitions")}
      {section(say("kinds.token_class"), answer.tokenClassesHere, TOKEN_CLASSES, "token-classes")}
    </>
  );
}

function Statutes({ heading, list, scope, all }: { heading: string; list: ListHere<Line>; scope: LawScope; all?: string }) {
  const statutes = list.edges.filter((edge) => edge.scope === scope).map(({ node }) => node);
  if (statutes.length === 0) return null;
  return (
    <section>
      <h2>
        {heading} <span class="count">{statutes.length}</span>
      </h2>
      <ul class="lines">
        {statutes.map((statute) => (
          <li class={isDraft(statute.legalForce) ? "draft" : undefined}>
            <p class="head">
              <StatuteLink statute={statute} />
            </p>
            <p class="quiet">
              {words(statute.kind)}
              {statute.enacted && say("enactedOn", { day: printDay(statute.enacted, statute.enactedPrecision) })}
            </p>
          </li>
        ))}
      </ul>
      {all && (
        <p>
          <Link to={all}>{say("wholeList")}</Link>
        </p>
      )}
    </section>
  );
}
