import type { Cited, Disputed, Evidence } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { printDay, words } from "../../kits/words.js";

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
  source { id address title publisher kind url published publishedPrecision language }
}`);

export const DISPUTED = fragment(
  `
fragment Disputed on Discrepancy {
  about
  readings { says kind said saidPrecision citations { ...Cited } }
}`,
  CITED,
);

const SUPPORT: Readonly<Record<Evidence, string>> = {
  PRIMARY: "Read in the text of the law itself.",
  OFFICIAL: "Read in an official publication about the law.",
  SECONDARY: "Read in the press or in commentary.",
  UNVERIFIED: "Cited, but not yet checked against the cited text.",
};

/** How well a statement is supported, in a word. */
export function EvidenceMark({ evidence }: { evidence: Evidence }) {
  return <span class={`evidence ${evidence.toLowerCase()}`}>{words(evidence)}</span>;
}

/** One source, and where in it. */
function CitedSource({ locator, source }: Cited) {
  const by = [source.publisher, source.published && printDay(source.published, source.publishedPrecision)].filter(Boolean);
  return (
    <>
      <Link to={source.address} lang={source.language ?? undefined}>
        {source.title}
      </Link>
      {locator && `, ${locator}`}
      {by.length > 0 && <span class="quiet"> ({by.join(", ")})</span>}
      {source.url && (
        <>
          {" "}
          <a href={source.url} rel="noopener nofollow external" class="out">
            original<span class="unseen"> of {source.title}</span>
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

const READINGS = { OUTDATED: "of an earlier state of things", EARLIER_READING: "what this dataset said before" } as const;

/** Both readings wherever sources disagree. */
export function Disputes({ discrepancies }: { discrepancies: readonly Disputed[] }) {
  return (
    <>
      {discrepancies.map(({ about, readings }) => (
        <section class="dispute">
          <h2>
            {readings.every(({ kind }) => kind === "DISPUTED") ? "Sources disagree" : "Readings"}: {about}
          </h2>
          <ul>
            {readings.map(({ says, kind, said, saidPrecision, citations }) => (
              <li>
                <p>
                  {said && <span class="quiet">Said {printDay(said, saidPrecision)}: </span>}
                  {says}
                  {kind !== "DISPUTED" && <em> ({READINGS[kind]})</em>}
                </p>
                <Citations citations={citations} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
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
        <h2>Sources</h2>
        <p>
          <EvidenceMark evidence={evidence} /> {SUPPORT[evidence]}
        </p>
        <Citations citations={citations} />
      </section>
    </>
  );
}
