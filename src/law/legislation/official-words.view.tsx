import type { ProvisionAnswer, ProvisionWordingDiffAnswer, ProvisionWordingsAnswer } from "../../kits/answers.generated.js";
import { languageName } from "../../kits/formats/languages.js";
import { recordOperation } from "../../kits/operations.js";
import { executeRecord, type PageRequest } from "../../kits/page-request.js";
import { Link } from "../../kits/parts/request.js";
import { Recorded } from "../../kits/parts/text.js";
import { TextDiff } from "../../kits/parts/text-diff.js";
import { say } from "../../kits/words/say.js";
import { printDays } from "../../kits/words.js";
import { addDays } from "../../platform/kernel/day.js";

/** The official words beside a provision, where the operator of the server shows some. */
const WORDINGS = recordOperation(
  "ProvisionWordings",
  `wordings {
  work language title number heading text fit firstDay daysRestOn changedOn newerThanRestatement import
  inEffect { firstDay firstDayPrecision lastDay lastDayPrecision }
  edition { notice url }
}`,
  [],
  { type: "Provision" },
);

/** What changed in official words between two days. */
const WORDING_DIFF = recordOperation(
  "ProvisionWordingDiff",
  "wordingDiff(from: $from, to: $to, language: $language) { from to changes { kind text } }",
  [],
  { type: "Provision", variables: ", $from: Date!, $to: Date!, $language: Language!" },
);

type Shown = NonNullable<ProvisionWordingsAnswer["wordings"]>[number] & {
  readonly diff: ProvisionWordingDiffAnswer["wordingDiff"];
};

/**
 * Reads the official words of a provision, and what changed in them: between the two days that the address names, or when they
 * last changed. Nothing is asked where the server shows none.
 */
export async function officialWordsOf(request: PageRequest, address: string): Promise<readonly Shown[]> {
  if (!request.executor.context.texts) return [];
  const wordings = (await executeRecord(request, WORDINGS, address)).node?.wordings ?? [];
  const [from, to] = [request.search.get("from"), request.search.get("to")];
  const compared = new Map<string, ProvisionWordingDiffAnswer["wordingDiff"]>();
  for (const { language, changedOn } of wordings) {
    const days = from && to ? { from, to } : changedOn && { from: addDays(changedOn, -1), to: changedOn };
    if (days && !compared.has(language))
      compared.set(
        language,
        (await executeRecord(request, WORDING_DIFF, address, { ...days, language })).node?.wordingDiff ?? null,
      );
  }
  return wordings.map((wording) => ({ ...wording, diff: compared.get(wording.language) ?? null }));
}

/** Our restatement and the law's own words beside each other, each in its language and with its terms. */
export function OfficialWords({ answer, wordings }: { answer: ProvisionAnswer; wordings: readonly Shown[] }) {
  if (wordings.length === 0) return null;
  return (
    <section id="official-words">
      <h2>{say("officialWords")}</h2>
      <div class="sides">
        <div>
          <h3>{say("ourRestatement")}</h3>
          <blockquote class="wording" lang={answer.textLanguage} dir="auto">
            {answer.text}
          </blockquote>
        </div>
        {wordings.map((wording) => (
          <Official wording={wording} restated={answer.inForce?.firstDay ?? null} />
        ))}
      </div>
    </section>
  );
}

function Official({ wording, restated }: { wording: Shown; restated: string | null }) {
  const { work, language, title, number, heading, text, fit, firstDay, daysRestOn, changedOn, inEffect, edition, diff } = wording;
  return (
    <div>
      <h3 lang={language} dir="auto">
        {languageName(language)}
        {[number, heading].some(Boolean) && `: ${[number, heading].filter(Boolean).join(" ")}`}
      </h3>
      {wording.newerThanRestatement && (
        <p class="note">{say("olderWording", { day: changedOn ?? "", restated: restated ?? "" })}</p>
      )}
      <blockquote class="wording" lang={language} dir="auto">
        {text}
      </blockquote>
      {fit === "WIDER" && <p class="quiet">{say("widerWords")}</p>}
      {inEffect && <p class="quiet">{say("ofThisPart", { days: printDays(inEffect) })}</p>}
      <p class="quiet">
        <Link to={`/texts?${new URLSearchParams({ work, language })}`} lang={language}>
          {title}
        </Link>
        , {say(daysRestOn === "FIRST_SEEN" ? "firstImportedOn" : "fromDay", { day: firstDay })}.{" "}
        <Recorded>{edition.notice}</Recorded>{" "}
        {edition.url && (
          <a href={edition.url} rel="external nofollow noopener">
            {edition.url}
          </a>
        )}
      </p>
      {diff?.changes.some(({ kind }) => kind !== "KEPT") && (
        <>
          <h4>
            {diff.to === changedOn
              ? say("wordsChangedOn", { day: diff.to })
              : say("whatChanged", { from: diff.from, to: diff.to })}
          </h4>
          <TextDiff changes={diff.changes} language={language} />
        </>
      )}
    </div>
  );
}
