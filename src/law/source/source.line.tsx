import type { Cited, Disputed, Evidence } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Link, NamedLink, useRequest } from "../../kits/parts/request.js";
import { Term } from "../../kits/parts/term.js";
import { Commas, Recorded } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";
import { printDay, words } from "../../kits/words.js";
import { nameOfRecord, RECORD_NAME } from "./record-name.line.js";

/** Days with both ends, and how much of each the sources give. */
export const DAYS = fragment(`
fragment Days on Period {
  firstDay
  firstDayPrecision
  lastDay
  lastDayPrecision
}`);

export const CITED = fragment(`
fragment Cited on Citation {
  locator
  source { id address private title publisher kind url published publishedPrecision language }
}`);

export const DISPUTED = fragment(
  `
fragment Disputed on Discrepancy {
  about
  readings { says kind said saidPrecision citations { ...Cited } }
  records { ...RecordName }
}`,
  CITED,
  RECORD_NAME,
);

/** How well a statement is supported, in a word. */
export function EvidenceMark({ evidence }: { evidence: Evidence }) {
  return <span class={`evidence ${evidence.toLowerCase()}`}>{words(evidence)}</span>;
}

/** The language of a source's title: one of another script is told by an English title where it has no letter of that script. */
export function titleLanguage({
  title,
  language,
}: {
  readonly title: string;
  readonly language: string | null;
}): string | undefined {
  if (!language) return undefined;
  const script = new Intl.Locale(language).maximize().script;
  return script !== "Latn" && !/(?!\p{Script=Latin})\p{L}/u.test(title) ? "en" : language;
}

/** One source, and where in it. */
function CitedSource({ locator, source }: Cited) {
  const by = [source.publisher, source.published && printDay(source.published, source.publishedPrecision)].filter(Boolean);
  return (
    <>
      <Link to={source.address} lang={titleLanguage(source)} recorded>
        {source.title}
      </Link>
      {locator && (
        <>
          , <Recorded>{locator}</Recorded>
        </>
      )}
      {by.length > 0 && (
        <span class="quiet">
          {" "}
          (<Recorded>{by.join(", ")}</Recorded>)
        </span>
      )}
      {source.url && (
        <>
          {" "}
          <a href={source.url} rel="noopener nofollow external" class="out">
            {say("original")}
            <span class="unseen">
              {" "}
              {say("originalOf")} <Recorded>{source.title}</Recorded>
            </span>
          </a>
        </>
      )}
    </>
  );
}

export function Citations({ citations }: { citations: readonly Cited[] }) {
  return (
    <ul class="citations">
      {citations.map((citation) => (
        <li>
          <CitedSource {...citation} />
        </li>
      ))}
    </ul>
  );
}

const READINGS = { OUTDATED: "ofEarlierState", EARLIER_READING: "saidBefore" } as const;

/** Both readings wherever sources disagree. */
export function Disputes({ discrepancies }: { discrepancies: readonly Disputed[] }) {
  return (
    <>
      {discrepancies.map(({ about, readings, records }) => (
        <section class="dispute">
          <h2>
            {readings.every(({ kind }) => kind === "DISPUTED") ? say("sourcesDisagree") : say("readings")}:{" "}
            <Recorded>{about}</Recorded>
          </h2>
          <ul>
            {readings.map(({ says, kind, said, saidPrecision, citations }) => (
              <li>
                <p>
                  {said && <span class="quiet">{say("said", { day: printDay(said, saidPrecision) })} </span>}
                  <Recorded>{says}</Recorded>
                  {kind !== "DISPUTED" && <em> ({say(READINGS[kind])})</em>}
                </p>
                <Citations citations={citations} />
              </li>
            ))}
          </ul>
          <AlsoOf records={records} />
        </section>
      ))}
    </>
  );
}

/** The other records that a point is of. */
function AlsoOf({ records }: Pick<Disputed, "records">) {
  const { id } = useRequest();
  const others = records.filter(({ address }) => address !== id);
  if (others.length === 0) return null;
  return (
    <p>
      {say("pointAlsoOf")}{" "}
      <Commas>
        {others.map((record) => (
          <NamedLink to={record.address} name={nameOfRecord(record)} />
        ))}
      </Commas>
    </p>
  );
}

/** What a statement rests on: its evidence, its citations, and where they disagree. */
export function Support({
  evidence,
  citations,
  discrepancies,
}: {
  evidence: Evidence;
  citations: readonly Cited[];
  discrepancies: readonly Disputed[];
}) {
  return (
    <>
      <Disputes discrepancies={discrepancies} />
      <section>
        <h2>{say("sources")}</h2>
        <p>
          <Term of="Evidence" code={evidence}>
            <EvidenceMark evidence={evidence} />
          </Term>{" "}
          {say(`support.${evidence}`)}
        </p>
        <Citations citations={citations} />
      </section>
    </>
  );
}
