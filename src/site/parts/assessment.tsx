import type { Outcome } from "../../kits/answers.generated.js";
import { Link, useRequest } from "../../kits/parts/request.js";
import { Term } from "../../kits/parts/term.js";
import { Facts, Quoting, Recorded } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { PlaceLink } from "../../law/jurisdiction/jurisdiction.line.js";
import type { Modality } from "../../law/rule/rule.vocabulary.js";
import { minerOf } from "../miner.js";
import type { AssessmentAnswer, ExposureLine, FindingLine } from "../operations.js";
import { whatWasSaid } from "../said.js";
import { Breaches, SourcesOf, TaxesOf } from "./consequences.js";
import { ExposureLines, FindingLines } from "./findings.js";
import { OtherQuestions, Presumed, Question } from "./questions.js";

/** What a reader needs first: what forbids, what binds, what allows. */
const ORDER: readonly Modality[] = ["PROHIBITION", "OBLIGATION", "PERMISSION", "RIGHT", "EXEMPTION"];

/** The verdict in a sentence, what is asked next, and what follows: each rule and offence with the tests that decided it. */
export function AssessmentView({ assessment }: { assessment: AssessmentAnswer }) {
  const { verdict, because, notice, turnsOn, findings, exposure, ifProposalsPass, asOf } = assessment;
  const [next, ...others] = turnsOn;
  const of = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome);
  const applying = (ofMining: boolean) =>
    of("APPLIES")
      .filter(({ rule }) => rule.ofMining === ofMining)
      .sort((a, b) => ORDER.indexOf(a.rule.modality) - ORDER.indexOf(b.rule.modality));
  const offences = (outcome: Outcome) => exposure.filter((each) => each.outcome === outcome);
  return (
    <>
      <section class={`verdict v-${verdict}`}>
        <h2>
          <Term of="Verdict" code={verdict} />
        </h2>
        <p class="lead">
          <Quoting>{because}</Quoting>
        </p>
        <p class="quiet">
          {say("onDay", { day: asOf })} <Quoting>{notice}</Quoting>
        </p>
      </section>
      {next && <Question question={next} heading={say("nextQuestion")} />}
      <OtherQuestions questions={others} />
      <Described assessment={assessment} />
      <Found heading={say("aboutMining")} findings={applying(true)} all={findings} />
      <Found heading={say("duties")} findings={applying(false)} all={findings} />
      <Found heading={say("rulesMayApply")} findings={of("UNDETERMINED")} all={findings} />
      <Exposed heading={say("offencesWould")} exposure={offences("APPLIES")} />
      <Exposed heading={say("offencesMight")} exposure={offences("UNDETERMINED")} />
      <Breaches findings={findings} />
      <TaxesOf place={assessment.jurisdiction} />
      <Presumed presumed={assessment.presumed} />
      <SourcesOf statuses={assessment.miningStatuses} />
      <IfProposalsPass {...ifProposalsPass} />
      {of("DOES_NOT_APPLY").length > 0 && (
        <details>
          <summary>{say("rulesNotApplying", { n: of("DOES_NOT_APPLY").length })}</summary>
          <FindingLines findings={of("DOES_NOT_APPLY")} all={findings} />
        </details>
      )}
    </>
  );
}

/** The description, so that a printed answer says of whom it is; each thing said can be taken back. */
function Described({ assessment }: { assessment: AssessmentAnswer }) {
  const { search } = useRequest();
  const miner = minerOf(search) ?? {};
  const place = assessment.jurisdiction;
  const said = whatWasSaid(search, words);
  return (
    <section>
      <h2>{say("minerDescribed")}</h2>
      <Facts
        facts={{
          [say("place")]: place ? <PlaceLink place={place} /> : String(miner.jurisdiction),
          [say("miner")]: words(String(miner.subject)),
          ...Object.fromEntries(
            said.map(({ label, value, unsaid, other }, index) => [
              other ? say("otherFact", { n: index + 1 }) : label,
              <>
                <p>
                  {other ? (
                    <>
                      {value}: <Recorded>{label}</Recorded>
                    </>
                  ) : (
                    value
                  )}
                </p>
                <Link to={unsaid} class="on-screen quiet" label={say("takeBackWhat", { what: label })}>
                  {say("takeBack")}
                </Link>
              </>,
            ]),
          ),
        }}
      />
      <p class="quiet">{say("restUnknown")}</p>
    </section>
  );
}

function Found({ heading, findings, all }: Parameters<typeof FindingLines>[0] & { heading: string }) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>
        {heading} <span class="count">{findings.length}</span>
      </h2>
      <FindingLines findings={findings} all={all} />
    </section>
  );
}

function Exposed({ heading, exposure }: { heading: string; exposure: readonly ExposureLine[] }) {
  if (exposure.length === 0) return null;
  return (
    <section>
      <h2>
        {heading} <span class="count">{exposure.length}</span>
      </h2>
      <ExposureLines exposure={exposure} />
    </section>
  );
}

/** What bills would change for this miner, set apart from what is law. */
function IfProposalsPass(given: { findings: readonly FindingLine[]; exposure: readonly ExposureLine[] }) {
  const findings = given.findings.filter(({ outcome }) => outcome !== "DOES_NOT_APPLY");
  const exposure = given.exposure.filter(({ outcome }) => outcome !== "DOES_NOT_APPLY");
  if (findings.length + exposure.length === 0) return null;
  return (
    <section class="proposals">
      <h2>{say("ifProposalsPass")}</h2>
      <p class="banner draft">
        <strong>{say("proposedIsNotLaw")}</strong> {say("nothingBinds")}
      </p>
      {findings.length > 0 && <h3>{say("kinds.rule")}</h3>}
      <FindingLines findings={findings} all={given.findings} />
      {exposure.length > 0 && <h3>{say("kinds.offence")}</h3>}
      <ExposureLines exposure={exposure} />
    </section>
  );
}
