import { plainJson } from "../formats/json.js";
import { ASSESSMENT } from "../formats/questions/assessment.js";
import { askAt, timeOf, type Visit } from "../formats/visit.js";
import { words } from "../formats/words.js";
import { Subject } from "../rule/rule.vocabulary.js";
import { AssessmentView } from "./parts/assessment.js";
import type { Resource } from "./resource.js";
import { printPage } from "./shell.js";

const NUMBERS = { electricityKwhPerMonth: "Electricity, kWh a month", capacityMw: "Capacity, MW" } as const;
const TEXTS = { energySource: "Energy source" } as const;
const QUESTIONS = {
  registered: "Registered as a miner",
  licensed: "Licensed",
  foreign: "Foreign",
  organisedGroup: "Part of an organised group",
  outsizedProfit: "Profit or damage above the threshold of the graver case",
  usesGrid: "Uses the public grid",
  notifiedAuthority: "Has notified the authority",
  memberOfAccreditedPool: "Member of an accredited pool",
} as const;

export const ASSESS: Resource = {
  formats: ["html", "json"],
  timed: true,
  canonical: ({ search }) => `/assess${search.size > 0 ? `?${search}` : ""}`,
  async answer(visit, format) {
    const miner = minerOf(visit.search);
    const assessment = miner && (await askAt(visit, ASSESSMENT, { miner })).assessMining;
    if (format === "json") return plainJson(visit, { miner, assessment });
    return printPage(visit, {
      page: {
        kind: "Not legal advice",
        title: "What does the law say of this miner?",
        timed: miner !== null,
        body: (
          <>
            {assessment && <AssessmentView assessment={assessment} />}
            <MinerForm visit={visit} asked={miner !== null} />
          </>
        ),
      },
      canonical: ASSESS.canonical(visit),
      formats: miner ? ASSESS.formats : ["html"],
      asked: miner && { question: ASSESSMENT, variables: { miner, ...timeOf(visit) } },
    });
  },
};

/** The miner that the address describes; what is left empty is unknown, and neither true nor false. */
function minerOf(search: URLSearchParams): Record<string, unknown> | null {
  const jurisdiction = search.get("jurisdiction")?.trim();
  if (!jurisdiction) return null;
  const given = (names: object) =>
    Object.keys(names).flatMap((name) => (search.get(name) ? [[name, search.get(name) as string] as const] : []));
  return {
    jurisdiction,
    subject: search.get("subject") || "INDIVIDUAL",
    ...Object.fromEntries(given(NUMBERS).map(([name, value]) => [name, Number(value)])),
    ...Object.fromEntries(given(TEXTS)),
    ...Object.fromEntries(given(QUESTIONS).map(([name, value]) => [name, value === "yes"])),
  };
}

function MinerForm({ visit: { search }, asked }: { visit: Visit; asked: boolean }) {
  const value = (name: string) => search.get(name) ?? "";
  return (
    <form action="/assess" class="miner">
      <h2>{asked ? "Change the description" : "Describe the miner"}</h2>
      <p class="quiet">What you leave open stays unknown: the answer then says what turns on it.</p>
      <label>
        Place, as exact as known <input name="jurisdiction" value={value("jurisdiction")} placeholder="RU-IRK" required />
      </label>
      <label>
        Miner
        <select name="subject">
          {Object.keys(Subject).map((subject) => (
            <option value={subject} selected={value("subject") === subject}>
              {words(subject)}
            </option>
          ))}
        </select>
      </label>
      {Object.entries(NUMBERS).map(([name, label]) => (
        <label>
          {label} <input name={name} type="number" min="0" step="any" value={value(name)} />
        </label>
      ))}
      {Object.entries(TEXTS).map(([name, label]) => (
        <label>
          {label} <input name={name} value={value(name)} />
        </label>
      ))}
      {Object.entries(QUESTIONS).map(([name, label]) => (
        <label>
          {label}
          <select name={name}>
            <option value="">Not known</option>
            <option value="yes" selected={value(name) === "yes"}>
              Yes
            </option>
            <option value="no" selected={value(name) === "no"}>
              No
            </option>
          </select>
        </label>
      ))}
      <label>
        On the day <input type="date" name="asOf" value={value("asOf")} />
      </label>
      <button type="submit">Assess</button>
    </form>
  );
}
