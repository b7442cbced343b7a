import { plainJson } from "../../kits/formats/json.js";
import { type PageRequest, timeOf } from "../../kits/page-request.js";
import { TIME } from "../../kits/parameters.js";
import { KeepTime } from "../../kits/parts/keep-time.js";
import { Link } from "../../kits/parts/request.js";
import { Recorded } from "../../kits/parts/text.js";
import { Wide } from "../../kits/parts/wide.js";
import { labelLanguage, recordedLanguage, say } from "../../kits/words/say.js";
import { ForceBanner, isDraft } from "../../law/source/force.js";
import { titleLanguage } from "../../law/source/source.line.js";
import { badInput } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import type { Resource } from "../resource.js";
import { leastReviewed } from "../review-reach.js";
import { printPage } from "../shell.js";
import { plainOf, recorded, Told, tellSpans } from "../spans.js";
import { factsOf, titleOf } from "./facts.js";
import { MEMO } from "./operation.js";
import { idsOf, type MemoRecord, readMemo } from "./records.js";
import { markOf, printSource, sourcesOf } from "./sources.js";

/** Chosen records as one page, with their sources numbered; printable, and as a document for a word processor. */
export const MEMO_PAGE: Resource = {
  printers: {
    html: page,
    json: async (request) => plainJson(request, { records: (await chosen(request)).map(asData) }),
    docx: async (request) => {
      const records = await chosen(request);
      const { printDocument } = await import("./document.js");
      return printDocument(records, request);
    },
  },
  parameters: [...TIME, { name: "ids", many: true, needed: true, means: "The addresses of the records, at most 50." }],
  dated: true,
  canonical: ({ search }) => `/memo${search.size > 0 ? `?${search}` : ""}`,
};

async function chosen(request: PageRequest): Promise<MemoRecord[]> {
  const ids = idsOf(request);
  if (ids.length === 0) throw badInput("ids", message`name the records, with commas between: /rule/ru/over-limit,/offence/…`);
  return readMemo(request, ids);
}

/** A record for programs: its texts as they read. */
const asData = ({ title, place, text, notes, ...rest }: MemoRecord) => ({
  ...rest,
  title: plainOf(title),
  place: plainOf(place),
  text: text.map(plainOf),
  notes: notes.map(plainOf),
});

/** The places that it is of, where the page has names for all of them: a heading is in one language. */
function headingOf(records: readonly MemoRecord[]): string {
  const title = records.length > 0 ? titleOf(records) : [];
  const isOwn = labelLanguage() === "en" || title.every((span) => !span.recorded);
  return title.length > 0 && isOwn ? plainOf(title) : say("memoOfChosen");
}

async function page(request: PageRequest): Promise<string> {
  const ids = idsOf(request);
  const records = ids.length > 0 ? await readMemo(request, ids) : [];
  return printPage(request, {
    page: {
      kind: say("memo"),
      title: headingOf(records),
      description: say("memoAbout"),
      dated: true,
      reviewed: leastReviewed(
        records.map(({ reviewed }) => ({
          reviewedThrough: reviewed?.day ?? null,
          reviewedThroughPrecision: reviewed?.precision ?? null,
        })),
      ),
      body: (
        <>
          {records.length > 0 && <Memo records={records} />}
          <Choose ids={ids} />
        </>
      ),
    },
    canonical: MEMO_PAGE.canonical(request),
    formats: records.length > 0 ? ["json", "docx"] : [],
    asked: records.length > 0 ? { operation: MEMO, variables: { ids, ...timeOf(request) } } : null,
  });
}

function Memo({ records }: { records: readonly MemoRecord[] }) {
  const sources = sourcesOf(records);
  return (
    <>
      <ol class="memo">
        {records.map((record) => (
          <li class={record.force && isDraft(record.force) ? "draft" : undefined}>
            <h2>
              <Link to={record.address}>
                <Told spans={record.title} />
              </Link>
            </h2>
            <p class="quiet">
              <Told spans={record.place} />. {record.kind}. <Told spans={factsOf(record)} />.
            </p>
            {record.force && <ForceBanner force={record.force} />}
            {record.text.map((text) => (
              <p>
                <Told spans={text} />
              </p>
            ))}
            {record.notes.map((note) => (
              <p class="note">
                <Told spans={note} />
              </p>
            ))}
            {record.disputes.map(({ about, readings }) => (
              <p class="dispute">
                <strong>
                  <Told spans={tellSpans("memoReadings", { about: recorded(about) })} />
                </strong>{" "}
                <Recorded>
                  {readings
                    .map(({ says, citations }) => `${says} ${citations.map((each) => markOf(each, sources)).join(" ")}`)
                    .join(" ")}
                </Recorded>
              </p>
            ))}
            {record.citations.length > 0 && (
              <p class="quiet" lang={recordedLanguage()}>
                {record.citations.map((each) => markOf(each, sources)).join(" ")}
              </p>
            )}
          </li>
        ))}
      </ol>
      <section>
        <h2>{say("sources")}</h2>
        <ol class="sources" lang={recordedLanguage()}>
          {sources.map((source) => (
            <li>
              <Link to={source.address} lang={titleLanguage(source)}>
                {printSource(source)}
              </Link>
              {source.url && <span class="quiet"> {source.url}</span>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Choose({ ids }: { ids: readonly string[] }) {
  return (
    <form action="/memo" class="memo-form on-screen">
      <KeepTime />
      <p>
        <label for="memo-ids">
          {say("memoAddresses")} <code>/rule/ru/over-limit</code>
        </label>
      </p>
      <Wide label={say("addresses")}>
        <input id="memo-ids" name="ids" value={ids.join(",")} size={60} required />
      </Wide>
      <button type="submit">{say("makeMemo")}</button>
    </form>
  );
}
