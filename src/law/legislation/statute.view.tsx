import { onDay } from "../../kits/address.js";
import type { StatuteAnswer } from "../../kits/answers.generated.js";
import { timeQuery } from "../../kits/page-request.js";
import { Languages } from "../../kits/parts/languages.js";
import { Link, NamedLink, useRequest } from "../../kits/parts/request.js";
import { Term } from "../../kits/parts/term.js";
import { Commas, Facts, Note, OtherNames, Recorded } from "../../kits/parts/text.js";
import { type Mark, Timeline } from "../../kits/parts/timeline.js";
import { labelLanguage, nameOnPage, say } from "../../kits/words/say.js";
import { inSentence, printDay, printDays, words } from "../../kits/words.js";
import { Changes } from "../amendment/amendment.line.js";
import { DEFINITIONS } from "../definition/definition.line.js";
import { OFFENCES } from "../offence/offence.line.js";
import { RULES } from "../rule/rule.line.js";
import { Force, isDraft } from "../source/force.js";
import { Citations, EvidenceMark, Support } from "../source/source.line.js";
import { Section } from "../statement/statement.line.js";
import { TAXES } from "../tax/tax.line.js";
import { TOKEN_CLASSES } from "../token-class/token-class.line.js";
import { printEId } from "./e-id.js";
import { inOwnLetters, numberIn } from "./letters-of-numbers.js";

type StatuteProvision = StatuteAnswer["provisions"]["nodes"][number];

export function StatuteView({ answer }: { answer: StatuteAnswer }) {
  return (
    <>
      <OtherNames names={answer.titles} heading={nameOnPage(answer.address) ?? answer.title} />
      <Facts
        facts={{
          [say("number")]: answer.number && <StatuteNumber number={answer.number} address={answer.address} />,
          [say("shortTitles")]: answer.shortTitles.length > 0 && (
            <Commas>
              {answer.shortTitles.map(({ language, text }) => (
                <span lang={language}>{text}</span>
              ))}
            </Commas>
          ),
          [say("otherNumbers")]: answer.otherNumbers.length > 0 && <Recorded>{answer.otherNumbers.join(", ")}</Recorded>,
          [say("kind")]: <Term of="StatuteKind" code={answer.kind} />,
          [say("adoptedBy")]: answer.adoptedBy && <NamedLink to={answer.adoptedBy.address} name={answer.adoptedBy.name} />,
          [say("enacted")]: answer.enacted && printDay(answer.enacted, answer.enactedPrecision),
          [say("inForce")]: answer.inForce && printDays(answer.inForce),
          [say("atLeastSince")]: answer.inForceBy,
          [say("forceSince")]: answer.forceBroughtAboutBy && (
            <>
              {printDay(answer.forceBroughtAboutBy.date, answer.forceBroughtAboutBy.precision)} (
              {inSentence(answer.forceBroughtAboutBy.kind)})
            </>
          ),
          [say("reviewedThrough")]: answer.reviewedThrough && printDay(answer.reviewedThrough, answer.reviewedThroughPrecision),
          [say("officialText")]: answer.officialUrl && (
            <a href={answer.officialUrl} rel="noopener nofollow external" class="out">
              {new URL(answer.officialUrl).hostname}
            </a>
          ),
        }}
      />
      <Note>{answer.note}</Note>
      <Life answer={answer} />
      <Text answer={answer} />
      <Section heading={say("kinds.definition")} list={answer.definitions} wording={DEFINITIONS} from="provision" />
      <Section heading={say("kinds.token_class")} list={answer.tokenClasses} wording={TOKEN_CLASSES} from="provision" />
      <Section heading={say("kinds.rule")} list={answer.rules} wording={RULES} from="provision" />
      <Section heading={say("kinds.offence")} list={answer.offences} wording={OFFENCES} from="provision" />
      <Section heading={say("kinds.tax")} list={answer.taxes} wording={TAXES} from="provision" />
      <Changes heading={say("amendedBy")} list={answer.amendedBy} show="amending" />
      <Changes heading={say("amends")} list={answer.amends} show="target" />
      <Support {...answer} />
    </>
  );
}

/** The number as a page in its language cites it, and where that is not as the law prints it, as the law does. */
function StatuteNumber({ number, address }: { number: string; address: string }) {
  const [cited, printed] = [numberIn(labelLanguage(), number, address), inOwnLetters(number, address)];
  if (printed === number) return <Recorded>{number}</Recorded>;
  return <>{cited === printed ? cited : `${cited} (${printed})`}</>;
}

