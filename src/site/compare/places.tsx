import { csvTable } from "../../kits/formats/csv.js";
import { csvMetadata } from "../../kits/formats/csvw.js";
import { plainJson } from "../../kits/formats/json.js";
import { type PageRequest, timeOf } from "../../kits/page-request.js";
import { JURISDICTIONS, TIME } from "../../kits/parameters.js";
import { KeepTime } from "../../kits/parts/keep-time.js";
import { Link } from "../../kits/parts/request.js";
import { Wide } from "../../kits/parts/wide.js";
import { printDay } from "../../kits/words.js";
import { PlaceLink } from "../../law/jurisdiction/jurisdiction.line.js";
import { Force } from "../../law/source/force.js";
import { EvidenceMark } from "../../law/source/source.line.js";
import { formatsOf, type Resource } from "../resource.js";
import { printPage } from "../shell.js";
import { COMPARED_PLACES } from "./operations.js";
import { type ComparedPlace, MOST_PLACES, QUESTIONS, readPlaces } from "./told.js";

/** Places side by side: a column a place, a row a question. */
export const COMPARE_PLACES: Resource = {
  printers: {
    html: page,
    json: async (request) => plainJson(request, { rows: (await readPlaces(request)).flatMap(linesOf) }),
    csv: async (request) => csvTable<Line>(COLUMNS, (await readPlaces(request)).flatMap(linesOf)),
    csvw: async (request) => csvMetadata(request, { title: "Places compared", dated: true, columns: COLUMNS }),
  },
  parameters: [
    ...TIME,
    { ...JURISDICTIONS, needed: true, means: `The places, by code or name: KZ, RU; at most ${MOST_PLACES}.` },
  ],
  dated: true,
  canonical: ({ search }) => `/compare/places${search.size > 0 ? `?${search}` : ""}`,
};

async function page(request: PageRequest): Promise<string> {
  const named = request.search.getAll("jurisdiction");
  const places = named.length > 0 ? await readPlaces(request) : [];
  const names = places.map(({ place }) => place.name);
  return printPage(request, {
    page: {
      kind: "Comparison",
      title: names.length > 1 ? `Mining compared: ${names.join(", ")}` : "Compare the law of mining from place to place",
      description: "Places side by side: status, who may mine, what one needs, taxes and charges, and what a breach costs.",
      dated: true,
      body: (
        <>
          <form class="inline" action="/compare/places">
            <KeepTime />
            <label for="compared-places">Places, by name or code, with commas between (at most {MOST_PLACES})</label>{" "}
            <input
              id="compared-places"
              name="jurisdiction"
              value={named.join(", ")}
              placeholder="KZ, RU, UZ"
              size={24}
              required
            />{" "}
            <button type="submit">Compare</button>
          </form>
          {places.length > 0 && <Places places={places} />}
          <p>
            <Link to="/compare/offences">Compare offences of one kind everywhere</Link>
          </p>
        </>
      ),
    },
    canonical: COMPARE_PLACES.canonical(request),
    formats: places.length > 0 ? formatsOf(COMPARE_PLACES) : [],
    asked: places.length > 0 ? { operation: COMPARED_PLACES, variables: { jurisdictions: named, ...timeOf(request) } } : null,
  });
}

function Places({ places }: { places: readonly ComparedPlace[] }) {
  return (
    <>
      <p class="quiet">
        What is in force, as far as it was reviewed; proposals are left out. Where nothing is recorded, there may still be law.
      </p>
      <Wide label="Places side by side">
        <table class="side-by-side">
          <thead>
            <tr>
              <th scope="col">Question</th>
              {places.map(({ place }) => (
                <th scope="col">
                  <PlaceLink place={place} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {QUESTIONS.map((question, index) => (
              <tr>
                <th scope="row">{question}</th>
                {places.map((each) => (
                  <Answers compared={each} index={index} />
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">How far was its law reviewed?</th>
              {places.map(({ place: { coverage } }) => (
                <td>
                  {coverage.reviewedThrough
                    ? `Through ${printDay(coverage.reviewedThrough, coverage.reviewedThroughPrecision)}`
                    : "Not noted"}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Wide>
      {places.some(({ more }) => more) && (
        <p class="note">
          Of a place with more than a hundred rules, taxes or offences, a hundred of each were read; its page has all.
        </p>
      )}
    </>
  );
}

function Answers({ compared: { place, answers }, index }: { compared: ComparedPlace; index: number }) {
  const told = answers[index] ?? [];
  if (told.length === 0) return <td>None is recorded.</td>;
  return (
    <td>
      <ul>
        {told.map(({ text, record }) => (
          <li>
            <Link to={record?.address ?? place.address}>{text}</Link>{" "}
            {record && record.jurisdiction.address !== place.address && `(law of ${record.jurisdiction.name}) `}
            {record && record.legalForce !== "IN_FORCE" && <Force force={record.legalForce} />}{" "}
            {record && <EvidenceMark evidence={record.evidence} />}
          </li>
        ))}
      </ul>
    </td>
  );
}

interface Line {
  readonly jurisdiction: string;
  readonly place: string;
  readonly question: string;
  /** Null where nothing is recorded. */
  readonly answer: string | null;
  readonly record: string | null;
  readonly lawOf: string | null;
  readonly legalForce: string | null;
  readonly evidence: string | null;
  readonly reviewedThrough: string | null;
  readonly reviewedThroughPrecision: string | null;
}

function linesOf({ place, answers }: ComparedPlace): Line[] {
  const reviewed = place.coverage.reviewedThrough ? place.coverage : null;
  const common = { jurisdiction: place.code, place: place.name };
  return QUESTIONS.flatMap((question, index): Line[] => {
    const told = answers[index] ?? [];
    return (told.length > 0 ? told : [null]).map((each) => ({
      ...common,
      question,
      answer: each?.text ?? null,
      record: each?.record?.address ?? (each && place.address),
      lawOf: each?.record?.jurisdiction.code ?? null,
      legalForce: each?.record?.legalForce ?? null,
      evidence: each?.record?.evidence ?? (each && (place.miningStatus?.evidence ?? null)),
      reviewedThrough: each?.record ? each.record.reviewedThrough : (reviewed?.reviewedThrough ?? null),
      reviewedThroughPrecision: each?.record
        ? each.record.reviewedThroughPrecision
        : (reviewed?.reviewedThroughPrecision ?? null),
    }));
  });
}

const column = (name: keyof Line) => (line: Line) => line[name];
const COLUMNS = {
  jurisdiction: column("jurisdiction"),
  place: column("place"),
  question: column("question"),
  answer: column("answer"),
  record: column("record"),
  lawOf: column("lawOf"),
  legalForce: column("legalForce"),
  evidence: column("evidence"),
  reviewedThrough: column("reviewedThrough"),
  reviewedThroughPrecision: column("reviewedThroughPrecision"),
};
