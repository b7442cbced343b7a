import type { OffenceLine, RuleAnswer, RuleLine } from "../../kits/answers.generated.js";
import { inEnglish, link } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { NamedLink } from "../../kits/parts/request.js";
import { Term } from "../../kits/parts/term.js";
import { Commas, Facts, Recorded } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import { labelLanguage, say } from "../../kits/words/say.js";
import { inSentence } from "../../kits/words.js";
import { PLACE_FILTER, PLACE_NAME, PlaceLink, SCOPE_FILTER } from "../jurisdiction/jurisdiction.line.js";
import { OFFENCE_LINE, OFFENCES } from "../offence/offence.line.js";
import { isDraft } from "../source/force.js";
import { FORCE_FILTER, Lines, STATEMENT_COLUMNS } from "../statement/statement.line.js";
import { audience, STATEMENT, Standing, statementPage } from "../statement/statement.page.js";
import { CONDITIONS, Conditions } from "./conditions.js";
import { printRule, printTerritories, RULE_LINE, RULES } from "./rule.line.js";
import { Modality, Subject } from "./rule.vocabulary.js";

const RULE = recordOperation(
  "Rule",
  `
...Statement
modality
subjects
action
timing
ofMining
conditions { ...Conditions }
metWhen { ...Conditions }
seasons { fromMonth fromDay toMonth toDay }
territories { ...PlaceName }
authority { id address private name }
punishableAs { ...OffenceLine }
exceptTo { ...RuleLine }`,
  [STATEMENT, CONDITIONS, PLACE_NAME, OFFENCE_LINE, RULE_LINE],
);

export const rulePage = statementPage<RuleAnswer>({
  name: "Rule",
  operation: RULE,
  title: printRule,
  narrowed: ({ territories }) => printTerritories(territories),
  linked: (answer, request) => ({
    "@type": "schema:CreativeWork",
    "schema:additionalType": answer.modality,
    "schema:name": inEnglish(answer.action),
    "schema:audience": audience(answer.subjects),
    "schema:abstract": answer.conditions.map(({ text }) => inEnglish(text)),
    "dct:relation": answer.punishableAs.map(({ address: id }) => link(request, id)),
  }),
  body: (answer) => <RuleView answer={answer} />,
});

export const SUBJECT_FILTER = choice("subject", "subjects", "addressedTo", Subject);

export const ruleList = recordList<RuleLine>({
  operation: listOperation("Rules", "rules", { filter: "RuleFilter" }, "...RuleLine", RULE_LINE),
  filters: [PLACE_FILTER, SCOPE_FILTER, choice("modality", "modalities", "kindOfRule", Modality), SUBJECT_FILTER, FORCE_FILTER],
  headline: "action",
  columns: {
    id: ({ address }) => address,
    action: ({ action }) => action,
    modality: ({ modality }) => modality,
    subjects: ({ subjects }) => subjects.join(" "),
    timing: ({ timing }) => timing,
    territories: ({ territories }) => territories.map(({ code }) => code).join(" "),
    ...STATEMENT_COLUMNS,
  },
});

/** A day of every year: 1 November. */
function printDayOfYear(day: number, month: number): string {
  const language = labelLanguage() === "en" ? "en-GB" : labelLanguage();
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, month - 1, day),
  );
}

const printSeason = ({ fromDay, fromMonth, toDay, toMonth }: RuleAnswer["seasons"][number]) =>
  say("season", { from: printDayOfYear(fromDay, fromMonth), to: printDayOfYear(toDay, toMonth) });

function RuleView({ answer }: { answer: RuleAnswer }) {
  return (
    <>
      <Facts
        facts={{
          [say("kindOfRule")]: <Term of="Modality" code={answer.modality} />,
          [say("about")]: answer.ofMining ? say("miningItself") : say("actBesideMining"),
          [say("addressedTo")]: answer.subjects.map(inSentence).join(", "),
          [say("when")]: answer.timing && <Recorded>{answer.timing}</Recorded>,
          [say("inTheSeason")]: answer.seasons.map(printSeason).join("; "),
          [say("where")]: answer.territories.length > 0 && (
            <Commas>
              {answer.territories.map((place) => (
                <PlaceLink place={place} />
              ))}
            </Commas>
          ),
          [say("kind.authority")]: answer.authority && <NamedLink to={answer.authority.address} name={answer.authority.name} />,
        }}
      />
      <Conditions conditions={answer.conditions} />
      <Conditions conditions={answer.metWhen} heading={say("metWhen")} />
      {answer.exceptTo.length > 0 && (
        <section>
          <h2>{say("exceptionTo")}</h2>
          <Lines lines={answer.exceptTo} wording={RULES} from="statute" />
        </section>
      )}
      <Punishable heading={say("punishableAs")} offences={answer.punishableAs.filter(({ legalForce }) => !isDraft(legalForce))} />
      <Punishable
        heading={say("proposedPunishments")}
        offences={answer.punishableAs.filter(({ legalForce }) => isDraft(legalForce))}
      />
      <Standing answer={answer} />
    </>
  );
}

function Punishable({ heading, offences }: { heading: string; offences: readonly OffenceLine[] }) {
  if (offences.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <Lines lines={offences} wording={OFFENCES} from="statute" />
    </section>
  );
}
