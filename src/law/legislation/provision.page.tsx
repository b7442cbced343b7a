import type { ComponentChildren } from "preact";
import type { ProvisionAnswer, ProvisionDiffAnswer } from "../../kits/answers.generated.js";
import { date, days, force, link, linkOnDay } from "../../kits/formats/jsonld.js";
import { recordOperation } from "../../kits/operations.js";
import { atTime, executeRecord, type PageRequest } from "../../kits/page-request.js";
import { LANGUAGE, requireDay } from "../../kits/parameters.js";
import { AskingForm } from "../../kits/parts/keep-time.js";
import { Languages } from "../../kits/parts/languages.js";
import { Link, useRequest } from "../../kits/parts/request.js";
import { Term } from "../../kits/parts/term.js";
import { Facts, Note, Points, Recorded } from "../../kits/parts/text.js";
import { TextDiff } from "../../kits/parts/text-diff.js";
import { type RecordPage, reviewedOf } from "../../kits/record-page.js";
import { say } from "../../kits/words/say.js";
import { printDays, words } from "../../kits/words.js";
import { PLACE_NAME } from "../jurisdiction/jurisdiction.line.js";
import { isDraft } from "../source/force.js";
import { CITED, Citations, DAYS, DISPUTED, Support } from "../source/source.line.js";
import { cited } from "../source/source.linked.js";
import { printEId } from "./e-id.js";
import { expressionOf, namedStatute, worded } from "./legislation.linked.js";
import { OfficialWords, officialWordsOf } from "./official-words.view.js";
import { PROVISION_NAME, ProvisionLink, printProvision } from "./provision.line.js";
import { STATUTE_NAME, StatuteLink } from "./statute.line.js";

const PROVISION = recordOperation(
  "Provision",
  `
id
address
eId
number
heading(language: $language)
text(language: $language)
textKind(language: $language)
textLanguage(language: $language)
textCitations(language: $language) { ...Cited }
textEdition(language: $language) { notice licence attribution publisher url retrieved sha256 }
textLanguages
legalForce
inForce { ...Days }
note
evidence
citations { ...Cited }
discrepancies { ...Disputed }
reviewedThrough
reviewedThroughPrecision
statute { ...StatuteName jurisdiction { ...PlaceName } }
parent { ...ProvisionName }
children { ...ProvisionName }
versions { eId number heading(language: $language) text(language: $language) textKind(language: $language) textLanguage(language: $language) inForce { ...Days } broughtBy { id address private summary legalForce } }`,
  [CITED, DAYS, DISPUTED, STATUTE_NAME, PLACE_NAME, PROVISION_NAME],
  { variables: ", $language: Language" },
);

/** What changed in a provision between two days, word by word. */
const DIFF = recordOperation(
  "ProvisionDiff",
  "diff(from: $from, to: $to, language: $language) { from to changes { kind text } }",
  [],
  {
    type: "Provision",
    variables: ", $from: Date!, $to: Date!, $language: Language",
  },
);

type Diff = ProvisionDiffAnswer["diff"];

export const provisionPage: RecordPage<ProvisionAnswer> = {
  name: "Provision",
  operation: PROVISION,
  title: (answer) => `${printProvision(answer)} of ${answer.statute.number ?? answer.statute.title}`,
  place: ({ statute }) => statute.jurisdiction,
  force: ({ legalForce }) => legalForce,
  reviewed: reviewedOf,
  linked: (provision, request) => ({
    ...linkOnDay(request, provision.address),
    ...expressionOf(provision, request),
    "schema:legislationIdentifier": provision.eId,
    "schema:name": worded(provision.heading, provision),
    "schema:text": worded(provision.text, provision),
    "schema:legislationDateVersion": date(request.day),
    "schema:isPartOf": namedStatute(provision.statute, request),
    "schema:hasPart": provision.children.map(({ address: id }) => link(request, id)),
    ...force(provision.legalForce),
    ...days(provision.inForce),
    "schema:citation": cited(request, provision.citations),
  }),
  texts: (answer) => (answer.text ? [{ kind: answer.textKind, language: answer.textLanguage, ...answer.textEdition }] : []),
  body: provisionBody,
  asks: (answer, request) => daysCompared(answer, request) !== null,
  canonical: atTime,
  parameters: [LANGUAGE],
  onPage: [
    { name: "from", means: "The day whose text is compared with that of `to`." },
    { name: "to", means: "The day whose text is compared with that of `from`." },
  ],
};

/** A day that the address names; null where it names none. */
function dayIn({ search }: PageRequest, name: string): string | null {
  const day = search.get(name);
  return day === null ? null : requireDay(name, day);
}

/** Two days that the address names, or else the first of the last two versions; null where there are none. */
function daysCompared({ versions }: ProvisionAnswer, request: PageRequest) {
  const starts = versions.flatMap(({ inForce }) => inForce.firstDay ?? []);
  const from = dayIn(request, "from") ?? starts.at(-2);
  const to = dayIn(request, "to") ?? starts.at(-1);
  return from && to ? { from, to } : null;
}

