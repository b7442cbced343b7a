import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { dropCollection } from "../../src/ingest/import/import-texts.js";
import { pathOfEId } from "../../src/kits/unit-path.js";
import { ACT, act, article, type Overlay, openOverlay } from "../support/texts.js";

let overlay: Overlay;

beforeAll(async () => {
  overlay = await openOverlay();
}, 60_000);
afterAll(() => overlay.close());

const FIELDS = "text fit language kind firstDay changedOn newerThanRestatement daysRestOn edition { licence } import";

async function wordings(eId: string, asOf: string) {
  const query = `{ provision(id: "${ACT}/~${eId}", asOf: "${asOf}") { wordings { ${FIELDS} } } }`;
  const { provision } = await overlay.ask<{ provision: { wordings: { text: string }[] } }>(query);
  return provision.wordings;
}

test("an import is shown beside its provision from its day, is the same the second time, and is never overwritten", async () => {
  expect(await wordings("art_1", "2022-06-01")).toEqual([]);
  const first = await overlay.bring({ "a.xml": act("2021-01-01", article("Old words.")) });
  expect(first).toMatchObject({ number: 1, added: 1, units: 4, codes: [] });
  const again = await overlay.bring({ "a.xml": act("2021-01-01", article("Old words.")) }, { dryRun: true });
  expect(again).toMatchObject({ number: null, unchanged: 1 });
  expect(await wordings("art_1", "2022-06-01")).toEqual([
    {
      text: "1 Old words.",
      fit: "SAME",
      language: "kk",
      kind: "OFFICIAL",
      firstDay: "2021-01-01",
      changedOn: null,
      newerThanRestatement: false,
      daysRestOn: "STATED",
      edition: { licence: "CC0-1.0" },
      import: 1,
    },
  ]);
  // A day on which nothing else changes is told from the next.
  expect(await wordings("art_1", "2020-12-31")).toEqual([]);
  expect(await wordings("art_1", "2021-01-01")).toHaveLength(1);
  const second = await overlay.bring({ "a.xml": act("2021-01-01", article("New words.")) });
  expect(second).toMatchObject({ number: 2, added: 1, ended: 1 });
  // Nothing waits beside the index of words, and plans know how much there is: the first search is as quick as the next.
  const [index] = await overlay.open.dataSource.query(
    `SELECT gin_clean_pending_list('text_wording_words')::int AS waiting, reltuples::int AS known FROM pg_class WHERE relname = 'text_unit'`,
  );
  expect(index).toEqual({ waiting: 0, known: 8 });
  const [kept] = await overlay.open.dataSource.query("SELECT count(*)::int AS count FROM text_expression WHERE ceased = 2");
  expect(kept).toEqual({ count: 1 });
  expect(await wordings("art_1", "2022-06-01")).toMatchObject([{ text: "1 New words.", import: 2 }]);
}, 60_000);

test("a later text is told from the earlier, word by word, and the restatement between them is of an older wording", async () => {
  const later = act("2023-01-01", article("New words<authorialNote marker='1'><p>A note.</p></authorialNote>, and more."));
  await overlay.bring({ "later.xml": later });
  expect(await wordings("art_1", "2022-06-01")).toMatchObject([{ changedOn: null, newerThanRestatement: false }]);
  expect(await wordings("art_1", "2023-01-01")).toMatchObject([
    { text: "1 New words, and more.", changedOn: "2023-01-01", newerThanRestatement: true },
  ]);
  const { provision, officialWords } = await overlay.ask<Record<string, unknown>>(`{
    provision(id: "${ACT}/~art_1") { wordingDiff(from: "2022-12-31", to: "2023-01-01", language: "kk") { changes { kind text } } }
    officialWords(query: "more", language: "kk") { eId language kind fit firstDay text }
  }`);
  const changes = (provision as { wordingDiff: { changes: { kind: string; text: string }[] } }).wordingDiff.changes;
  expect(changes.filter(({ kind }) => kind === "INSERTED").map(({ text }) => text.trim())).toEqual([", and more"]);
  expect(changes.some(({ kind }) => kind === "DELETED")).toBe(false);
  expect(officialWords).toEqual([
    {
      eId: "chp_1__art_1__para_1",
      language: "kk",
      kind: "OFFICIAL",
      fit: null,
      firstDay: "2023-01-01",
      text: "New words, and more.",
    },
  ]);
  expect(await dropCollection(overlay.open.dataSource, "made-up")).toBe(2);
  expect(await wordings("art_1", "2023-01-01")).toEqual([]);
}, 60_000);

test("two files that say the same law, language and day contradict each other; double eIds are told", async () => {
  const body = article("Words.");
  const { codes } = await overlay.bring(
    { "a.xml": act("2021-01-01", body), "b.xml": act("2021-01-01", body + body) },
    { dryRun: true },
  );
  expect(codes).toContain("E_CONFLICT");
  expect(codes).toContain("W_EID");
});

test("law as Markdown: sections, headings, paragraphs by number or place; days only where they are told", async () => {
  const front = (more: string) => `---\ntitle: "Made-up act"\nidentifier: "X-1"\ncountry: "cz"\n${more}---\n`;
  const text = "# Made-up act\n\n##### § 1a. Scope[^1]\n\n(1) First.[^2]\n\n(2) Second:\n\n- a) point.\n\n[^1]: note\n";
  const first = await overlay.bring({ "a.md": front('effectiveness_date: "2024-01-01"\n') + text }, { dryRun: true });
  expect(first).toMatchObject({ added: 1, units: 5, codes: [] });
  expect((await overlay.bring({ "a.md": front('last_updated: "1900-01-01"\n') + text }, { dryRun: true })).codes).toEqual([
    "W_DAYS",
  ]);
});

test("a public law that says the day of its approval in words has that day", async () => {
  const law = (
    said: string,
  ) => `<pLaw xmlns="http://schemas.gpo.gov/xml/uslm" xml:lang="en"><meta><docNumber>9</docNumber><congress>9</congress></meta>
    <main><section><num>1</num><content>Words.</content></section></main><action><actionDescription>${said}</actionDescription></action></pLaw>`;
  await overlay.bring({ "approved.xml": law("Approved October 9, 2013.") });
  const [row] = await overlay.open.dataSource.query(
    "SELECT valid_from::text, days_rest_on FROM text_expression WHERE path = 'approved.xml'",
  );
  expect(row).toEqual({ valid_from: "2013-10-09", days_rest_on: "STATED" });
  for (const said of ["Approved Smarch 9, 2013.", "Approved February 30, 2013.", "Passed October 9, 2013."])
    expect((await overlay.bring({ "other.xml": law(said) }, { dryRun: true })).codes).toContain("W_DAYS");
});

test("paths are numbers from the article down, and empty for what is in a schedule, a note or a group", () => {
  const paths = { "art_14-2__para_3": "14-2/3", chp_1__sec_1A__subsec_2: "1A/2", "art-z20_abs-z2": "20/2" };
  expect(Object.keys(paths).map(pathOfEId)).toEqual(Object.values(paths));
  expect(["sched_1__para_1", "sec_1__p_2__authorialNote_1__para_a", "chp_1", "sec_1__dup_2"].map(pathOfEId)).toEqual([
    "",
    "",
    "",
    "",
  ]);
});
