import type { Sum } from "../../kits/answers.generated.js";
import { Link, NamedLink } from "../../kits/parts/request.js";
import { Commas, Recorded, Unit } from "../../kits/parts/text.js";
import { inOneLanguage, say } from "../../kits/words/say.js";
import { columnHead, groupDigits, isRecordedSum, printDuration, printSum, unitWords, words } from "../../kits/words.js";
import { Place } from "../../law/jurisdiction/jurisdiction.line.js";
import type { PlaceNames } from "../../law/jurisdiction/place-field.line.js";
import { printEId } from "../../law/legislation/e-id.js";
import { Force } from "../../law/source/force.js";
import type { LegalForce } from "../../law/source/source.vocabulary.js";

/** Columns of ISO 8601 durations. */
const DURATIONS = new Set(["maximumImprisonment", "maximumImprisonmentOnRepetition", "durationMinimum", "durationMaximum"]);

/** Columns of figures, whose unit is in the next. */
const SUMS = new Set(["value", "rate"]);

/** Columns of codes of places, with blanks between. */
const PLACES = new Set(["jurisdiction", "territories", "partOf"]);

/** Columns of codes of concepts, with blanks between. */
const CONCEPTS = new Set(["concept", "concepts", "broader"]);

/** A day, a month or a year: it is not broken over two lines. */
const DAY = /^\d{4}(-\d\d){1,2}$/;

/** Columns of codes that are no words: they are for queries. */
const CODES = new Set(["code", "alpha3"]);

/** What the labels of a column are values of; null where the kind of the list says which. */
const VOCABULARY: Readonly<Record<string, string | null>> = {
  legalForce: "LegalForce",
  evidence: "Evidence",
  miningStatus: "MiningStatusCode",
  miningStatusEvidence: "Evidence",
  coverage: "CoverageLevel",
  branch: "OffenceBranch",
  modality: "Modality",
  operation: "AmendmentOperation",
  event: "TaxEvent",
  roles: "AuthorityRole",
  subjects: "Subject",
  kind: null,
};

/** The head of a column; that of labels leads to what they mean. */
export function Head({ name }: { name: string }) {
  const vocabulary = VOCABULARY[name];
  return vocabulary ? <Link to={`/glossary#${vocabulary}`}>{columnHead(name)}</Link> : <>{columnHead(name)}</>;
}

/** What a link to a record says where only its address is at hand: art. 14-2 of …/~art_14-2, the unit of /unit/kz/mci. */
function printAddress(address: string): string {
  const last = address.slice(address.lastIndexOf("/") + 1);
  if (last.startsWith("~")) return printEId(last.slice(1));
  if (address.startsWith("/akn/")) return last;
  return unitWords(address) ?? last.replaceAll("-", " ");
}

/** A value of a table in words, each by what its column holds. */
export function Cell(given: { name: string; value: unknown; headline: boolean; id: string; places: PlaceNames }) {
  const { name, value, headline, id, places } = given;
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return <>{say(value ? "yes" : "no")}</>;
  const text = String(value);
  if (headline) return <NamedLink to={id} name={text} />;
  if (name === "legalForce") return <Force force={text as LegalForce} />;
  if (PLACES.has(name)) return <PlacesOf codes={text.split(" ")} places={places} />;
  if (CONCEPTS.has(name)) return <ConceptsOf codes={text.split(" ")} />;
  if (name in VOCABULARY) return <>{text.split(" ").map(words).join(", ")}</>;
  if (text.startsWith("/"))
    return (
      <Link to={text} recorded={unitWords(text) === null}>
        {printAddress(text)}
      </Link>
    );
  if (DAY.test(text)) return <span class="number">{text}</span>;
  if (SUMS.has(name)) return <span class="number">{groupDigits(text)}</span>;
  if (DURATIONS.has(name)) return <>{printDuration(text)}</>;
  if (CODES.has(name)) return <code>{text}</code>;
  if (/unit$/i.test(name)) return <Unit unit={text} />;
  return <Recorded>{text}</Recorded>;
}

/** A sum with its unit, and in money. */
export function SumCell({ sum }: { sum: Sum | null | undefined }) {
  if (!sum) return null;
  const recorded = isRecordedSum(sum);
  const text = inOneLanguage(recorded, () => printSum(sum));
  return <span class="number">{recorded ? <Recorded>{text}</Recorded> : text}</span>;
}

function PlacesOf({ codes, places }: { codes: readonly string[]; places: PlaceNames }) {
  return (
    <Commas>
      {codes.map((code) => (
        <Place place={{ code, name: places.get(code) ?? code }} />
      ))}
    </Commas>
  );
}

function ConceptsOf({ codes }: { codes: readonly string[] }) {
  return (
    <Commas>
      {codes.map((code) => (
        <NamedLink to={`/concept/${code}`} name={code.replaceAll("-", " ")} />
      ))}
    </Commas>
  );
}