/** The page's body, with the difference between two days. */
async function provisionBody(answer: ProvisionAnswer, request: PageRequest) {
  const days = daysCompared(answer, request);
  const diff = days && (await executeRecord(request, DIFF, answer.address, { ...days, language: request.language })).node?.diff;
  const wordings = await officialWordsOf(request, answer.address);
  return <ProvisionView answer={answer} diff={diff ?? null} official={<OfficialWords answer={answer} wordings={wordings} />} />;
}

function ProvisionView({ answer, diff, official }: { answer: ProvisionAnswer; diff: Diff | null; official: ComponentChildren }) {
  return (
    <>
      <p>
        <StatuteLink statute={answer.statute} />, <Recorded>{printEId(answer.eId, answer.number)}</Recorded>
      </p>
      <Languages languages={answer.textLanguages} />
      {answer.text ? (
        <blockquote class="wording" lang={answer.textLanguage} dir="auto">
          {answer.text}
        </blockquote>
      ) : (
        <p class="note">{say("noTextStood")}</p>
      )}
      {official}
      <Facts
        facts={{
          [say("wordsOf")]: <Term of="TextKind" code={answer.textKind} />,
          [say("textTakenFrom")]: answer.textKind !== "RESTATEMENT" && <Citations citations={answer.textCitations} />,
          [say("publishedBy")]: answer.textKind !== "RESTATEMENT" && answer.textEdition.publisher && (
            <Recorded>{answer.textEdition.publisher}</Recorded>
          ),
          [say("licence")]:
            answer.textKind !== "RESTATEMENT" &&
            (answer.textEdition.licence ? <Recorded>{answer.textEdition.licence}</Recorded> : say("notRecorded")),
          [say("attribution")]: answer.textEdition.attribution && <Recorded>{answer.textEdition.attribution}</Recorded>,
          [say("foundAt")]: answer.textEdition.url && <code>{answer.textEdition.url}</code>,
          [say("retrieved")]: answer.textEdition.retrieved,
          [say("sha256OfFile")]: answer.textEdition.sha256 && <code>{answer.textEdition.sha256}</code>,
          [say("thisTextStands")]: answer.inForce && printDays(answer.inForce),
          [say("partOf")]: answer.parent && <ProvisionLink provision={answer.parent} />,
        }}
      />
      <Note>{answer.note}</Note>
      <Points heading={say("itsParts")} points={answer.children.map((part) => <ProvisionLink provision={part} />)} />
      <Versions answer={answer} />
      {diff && <Difference diff={diff} language={answer.textLanguage} />}
      <Support {...answer} />
    </>
  );
}

function Versions({ answer: { address: id, versions, legalForce } }: { answer: ProvisionAnswer }) {
  const request = useRequest();
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>
        {say("versions")} <span class="count">{versions.length}</span>
      </h2>
      <ol class="versions">
        {versions.map(({ heading, text, textKind, textLanguage, inForce, broughtBy, eId, number }) => (
          <li class={isDraft(broughtBy?.legalForce ?? legalForce) ? "draft" : undefined}>
            <h3>
              {isDraft(broughtBy?.legalForce ?? legalForce) ? (
                say("proposedText")
              ) : inForce.firstDay ? (
                <a href={atTime(id, { ...request, day: inForce.firstDay, dayAsked: true })}>{printDays(inForce)}</a>
              ) : (
                printDays(inForce)
              )}
            </h3>
            <p>
              <strong>
                <Recorded>{printEId(eId, number)}</Recorded>
                {heading && (
                  <>
                    : <span lang={textLanguage}>{heading}</span>
                  </>
                )}
              </strong>
            </p>
            {text && (
              <p class="wording" lang={textLanguage} dir="auto">
                {text}
              </p>
            )}
            {text && textKind !== "RESTATEMENT" && <p class="quiet">{words(textKind)}</p>}
            {broughtBy && (
              <p class="quiet">
                {say("broughtBy")}{" "}
                <Link to={broughtBy.address} recorded>
                  {broughtBy.summary}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What changed in its text, and a choice of other days. */
function Difference({ diff: { from, to, changes }, language }: { diff: Diff; language: string }) {
  const { id } = useRequest();
  const same = changes.every(({ kind }) => kind === "KEPT");
  return (
    <section id="diff">
      <h2>{say("whatChanged", { from, to })}</h2>
      {same ? <p class="note">{say("textWasSame")}</p> : <TextDiff changes={changes} language={language} />}
      <AskingForm action={`${id}#diff`} fields={["from", "to"]}>
        <label>
          {say("from")} <input type="date" name="from" value={from} required />
        </label>{" "}
        <label>
          {say("to")} <input type="date" name="to" value={to} required />
        </label>{" "}
        <button type="submit">{say("compare")}</button>
      </AskingForm>
    </section>
  );
}