/** The life of the statute drawn to scale, and in words. */
function Life({ answer }: { answer: StatuteAnswer }) {
  const { day } = useRequest();
  const events = answer.lifecycle.map((event) => ({
    ...event,
    day: event.date,
    what: words(event.kind),
    look: isDraft(answer.legalForce) ? ("draft" as const) : ("law" as const),
  }));
  const changes = answer.amendedBy.nodes
    .filter((change) => change.effective !== null)
    .map((change) => ({
      day: change.effective as string,
      precision: change.effectivePrecision,
      look: isDraft(change.legalForce) ? ("draft" as const) : ("change" as const),
      change,
    }));
  if (events.length + changes.length === 0) return null;
  const all = [...events, ...changes].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const marks: Mark[] = all.map((entry, index) => ({
    day: entry.day,
    number: index + 1,
    label: `${printDay(entry.day, entry.precision)}: ${"what" in entry ? entry.what : entry.change.summary}`,
    recorded: !("what" in entry),
    look: entry.look,
  }));
  const bands = answer.inForce
    ? [{ days: answer.inForce, label: say("inForceDays", { days: printDays(answer.inForce) }), look: "in-force" }]
    : [];
  return (
    <section>
      <h2>{say("life")}</h2>
      <Timeline title={say("lifeOf", { title: answer.title })} marks={marks} bands={bands} shown={day} />
      <ol class="events">
        {all.map((entry) => (
          <li class={entry.look === "draft" ? "draft" : undefined}>
            <time dateTime={entry.day}>{printDay(entry.day, entry.precision)}</time>{" "}
            {"what" in entry ? (
              <>
                <strong>{entry.what}</strong>
                {entry.authority && (
                  <>
                    {" "}
                    {say("by")} <NamedLink to={entry.authority.address} name={entry.authority.name} />
                  </>
                )}
                . <Recorded>{entry.note}</Recorded>
                <Citations citations={entry.citations} />
              </>
            ) : (
              <>
                <Link to={entry.change.address} recorded>
                  {entry.change.summary}
                </Link>{" "}
                <Force force={entry.change.legalForce} />
              </>
            )}
          </li>
        ))}
      </ol>
      <Versions answer={answer} />
    </section>
  );
}

function Versions({ answer: { address: id, versionDates, textLanguages } }: { answer: StatuteAnswer }) {
  const request = useRequest();
  const { day } = request;
  // There is no text of it in a language that none of its texts is in, and so no address of one.
  const language = textLanguages.find((each) => each === request.language) ?? null;
  if (versionDates.length === 0) return null;
  const shown = versionDates.filter((date) => date <= day).at(-1);
  return (
    <p>
      {say("versionsOfText")}{" "}
      {versionDates.map((date) => (
        <a
          class="format"
          href={onDay(id, date, language) + timeQuery({ ...request, dayAsked: false })}
          aria-current={date === shown ? "date" : undefined}
        >
          {date}
        </a>
      ))}
    </p>
  );
}

/** The provisions as they stood on the day, parts below what they are part of. */
function Text({ answer }: { answer: StatuteAnswer }) {
  const { nodes, totalCount } = answer.provisions;
  const standing = new Set(nodes.map(({ address }) => address));
  const roots = nodes.filter(({ parent }) => !parent || !standing.has(parent.address));
  return (
    <section>
      <h2>
        {say("citeAsText")} <span class="count">{totalCount}</span>
      </h2>
      <Languages languages={answer.textLanguages} />
      {roots.length === 0 ? (
        <p class="note">{say("noProvision")}</p>
      ) : (
        roots.map((provision) => <ProvisionText provision={provision} all={nodes} depth={3} />)
      )}
    </section>
  );
}

function ProvisionText({
  provision,
  all,
  depth,
}: {
  provision: StatuteProvision;
  all: readonly StatuteProvision[];
  depth: number;
}) {
  const parts = all.filter(({ parent }) => parent?.address === provision.address);
  const Heading = `h${Math.min(depth, 6)}` as "h3";
  return (
    <article id={provision.eId} class={isDraft(provision.legalForce) ? "provision draft" : "provision"}>
      <Heading>
        <Link to={provision.address} recorded>
          {printEId(provision.eId, provision.number)}
        </Link>{" "}
        <span lang={provision.textLanguage}>{provision.heading}</span>{" "}
        {provision.legalForce !== "IN_FORCE" && <Force force={provision.legalForce} />}
      </Heading>
      {provision.text && (
        <p class="wording" lang={provision.textLanguage} dir="auto">
          {provision.text}
        </p>
      )}
      <p class="quiet">
        {words(provision.textKind)} {provision.inForce && `${printDays(provision.inForce)}. `}
        <EvidenceMark evidence={provision.evidence} />
        {provision.discrepancies.length > 0 && <span class="disputed">{say("sourcesDisagree")}</span>}
      </p>
      {parts.map((part) => (
        <ProvisionText provision={part} all={all} depth={depth + 1} />
      ))}
    </article>
  );
}
