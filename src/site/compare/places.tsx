import { csvTable } from "../../kits/formats/csv.js";
import { csvMetadata } from "../../kits/formats/csvw.js";
import { plainJson } from "../../kits/formats/json.js";
import { type PageRequest, timeOf } from "../../kits/page-request.js";
import { JURISDICTIONS, TIME } from "../../kits/parameters.js";
import { AskingForm } from "../../kits/parts/keep-time.js";
import { Link } from "../../kits/parts/request.js";
import { Wide } from "../../kits/parts/wide.js";
import { EN } from "../../kits/words/en.js";
import { say } from "../../kits/words/say.js";
import { printDay } from "../../kits/words.js";
import { PlaceLink, placeName } from "../../law/jurisdiction/jurisdiction.line.js";
import { PlaceField, placeNames } from "../../law/jurisdiction/place-field.line.js";
import { Force } from "../../law/source/force.js";
import { EvidenceMark } from "../../law/source/source.line.js";
import { Found } from "../parts/found.js";
import { formatsOf, type Resource } from "../resource.js";
import { leastReviewed } from "../review-reach.js";
import { printPage } from "../shell.js";
import { plainOf, Told } from "../spans.js";
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
  const offered = await placeNames(request);
  const names = places.map(({ place }) => placeName(place));
  return printPage(request, {
    page: {
      kind: say("comparison"),
      title: names.length > 1 ? say("miningCompared", { places: names.join(", ") }) : say("comparePlacesTitle"),
      description: say("comparePlacesAbout"),
      dated: true,
      asks: true,
      finds: places.length > 0,
      reviewed: leastReviewed(places.map(({ place }) => place.coverage)),
      body: (
        <>
          <AskingForm action="/compare/places" fields={["jurisdiction"]}>
            <label for="compared-places">{say("placesAtMost", { n: MOST_PLACES })}</label>{" "}
            <PlaceField
              id="compared-places"
              value={named.join(", ")}
              places={offered}
              placeholder="KZ, RU, UZ"
              size={24}
              required
            />{" "}
            <button type="submit">{say("compare")}</button>
          </AskingForm>
          {places.length > 0 && (
            <Found>
              <Places places={places} />
            </Found>
          )}
          <p>
            <Link to="/compare/offences">{say("compareOneKind")}</Link>
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
      <p class="quiet">{say("whatIsInForce")}</p>
      <Wide label={say("placesSideBySide")}>
        <table class="side-by-side">
          <thead>
            <tr>
              <th scope="col">{say("question")}</th>
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
                <th scope="row">{say(question)}</th>
                {places.map((each) => (
                  <Answers compared={each} index={index} />
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{say("howFarReviewed")}</th>
              {places.map(({ place: { coverage } }) => (
                <td>
                  {coverage.reviewedThrough
                    ? say("throughDay", { day: printDay(coverage.reviewedThrough, coverage.reviewedThroughPrecision) })
                    : say("notNotedSentence")}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Wide>
      {places.some(({ more }) => more) && <p class="note">{say("moreThanHundred")}</p>}
    </>
  );
}

function Answers({ compared: { place, answers }, index }: { compared: ComparedPlace; index: number }) {
  const told = answers[index] ?? [];
  if (told.length === 0) return <td>{say("noneRecorded")}</td>;
  return (
    <td>
      <ul>
        {told.map(({ text, record }) => (
          <li>
            <Link to={record?.address ?? place.address}>
              <Told spans={text} />
            </Link>{" "}
            {record &&
              record.jurisdiction.address !== place.address &&
              `${say("lawOf", { place: placeName(record.jurisdiction) })} `}
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
  readonly private: boolean;
}

function linesOf({ place, answers }: ComparedPlace): Line[] {
  const reviewed = place.coverage.reviewedThrough ? place.coverage : null;
  const common = { jurisdiction: place.code, place: place.name };
  return QUESTIONS.flatMap((question, index): Line[] => {
    const told = answers[index] ?? [];
    return (told.length > 0 ? told : [null]).map((each) => ({
      ...common,
      question: EN[question],
      answer: each ? plainOf(each.text) : null,
      record: each?.record?.address ?? (each && place.address),
      lawOf: each?.record?.jurisdiction.code ?? null,
      legalForce: each?.record?.legalForce ?? null,
      evidence: each?.record?.evidence ?? (each && (place.miningStatus?.evidence ?? null)),
      reviewedThrough: each?.record ? each.record.reviewedThrough : (reviewed?.reviewedThrough ?? null),
      reviewedThroughPrecision: each?.record
        ? each.record.reviewedThroughPrecision
        : (reviewed?.reviewedThroughPrecision ?? null),
      private: (each?.record ?? place).private,
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
  private: column("private"),
};
