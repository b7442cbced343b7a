import { languageName } from "../../kits/formats/languages.js";
import { kindInWords } from "../../kits/formats/notice.js";
import { KeepTime } from "../../kits/parts/keep-time.js";
import { Link, useRequest } from "../../kits/parts/request.js";
import { Term } from "../../kits/parts/term.js";
import { Facts, Recorded } from "../../kits/parts/text.js";
import type { Paged } from "../../kits/walk.js";
import { say } from "../../kits/words/say.js";
import { printDays } from "../../kits/words.js";
import { StatuteLink } from "../../law/legislation/statute.line.js";
import type { OfficialHit, TextName, TextWithUnits, UnitName, UnitShown } from "./operations.js";

/** The address of a text, or of one of its units. */
const addressOf = (work: string, language: string, unit?: string) =>
  `/texts?${new URLSearchParams({ work, language, ...(unit && { unit }) })}`;

const nameOf = ({ number, heading, eId }: Pick<UnitName, "number" | "heading" | "eId">) =>
  [number, heading].filter(Boolean).join(" ") || eId;

export const textTitle = ({ title }: TextName, unit: UnitShown | null) => (unit ? `${nameOf(unit)} · ${title}` : title);

function SearchForm({ query = "" }: { query?: string }) {
  return (
    <form class="inline" action="/texts">
      <KeepTime />
      <label for="official-query">{say("wordsOfLaw")}</label>{" "}
      <input id="official-query" type="search" name="q" value={query} required /> <button type="submit">{say("search")}</button>
    </form>
  );
}

/** All texts, or those of a work. */
export function Texts({ texts: { nodes, totalCount, pageInfo } }: { texts: Paged<TextName> }) {
  const { search } = useRequest();
  const next = new URLSearchParams([...search].filter(([name]) => name !== "after"));
  if (pageInfo.endCursor) next.set("after", pageInfo.endCursor);
  return (
    <>
      <p>{say("officialTextsLead")}</p>
      <SearchForm />
      {totalCount === 0 && <p class="note">{say("noOfficialTexts")}</p>}
      <ul class="lines">
        {nodes.map((text) => (
          <li>
            <p class="head">
              <Link to={addressOf(text.work, text.language)} lang={text.language}>
                {text.title}
              </Link>
            </p>
            <p class="quiet">
              <Told text={text} />
            </p>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <p>
          <a href={`/texts?${next}`}>{say("nextPage")}</a>
        </p>
      )}
    </>
  );
}

/** Whose words a text is, in which language and from when; its terms stand at the foot of the page. */
function Told({ text: { kind, language, firstDay, daysRestOn, edition } }: { text: TextName }) {
  return (
    <>
      <Recorded>{kindInWords({ kind, language, licence: edition.licence, attribution: edition.attribution })}</Recorded>,{" "}
      {say(daysRestOn === "FIRST_SEEN" ? "firstImportedOn" : "fromDay", { day: firstDay })}
    </>
  );
}

/** A text with its contents, or a unit of it with its words. */
export function Whole({ text, unit, others }: { text: TextWithUnits; unit: UnitShown | null; others: readonly TextName[] }) {
  const { work, language, edition, units } = text;
  const elsewhere = others.filter((other) => other.language !== language);
  return (
    <>
      {unit && (
        <p>
          <Link to={addressOf(work, language)} lang={language}>
            {text.title}
          </Link>
          {unit.above && (
            <>
              , <Link to={addressOf(work, language, unit.above)}>{unit.above}</Link>
            </>
          )}
        </p>
      )}
      {elsewhere.length > 0 && (
        <p>
          {say("texts")}{" "}
          {elsewhere.map((other) => (
            <a
              class="format"
              href={addressOf(work, other.language, unit?.eId)}
              hreflang={other.language}
              lang={other.language}
              dir="auto"
            >
              {languageName(other.language)}
            </a>
          ))}
        </p>
      )}
      {unit && <Words unit={unit} language={language} />}
      <Contents text={text} units={units} open={unit === null} />
      <Facts
        facts={{
          [say("wordsOf")]: <Term of="TextKind" code={text.kind} />,
          [say("head.statute")]: text.statute && <StatuteLink statute={text.statute} />,
          [say("publishedBy")]: edition.publisher && <Recorded>{edition.publisher}</Recorded>,
          [say("licence")]: edition.licence ? <Recorded>{edition.licence}</Recorded> : say("notRecorded"),
          [say("attribution")]: edition.attribution && <Recorded>{edition.attribution}</Recorded>,
          [say("foundAt")]: edition.url && <code>{edition.url}</code>,
          [say("retrieved")]: edition.retrieved,
          [say("sha256OfFile")]: edition.sha256 && <code>{edition.sha256}</code>,
        }}
      />
      <p class="quiet">
        <Told text={text} />
      </p>
    </>
  );
}

function Words({ unit: { wording, inEffect }, language }: { unit: UnitShown; language: string }) {
  return (
    <>
      {wording ? (
        <blockquote class="wording" lang={language} dir="auto">
          {wording.text}
        </blockquote>
      ) : (
        <p class="note">{say("longUnit")}</p>
      )}
      {inEffect && <p class="quiet">{say("ofThisPart", { days: printDays(inEffect) })}</p>}
    </>
  );
}

function Contents({ text: { work, language }, units, open }: { text: TextName; units: TextWithUnits["units"]; open: boolean }) {
  const { search } = useRequest();
  if (units.nodes.length === 0) return null;
  const next = new URLSearchParams([...search].filter(([name]) => name !== "after"));
  if (units.pageInfo.endCursor) next.set("after", units.pageInfo.endCursor);
  return (
    <section>
      <h2>
        {say(open ? "contents" : "itsParts")} <span class="count">{units.totalCount}</span>
      </h2>
      <ul class="lines" lang={language} dir="auto">
        {units.nodes.map((each) => (
          <li>
            <Link to={addressOf(work, language, each.eId)} lang={language}>
              {nameOf(each)}
            </Link>
          </li>
        ))}
      </ul>
      {units.pageInfo.hasNextPage && (
        <p>
          <a href={`/texts?${next}`}>{say("nextPage")}</a>
        </p>
      )}
    </section>
  );
}

/** Official words that a query finds, each labelled with its language and whose words it is. */
export function Hits({ hits }: { hits: readonly OfficialHit[] }) {
  const { search } = useRequest();
  return (
    <>
      <SearchForm query={search.get("q") ?? ""} />
      {hits.length === 0 && <p class="note">{say("noOfficialWords")}</p>}
      <HitLines hits={hits} />
    </>
  );
}

/** How much of a unit a list of hits shows. */
const SHOWN = 300;

export function HitLines({ hits }: { hits: readonly OfficialHit[] }) {
  return (
    <ol class="lines hits">
      {hits.map(({ work, title, kind, language, eId, number, heading, text }) => (
        <li>
          <p class="head">
            <Link to={addressOf(work, language, eId)} lang={language}>
              {nameOf({ eId, number, heading })}
            </Link>
          </p>
          <p lang={language} dir="auto">
            {text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\S*$/, "")}…` : text}
          </p>
          <p class="quiet">
            <Term of="TextKind" code={kind} />, <span lang={language}>{languageName(language)}</span>,{" "}
            <span lang={language}>{title}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
