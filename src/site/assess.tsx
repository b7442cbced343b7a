import { plainJson } from "../kits/formats/json.js";
import { executeAt, type PageRequest, timeOf } from "../kits/page-request.js";
import { TIME } from "../kits/parameters.js";
import { type LabelLanguage, labelLanguage, say } from "../kits/words/say.js";
import { inSentence } from "../kits/words.js";
import { placeName } from "../law/jurisdiction/jurisdiction.line.js";
import { placeNames } from "../law/jurisdiction/place-field.line.js";
import { MINER_PARAMETERS, minerOf } from "./miner.js";
import { ASSESSMENT, type AssessmentAnswer } from "./operations.js";
import { AssessmentView } from "./parts/assessment.js";
import { MinerForm } from "./parts/miner-form.js";
import { formatsOf, type Resource } from "./resource.js";
import { printPage } from "./shell.js";

export const ASSESS: Resource = {
  printers: {
    html: page,
    json: async (request) => {
      const miner = minerOf(request.search);
      return plainJson(request, { miner, assessment: await assess(request, miner) });
    },
  },
  parameters: [...TIME, ...MINER_PARAMETERS],
  json: { operation: ASSESSMENT, name: "assessment", at: ["assessMining"], optional: true },
  dated: true,
  canonical: ({ search }) => `/assess${search.size > 0 ? `?${search}` : ""}`,
};

async function assess(
  request: PageRequest,
  miner: Record<string, unknown> | null,
  words?: LabelLanguage,
): Promise<AssessmentAnswer | null> {
  return miner && (await executeAt(request, ASSESSMENT, { miner, subject: miner.subject, words })).assessMining;
}

async function page(request: PageRequest): Promise<string> {
  const miner = minerOf(request.search);
  const assessment = await assess(request, miner, request.labels);
  const places = await placeNames(request);
  return printPage(request, {
    page: {
      kind: say("notLegalAdvice"),
      title: assessment ? titleOf(assessment, miner) : say("mayOneMine"),
      dated: miner !== null,
      asks: true,
      body: (
        <>
          {assessment && <AssessmentView assessment={assessment} />}
          <MinerForm asked={miner !== null} places={places} open={assessment ? openQuestions(assessment) : []} />
        </>
      ),
    },
    canonical: ASSESS.canonical(request),
    formats: miner ? formatsOf(ASSESS) : ["html"],
    asked: miner && { operation: ASSESSMENT, variables: { miner, subject: miner.subject, ...timeOf(request) } },
  });
}

/** The question, so that a bookmark and a printed answer say what was asked. */
function titleOf({ jurisdiction, asOf }: AssessmentAnswer, miner: Record<string, unknown> | null): string {
  const subject = inSentence(String(miner?.subject));
  const who = labelLanguage() === "en" ? `${/^[aeiou]/.test(subject) ? "an" : "a"} ${subject}` : subject;
  return say("mayWhoMine", { who, place: jurisdiction ? placeName(jurisdiction) : String(miner?.jurisdiction), day: asOf });
}

/** The conditions in words, of law and of proposals, on which something turns: those that nothing decides, and those presumed. */
function openQuestions({ presumed, findings, exposure, ifProposalsPass }: AssessmentAnswer): string[] {
  const all = [...findings, ...exposure, ...ifProposalsPass.findings, ...ifProposalsPass.exposure];
  const tests = all.filter(({ outcome }) => outcome === "UNDETERMINED").flatMap((finding) => finding.tests);
  const open = tests.filter(({ outcome }) => outcome === "UNDETERMINED");
  const inWords = [...open, ...presumed].filter(({ condition }) => condition.fact === "OTHER");
  return [...new Set(inWords.map(({ condition }) => condition.text))];
}
