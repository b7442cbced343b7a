import type { ProvisionAnswer, ProvisionWordingsAnswer } from "../../kits/answers.generated.js";
import { languageName } from "../../kits/formats/languages.js";
import { recordOperation } from "../../kits/operations.js";
import { executeRecord, type PageRequest } from "../../kits/page-request.js";
import { Link } from "../../kits/parts/request.js";
import { Recorded } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";

/** The official words beside a provision, where the operator of the server shows some. */
const WORDINGS = recordOperation(
  "ProvisionWordings",
  `wordings {
  language title number heading text fit firstDay daysRestOn changedOn newerThanRestatement import
  edition { notice url }
}`,
  [],
  { type: "Provision" },
);

type Shown = NonNullable<ProvisionWordingsAnswer["wordings"]>[number];

/** Reads the official words of a provision; nothing is asked where the server shows none. */
export async function officialWordsOf(request: PageRequest, address: string): Promise<readonly Shown[]> {
  if (!request.executor.context.texts) return [];
  return (await executeRecord(request, WORDINGS, address)).node?.wordings ?? [];
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
  const { language, title, number, heading, text, fit, firstDay, daysRestOn, changedOn, newerThanRestatement, edition } = wording;
  return (
    <div>
      <h3 lang={language} dir="auto">
        {languageName(language)}
        {[number, heading].some(Boolean) && `: ${[number, heading].filter(Boolean).join(" ")}`}
      </h3>
      {newerThanRestatement && <p class="note">{say("olderWording", { day: changedOn ?? "", restated: restated ?? "" })}</p>}
      <blockquote class="wording" lang={language} dir="auto">
        {text}
      </blockquote>
      {fit === "WIDER" && <p class="quiet">{say("widerWords")}</p>}
      <p class="quiet">
        <span lang={language}>{title}</span>,{" "}
        {say(daysRestOn === "FIRST_SEEN" ? "firstImportedOn" : "fromDay", { day: firstDay })}.{" "}
        <Recorded>{edition.notice}</Recorded> {edition.url && <Link to={edition.url}>{edition.url}</Link>}
      </p>
    </div>
  );
}
