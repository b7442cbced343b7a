import type { Outcome, PlaceStatus } from "../../kits/answers.generated.js";
import { Link, useRequest } from "../../kits/parts/request.js";
import { Facts } from "../../kits/parts/text.js";
import { printSum, words } from "../../kits/words.js";
import type { Modality } from "../../law/rule/rule.vocabulary.js";
import { minerOf, NUMBERS, QUESTIONS, SUMS } from "../miner.js";
import type { AssessmentAnswer, ExposureLine, FindingLine } from "../operations.js";
import { ExposureLines, FindingLines } from "./findings.js";

/** What a reader needs first: what forbids, what binds, what allows. */
const ORDER: readonly Modality[] = ["PROHIBITION", "OBLIGATION", "PERMISSION", "RIGHT", "EXEMPTION"];

/** The verdict, and why: each rule and offence with the tests that decided it. */
export function AssessmentView({ assessment, places }: { assessment: AssessmentAnswer; places: readonly PlaceStatus[] }) {
  const { verdict, because, notice, missingFacts, presumed, findings, exposure, ifProposalsPass, asOf } = assessment;
  const of = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome);
  const applying = (ofMining: boolean) =>
    of("APPLIES")
      .filter(({ rule }) => rule.ofMining === ofMining)
      .sort((a, b) => ORDER.indexOf(a.rule.modality) - ORDER.indexOf(b.rule.modality));
  const offences = (outcome: Outcome) => exposure.filter((each) => each.outcome === outcome);
  return (
    <>
      <section class={`verdict v-${verdict}`}>
        <h2>{words(verdict)}</h2>
        <p>
          <strong>Because:</strong> {because}
        </p>
        {missingFacts.length > 0 && (
          <p>
            To settle what is open, one would have to know:{" "}
            <strong>{missingFacts.map((fact) => FACTS[fact] ?? words(fact).toLowerCase()).join("; ")}</strong>.
          </p>
        )}
        {presumed.length > 0 && (
          <details>
            <summary>Presumed, because nothing else was said: {presumed.length}</summary>
            <ul>
              {[...new Set(presumed.map(({ text }) => text))].map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </details>
        )}
        <p class="quiet">
          On {asOf}. {notice}
        </p>
      </section>
      <Described places={places} />
      <Found heading="About mining itself: what the verdict rests on" findings={applying(true)} all={findings} />
      <Exposed heading="Offences that the miner, as described, would commit" exposure={offences("APPLIES")} />
      <Found heading="Beside mining: what else binds the miner, or allows" findings={applying(false)} all={findings} />
      <Found heading="Rules of which it cannot be said" findings={of("UNDETERMINED")} all={findings} />
      <Exposed heading="Offences that the miner might commit" exposure={offences("UNDETERMINED")} />
      <IfProposalsPass {...ifProposalsPass} />
      {of("DOES_NOT_APPLY").length > 0 && (
        <details>
          <summary>Rules that were looked at and do not apply: {of("DOES_NOT_APPLY").length}</summary>
          <FindingLines findings={of("DOES_NOT_APPLY")} all={findings} />
        </details>
      )}
    </>
  );
}

/** What to say instead of the names of facts. */
const FACTS: Readonly<Record<string, string>> = {
  AREA: "the exact place",
  ELECTRICITY_KWH_PER_MONTH: "the electricity used in a month",
  ELECTRICITY_PRICE: "the price of electricity",
  CAPACITY_MW: "the capacity of the site",
  ENERGY_SOURCE: "where the power comes from",
  FOREIGN: "whether the miner is foreign",
  REGISTERED: "whether the miner is registered",
  LICENSED: "whether the miner holds the licence",
  ORGANISED_GROUP: "whether it is an organised group",
  OUTSIZED_PROFIT: "whether income or damage passes the threshold of the graver case",
  INCOME: "the income from mining",
  USES_GRID: "whether the public grid is used",
  NOTIFIED_AUTHORITY: "whether the authority was notified",
  MEMBER_OF_ACCREDITED_POOL: "whether the pool is accredited",
  OTHER: "the other facts that the form below asks for",
};

/** The description, so that a printed answer says of whom it is. */
function Described({ places }: { places: readonly PlaceStatus[] }) {
  const { search } = useRequest();
  const miner = minerOf(search) ?? {};
  const place = places.find(({ code }) => code === miner.jurisdiction);
  const said = (names: object, print: (value: never) => string) =>
    Object.entries(names).flatMap(([name, label]) => (name in miner ? [[label, print(miner[name] as never)] as const] : []));
  const others = (miner.otherFacts ?? []) as readonly { readonly text: string; readonly holds: boolean }[];
  return (
    <section>
      <h2>The miner, as described</h2>
      <Facts
        facts={{
          Place: place ? <Link to={place.address}>{place.name}</Link> : String(miner.jurisdiction),
          Miner: words(String(miner.subject)),
          ...Object.fromEntries(said(NUMBERS, String)),
          ...Object.fromEntries(said(SUMS, ({ value, currency }) => printSum({ value, unit: currency, per: null }))),
          "Where the power comes from":
            typeof miner.energySource === "string" && miner.energySource.split(", ").map(words).join(", "),
          ...Object.fromEntries(said(QUESTIONS, (value) => (value ? "Yes" : "No"))),
          "Other facts": others.length > 0 && others.map(({ text, holds }) => <p>{`${holds ? "Yes" : "No"}: ${text}`}</p>),
        }}
      />
      <p class="quiet">Everything else is unknown.</p>
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
      <h2>If proposals passed as they are</h2>
      <p class="banner draft">
        <strong>Proposed: not law</strong> Nothing below binds anybody, and it is no part of the verdict.
      </p>
      {findings.length > 0 && <h3>Rules</h3>}
      <FindingLines findings={findings} all={given.findings} />
      {exposure.length > 0 && <h3>Offences</h3>}
      <ExposureLines exposure={exposure} />
    </section>
  );
}
