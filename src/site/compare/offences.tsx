import { csvTable } from "../../kits/formats/csv.js";
import { csvMetadata } from "../../kits/formats/csvw.js";
import { plainJson } from "../../kits/formats/json.js";
import { executeAt, type PageRequest, timeOf } from "../../kits/page-request.js";
import { JURISDICTIONS, TIME } from "../../kits/parameters.js";
import { AskingForm } from "../../kits/parts/keep-time.js";
import { Link } from "../../kits/parts/request.js";
import { Table } from "../../kits/parts/table.js";
import { type MessageName, recordedLanguage, say } from "../../kits/words/say.js";
import { printDay, words } from "../../kits/words.js";
import { PlaceLink } from "../../law/jurisdiction/jurisdiction.line.js";
import { PlaceField, type PlaceNames, placeNames } from "../../law/jurisdiction/place-field.line.js";
import { ConductKind } from "../../law/offence/offence.vocabulary.js";
import { Force, isDraft } from "../../law/source/force.js";
import { EvidenceMark } from "../../law/source/source.line.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import { reviewOf } from "../list.js";
import { Found } from "../parts/found.js";
import { firstFine, imprisonment, type Measure, otherKinds, repeatedFine } from "../pictures/fines.js";
import { formatsOf, type Resource } from "../resource.js";
import { printPage } from "../shell.js";
import { COMPARED_OFFENCES, type OffenceRow } from "./operations.js";

const USUAL: keyof typeof ConductKind = "UNREGISTERED_MINING";

/** What one kind of conduct costs from place to place, a row an offence. */
export const COMPARE_OFFENCES: Resource = {
  printers: {
    html: page,
    json: async (request) => plainJson(request, { conduct: conductOf(request), rows: (await read(request)).rows }),
    csv: async (request) => csvTable<OffenceRow>(COLUMNS, (await read(request)).rows),
    csvw: async (request) => csvMetadata(request, { title: "Offences compared", dated: true, columns: COLUMNS }),
  },
  parameters: [
    ...TIME,
    {
      name: "conduct",
      means: `The kind of conduct to compare; ${USUAL} where none is named.`,
      values: Object.keys(ConductKind),
    },
    JURISDICTIONS,
    { name: "force", graphql: "legalForce", many: true, values: Object.keys(LegalForce) },
  ],
  dated: true,
  canonical: ({ search }) => `/compare/offences${search.size > 0 ? `?${search}` : ""}`,
};

const conductOf = ({ search }: PageRequest) => search.get("conduct") ?? USUAL;

function variablesOf(request: PageRequest) {
  const named = (name: string) => (request.search.has(name) ? request.search.getAll(name) : null);
  return { conduct: conductOf(request), jurisdictions: named("jurisdiction"), legalForce: named("force") };
}

const NONE = { rows: [], reviewedThrough: null, reviewedThroughPrecision: null };

async function read(request: PageRequest) {
  return (await executeAt(request, COMPARED_OFFENCES, variablesOf(request))).compareOffences ?? NONE;
}

async function page(request: PageRequest): Promise<string> {
  const compared = await read(request);
  const places = await placeNames(request);
  const conduct = conductOf(request);
  return printPage(request, {
    page: {
      kind: say("comparison"),
      title: say("whatDoesItCost", { conduct: words(conduct) }),
      description: say("costAbout"),
      dated: true,
      asks: true,
      finds: true,
      reviewed: reviewOf(compared, request),
      body: (
        <>
          <Choose request={request} conduct={conduct} places={places} />
          <p class="quiet">{say("sumsNotRanked")}</p>
          <Found>
            <Rows rows={compared.rows} />
          </Found>
          <p>
            <Link to="/pictures/penalties">{say("allConductPicture")}</Link>
          </p>
        </>
      ),
    },
    canonical: COMPARE_OFFENCES.canonical(request),
    formats: formatsOf(COMPARE_OFFENCES),
    asked: { operation: COMPARED_OFFENCES, variables: { ...variablesOf(request), ...timeOf(request) } },
  });
}

