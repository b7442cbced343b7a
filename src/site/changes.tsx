import { csvTable } from "../kits/formats/csv.js";
import { plainJson } from "../kits/formats/json.js";
import type { Visit } from "../kits/page-request.js";
import { LawChanges } from "../kits/parts/law-changes.js";
import { PAGE_SIZE } from "../kits/walk.js";
import { plural } from "../kits/words.js";
import { addDays, isDay } from "../platform/kernel/day.js";
import { changesFeed } from "./feeds.js";
import { LAW_CHANGES, type LawChangeAnswer } from "./operations/changes.js";
import { Problem } from "./problem.js";
import type { Resource } from "./resource.js";
import { printPage } from "./shell.js";

/** Without days of its own, the page shows the year behind and the year ahead. */
const YEAR = 365;

export const CHANGES: Resource = {
  formats: ["html", "json", "csv", "atom"],
  timed: false,
  canonical: ({ search }) => `/changes${search.size > 0 ? `?${search}` : ""}`,
  async answer(visit, format) {
    if (format === "atom") return changesFeed(visit);
    const variables = variablesOf(visit);
    const { lawChanges } = await visit.asker.ask(LAW_CHANGES, variables);
    if (format === "json") return plainJson(visit, { lawChanges });
    if (format === "csv") return csvTable<LawChangeAnswer>(COLUMNS, lawChanges.nodes);
    const { search } = visit;
    const next = lawChanges.pageInfo.hasNextPage && lawChanges.pageInfo.endCursor;
    return printPage(visit, {
      page: {
        kind: "Changes",
        title: "Changes of the law",
        timed: false,
        body: (
          <>
            <form class="inline">
              <label>
                From <input type="date" name="from" value={variables.from} required />
              </label>{" "}
              <label>
                to <input type="date" name="to" value={variables.to} required />
              </label>{" "}
              <label>
                Jurisdiction code{" "}
                <input name="jurisdiction" value={search.get("jurisdiction") ?? ""} placeholder="any: RU, US-NY" size={10} />
              </label>{" "}
              <button type="submit">Show</button>
            </form>
            <p class="quiet">
              {plural(lawChanges.totalCount, "change")}, newest first; what is dated ahead is enacted or expected.
            </p>
            <LawChanges changes={lawChanges.nodes} />
            {next && (
              <p>
                <a
                  href={`/changes?${new URLSearchParams([...[...search].filter(([name]) => name !== "after"), ["after", next]])}`}
                >
                  Earlier changes
                </a>
              </p>
            )}
          </>
        ),
      },
      canonical: CHANGES.canonical(visit),
      formats: CHANGES.formats,
      asked: { question: LAW_CHANGES, variables },
    });
  },
};

const COLUMNS = {
  date: ({ date }: LawChangeAnswer) => date,
  precision: ({ precision }: LawChangeAnswer) => precision,
  kind: ({ kind }: LawChangeAnswer) => kind,
  jurisdiction: ({ statute }: LawChangeAnswer) => statute.jurisdiction.code,
  statute: ({ statute }: LawChangeAnswer) => statute.id,
  amendment: ({ amendment }: LawChangeAnswer) => amendment?.id,
  subject: ({ subject }: LawChangeAnswer) => subject?.id,
  summary: ({ summary }: LawChangeAnswer) => summary,
};

function variablesOf({ search, day, knownAt }: Visit) {
  const [from, to] = [search.get("from") || addDays(day, -YEAR), search.get("to") || addDays(day, YEAR)];
  for (const each of [from, to]) {
    if (!isDay(each)) throw new Problem(400, "This cannot be asked", `${each} is no day; write it as 2024-11-01.`);
  }
  const jurisdictions = search.getAll("jurisdiction").filter((code) => code !== "");
  return {
    from,
    to,
    jurisdictions: jurisdictions.length > 0 ? jurisdictions : null,
    first: PAGE_SIZE,
    after: search.get("after"),
    ...(knownAt && { knownAt: knownAt.toISOString() }),
  };
}
