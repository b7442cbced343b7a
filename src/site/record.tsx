import { citeAsBibtex } from "../kits/formats/bibtex.js";
import type { Citable } from "../kits/formats/cite.js";
import { citeAsCsl } from "../kits/formats/csl.js";
import type { FormatName } from "../kits/formats/formats.js";
import { plainJson } from "../kits/formats/json.js";
import { checksum, linkedDocument } from "../kits/formats/jsonld.js";
import { termsOf } from "../kits/formats/notice.js";
import { citeAsRis } from "../kits/formats/ris.js";
import { executeRecord, idAt, type PageRequest, timeQuery } from "../kits/page-request.js";
import { AFTER, CHANGED_BETWEEN, TIME } from "../kits/parameters.js";
import type { Printer, RecordPage } from "../kits/record-page.js";
import { inLabelLanguage, nameOnPage, say } from "../kits/words/say.js";
import { placeName } from "../law/jurisdiction/jurisdiction.line.js";
import { factsOf, type Kind } from "../platform/kernel/kinds.js";
import { placeFeed } from "./feeds.js";
import { Moved } from "./problem.js";
import { type AnyRecord, pageOf } from "./records.js";
import type { Resource } from "./resource.js";
import { printPage } from "./shell.js";

type Printers = Partial<Readonly<Record<FormatName, Printer<AnyRecord>>>>;

/** Formats that need more than the answer of the record itself. */
const BESIDE: Partial<Readonly<Record<Kind, Printers>>> = { jurisdiction: { atom: placeFeed as unknown as Printer<AnyRecord> } };

/** The resource of a record: its page, and its formats. */
export function recordResource(kind: Kind, id: string): Resource {
  const page = pageOf(kind);
  const canonical = (request: PageRequest) => page.canonical?.(id, request) ?? id + timeQuery(request);
  const printers: Printers = {
    html: async (answer, request) => html(kind, page, answer, { request, canonical: canonical(request), formats }),
    json: (answer, request) => plainJson(request, { node: answer }, termsFor(page, answer)),
    jsonld: (answer, request) => {
      const thing = { ...page.linked(answer, request), ...checksum(answer.contentHash) };
      const ofDay = thing["@id"] !== request.base + answer.address;
      return linkedDocument(request, thing, ofDay, termsFor(page, answer));
    },
    bibtex: (answer, request) => citeAsBibtex(citeOf(page, answer), request),
    csl: (answer, request) => citeAsCsl(citeOf(page, answer), request),
    ris: (answer, request) => citeAsRis(citeOf(page, answer), request),
    ...page.printers,
    ...BESIDE[kind],
  };
  const formats = Object.keys(printers) as FormatName[];
  const printed = (print: Printer<AnyRecord>) => async (request: PageRequest) => {
    const answer = await read(page, id, request);
    if (!answer) return elsewhere(page, id, request);
    if (answer.address !== id) throw new Moved(id, answer.address);
    return print(answer, request);
  };
  return {
    printers: Object.fromEntries(Object.entries(printers).map(([format, print]) => [format, printed(print)])),
    parameters: [...TIME, ...(page.parameters ?? [])],
    json: { operation: page.operation, name: "node", at: ["node"] },
    onPage: page.onPage,
    inFeed: BESIDE[kind]?.atom && [...CHANGED_BETWEEN, AFTER],
    card: async (request) => {
      const answer = await read(page, id, request);
      return (
        answer && {
          kind: say(`kind.${kind}`),
          title: titleOf(page, answer).title,
          place: placeIn(page, answer),
          narrowed: page.narrowed?.(answer),
          force: page.force?.(answer),
          private: answer.private,
        }
      );
    },
    dated: factsOf(kind).dated,
    canonical,
  };
}

function placeIn(page: RecordPage<AnyRecord>, answer: AnyRecord): string | undefined {
  const place = page.place?.(answer);
  return place && placeName(place);
}

/** Provisions keep their capitals, so one that is asked for in capitals may still be one that has none. */
async function elsewhere(page: RecordPage<AnyRecord>, id: string, request: PageRequest): Promise<null> {
  const lower = id.toLowerCase();
  if (lower !== id && (await read(page, lower, request))) throw new Moved(id, lower);
  return null;
}

async function read(page: RecordPage<AnyRecord>, id: string, request: PageRequest): Promise<AnyRecord | null> {
  if (page.read) return page.read(request, id);
  return (await executeRecord(request, page.operation, id, { language: request.language, words: request.labels })).node;
}

interface Frame {
  readonly request: PageRequest;
  readonly canonical: string;
  readonly formats: readonly FormatName[];
}

async function html(kind: Kind, page: RecordPage<AnyRecord>, answer: AnyRecord, { request, canonical, formats }: Frame) {
  const { language } = request;
  return printPage(request, {
    page: {
      kind: say(`kind.${kind}`),
      ...titleOf(page, answer),
      place: page.place?.(answer),
      narrowed: page.narrowed?.(answer),
      force: page.force?.(answer),
      reviewed: page.reviewed?.(answer),
      body: await page.body(answer, request),
      cite: citeOf(page, answer),
      texts: page.texts?.(answer),
      private: answer.private,
      dated: factsOf(kind).dated,
      asks: page.asks?.(answer, request),
    },
    canonical,
    formats,
    asked: { operation: page.operation, variables: { id: idAt(request, answer.address), ...(language && { language }) } },
  });
}

/** A title is the dataset's English, but for what has a name in the reader's language. */
function titleOf(page: RecordPage<AnyRecord>, answer: AnyRecord) {
  const local = page.localTitle ? page.localTitle(answer) : nameOnPage(answer.address);
  if (local) return { title: local };
  return { title: inLabelLanguage("en", () => page.title(answer)), titleRecorded: true };
}

const termsFor = (page: RecordPage<AnyRecord>, answer: AnyRecord) =>
  termsOf(page.texts?.(answer) ?? [], { isPrivate: answer.private });

/** What holds in a part alone is not cited as if it held everywhere. */
function titleWithReach(page: RecordPage<AnyRecord>, answer: AnyRecord): string {
  const [title, narrowed] = [page.title(answer), page.narrowed?.(answer)];
  const reach = narrowed && narrowed.charAt(0).toLowerCase() + narrowed.slice(1);
  return reach ? `${title.replace(/\.$/, "")} (${reach.replace(/\.$/, "")})` : title;
}

function citeOf(page: RecordPage<AnyRecord>, answer: AnyRecord): Citable {
  return {
    id: answer.address,
    contentHash: answer.contentHash,
    title: inLabelLanguage("en", () => titleWithReach(page, answer)),
    legalForce: page.force?.(answer),
    jurisdiction: page.place?.(answer).name,
    work: page.work?.(answer),
    stands: inLabelLanguage("en", () => page.stands?.(answer)),
    texts: page.texts?.(answer),
    private: answer.private,
  };
}