function Choose(given: { request: PageRequest; conduct: string; places: PlaceNames }) {
  const { conduct, places } = given;
  const { search } = given.request;
  const drafts = search.getAll("force").includes("PROPOSED");
  return (
    <AskingForm action="/compare/offences" fields={["conduct", "jurisdiction", "force"]}>
      <label for="conduct">{say("conduct")}</label>{" "}
      <select id="conduct" name="conduct">
        {Object.keys(ConductKind).map((kind) => (
          <option value={kind} selected={kind === conduct}>
            {words(kind)}
          </option>
        ))}
      </select>{" "}
      <label for="compared-places">{say("placesByNameOrCode")}</label>{" "}
      <PlaceField
        id="compared-places"
        value={search.getAll("jurisdiction").join(", ")}
        places={places}
        placeholder={say("all")}
      />{" "}
      <label for="drafts">{say("force")}</label>{" "}
      <select id="drafts" name="force">
        <option value="">{say("inForce")}</option>
        <option value="IN_FORCE,PARTLY_IN_FORCE,PROPOSED" selected={drafts}>
          {say("inForceAndProposed")}
        </option>
      </select>{" "}
      <button type="submit">{say("compare")}</button>
    </AskingForm>
  );
}

const HEADS = [
  "place",
  "kind.offence",
  "branch",
  "fineFirst",
  "fineRepeated",
  "imprisonment",
  "other",
  "reviewedThrough",
] as const satisfies readonly MessageName[];

function Rows({ rows }: { rows: readonly OffenceRow[] }) {
  if (rows.length === 0) return <p class="note">{say("noSuchOffence")}</p>;
  return (
    <Table label={say("offencesSideBySide")} heads={HEADS.map((head) => say(head))}>
      {rows.map(({ jurisdiction, offence, note }) => (
        <tr class={isDraft(offence?.legalForce) ? "draft" : undefined}>
          <th scope="row">
            <PlaceLink place={jurisdiction} />
          </th>
          {offence ? (
            <Told offence={offence} />
          ) : (
            <td colSpan={HEADS.length - 1} lang={recordedLanguage()}>
              {note}
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

function Told({ offence }: { offence: NonNullable<OffenceRow["offence"]> }) {
  const { legalForce, reviewedThrough, reviewedThroughPrecision } = offence;
  return (
    <>
      <td>
        <Link to={offence.address} recorded>
          {offence.conduct}
        </Link>{" "}
        {legalForce !== "IN_FORCE" && <Force force={legalForce} />} <EvidenceMark evidence={offence.evidence} />
        {offence.discrepancies.length > 0 && <span class="disputed">{say("sourcesDisagree")}</span>}
      </td>
      <td>{words(offence.branch)}</td>
      <Sum sum={firstFine(offence)} />
      <Sum sum={repeatedFine(offence)} />
      <td>{imprisonment(offence).text}</td>
      <td>{otherKinds(offence).map(words).join(", ")}</td>
      <td>{reviewedThrough ? printDay(reviewedThrough, reviewedThroughPrecision) : say("notNoted")}</td>
    </>
  );
}

const Sum = ({ sum: { text, recorded } }: { sum: Measure }) => <td lang={recorded ? recordedLanguage() : undefined}>{text}</td>;

const COLUMNS = {
  jurisdiction: ({ jurisdiction }: OffenceRow) => jurisdiction.code,
  place: ({ jurisdiction }: OffenceRow) => jurisdiction.name,
  offence: ({ offence }: OffenceRow) => offence?.address,
  conduct: ({ offence }: OffenceRow) => offence?.conduct,
  branch: ({ offence }: OffenceRow) => offence?.branch,
  legalForce: ({ offence }: OffenceRow) => offence?.legalForce,
  fineFirstOffence: ({ offence }: OffenceRow) => offence && firstFine(offence).text,
  fineFirstOffenceKnown: ({ offence }: OffenceRow) => offence && firstFine(offence).known,
  fineOnRepetition: ({ offence }: OffenceRow) => offence && repeatedFine(offence).text,
  imprisonment: ({ offence }: OffenceRow) => offence && imprisonment(offence).text,
  imprisonmentKnown: ({ offence }: OffenceRow) => offence && imprisonment(offence).known,
  otherMeasures: ({ offence }: OffenceRow) => offence && otherKinds(offence).join(" "),
  evidence: ({ offence }: OffenceRow) => offence?.evidence,
  reviewedThrough: ({ offence }: OffenceRow) => offence?.reviewedThrough,
  reviewedThroughPrecision: ({ offence }: OffenceRow) => offence?.reviewedThrough && offence.reviewedThroughPrecision,
  note: ({ note }: OffenceRow) => note,
  private: ({ jurisdiction, offence }: OffenceRow) => (offence ?? jurisdiction).private,
};
