import { plainJson } from "../kits/formats/json.js";
import { askAt, timeOf } from "../kits/page-request.js";
import { AssessmentView } from "../kits/parts/assessment.js";
import { MinerForm } from "../kits/parts/miner-form.js";
import { readAll } from "../kits/walk.js";
import { minerOf } from "./miner.js";
import { ASSESSMENT, type AssessmentAnswer } from "./operations/assessment.js";
import { type PlaceStatus, STATUSES } from "./operations/home.js";
import type { Resource } from "./resource.js";
import { printPage } from "./shell.js";

export const ASSESS: Resource = {
  formats: ["html", "json"],
  timed: true,
  canonical: ({ search }) => `/assess${search.size > 0 ? `?${search}` : ""}`,
  async answer(visit, format) {
    const miner = minerOf(visit.search);
    const assessment = miner && (await askAt(visit, ASSESSMENT, { miner })).assessMining;
    if (format === "json") return plainJson(visit, { miner, assessment });
    const places = await readAll<PlaceStatus>(async (after) => (await askAt(visit, STATUSES, { after })).jurisdictions);
    return printPage(visit, {
      page: {
        kind: "Not legal advice",
        title: "What does the law say of this miner?",
        timed: miner !== null,
        body: (
          <>
            {assessment && <AssessmentView assessment={assessment} places={places} />}
            <MinerForm asked={miner !== null} places={places} open={assessment ? openQuestions(assessment) : []} />
          </>
        ),
      },
      canonical: ASSESS.canonical(visit),
      formats: miner ? ASSESS.formats : ["html"],
      asked: miner && { question: ASSESSMENT, variables: { miner, ...timeOf(visit) } },
    });
  },
};

/** The conditions in words, of law and of proposals, that were not answered and on which something turns. */
function openQuestions({ findings, exposure, ifProposalsPass }: AssessmentAnswer): string[] {
  const all = [...findings, ...exposure, ...ifProposalsPass.findings, ...ifProposalsPass.exposure];
  const tests = all.filter(({ outcome }) => outcome === "UNDETERMINED").flatMap((finding) => finding.tests);
  return tests
    .filter(({ outcome, condition }) => outcome === "UNDETERMINED" && condition.fact === "OTHER")
    .map(({ condition }) => condition.text);
}
