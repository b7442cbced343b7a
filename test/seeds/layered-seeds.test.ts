import { expect, test } from "@jest/globals";
import { printFaults, readCorpus } from "../../src/ingest/corpus.js";
import { compareRecords } from "../../src/ingest/load/load.js";
import { ADDED, ADDITIONS } from "../support/additions.js";
import { type Files, GOOD, recordsIn, seedFolder } from "../support/corpus.js";

/** What comes of several folders of seeds, the dataset first. */
function read(...layers: readonly Files[]) {
  const folders = layers.map((files) => seedFolder(files));
  try {
    const names = folders.map(({ path }) => path.slice(path.lastIndexOf("/") + 1));
    const paths = folders.map(({ path }) => path);
    const { records, faults } = readCorpus(paths, { counts: false });
    return { records, faults: names.reduce((text, name, layer) => text.replaceAll(name, `folder${layer}`), printFaults(faults)) };
  } finally {
    for (const folder of folders) folder.remove();
  }
}

test("later folders add records, which are marked, and leave all others as they are", () => {
  const { records, faults } = read(GOOD, ADDITIONS);
  expect(faults).toBe("");
  if (!records) throw new Error("no records");
  const { law_change, search_document, search_term, review_item, legal_force, ...researched } = records;
  const all = Object.values(researched).flatMap((table) => [...table.values()]);
  expect(new Set(all.flatMap(({ id, private: added }) => (added && !id.includes("#") ? [id] : [])))).toEqual(new Set(ADDED));
  const marked = (table: ReadonlyMap<string, { readonly private?: true }>) =>
    [...table].filter(([, row]) => row.private).map(([id]) => id);
  for (const table of [law_change, search_document, review_item, legal_force]) {
    expect(marked(table).length).toBeGreaterThan(0);
    expect(marked(table).every((id) => ADDED.some((address) => id.startsWith(address)))).toBe(true);
    expect([...table].filter(([id, row]) => /secret/i.test(id + JSON.stringify(row)) && !row.private)).toEqual([]);
  }
  // Those of concepts are known by their codes.
  expect(marked(search_term)).toEqual(["zsecrecy", "/akn/xb"]);
  const difference = compareRecords(recordsIn(GOOD), records);
  const own = difference.tables.filter(({ table }) => table !== "search_document" && table !== "search_term");
  expect(own.flatMap(({ changed, removed }) => [...changed.map(({ id }) => id), ...removed])).toEqual([]);
  expect(difference.added).toBeGreaterThan(5);
  expect(difference.published).toEqual({ added: 0, changed: 0, removed: 0 });
});

const RULE = ADDITIONS["xa/act-2.yaml"] as string;

test.each<[string, Files, RegExp]>([
  [
    "a rule of an earlier one",
    { ...ADDITIONS, "xa/act-2.yaml": RULE.replace("/rule/xa/secret", "/rule/xa/licence") },
    /^folder1\/xa\/act-2\.yaml:\d+: \/rule\/xa\/licence is declared already, in xa\/act-1\.yaml line \d+; a later folder adds records and changes none$/m,
  ],
  [
    "a place of an earlier one",
    { ...ADDITIONS, "xa/jurisdiction.yaml": GOOD["xa/jurisdiction.yaml"] as string },
    /^folder1\/xa\/jurisdiction\.yaml:\d+: \/akn\/xa is declared already, in xa\/jurisdiction\.yaml line \d+; a later folder adds/m,
  ],
  [
    "where an id leads",
    { ...ADDITIONS, "moved.yaml": "moved:\n  /rule/xa/old: /rule/xa/licence\n" },
    /^folder1\/moved\.yaml:1: says where ids of the dataset lead, and belongs into its folder$/m,
  ],
  [
    "what the dataset had said",
    { ...ADDITIONS, "xa/corrections.yaml": "corrections: []\n" },
    /^folder1\/xa\/corrections\.yaml:1: corrects the dataset, which a later folder adds to and does not change$/m,
  ],
])("a later folder cannot change %s, and is told in which files both stand", (_, additions, fault) => {
  expect(read(GOOD, additions).faults).toMatch(fault);
});

test("the dataset cannot rest on what is added to it", () => {
  const statute = GOOD["xa/act-1.yaml"] as string;
  const citing = { ...GOOD, "xa/act-1.yaml": statute.replace("- /source/xa/gazette", "- /source/xa/secret-letter") };
  expect(read(citing, ADDITIONS).faults).toMatch(
    /^xa\/act-1\.yaml:\d+: \/source\/xa\/secret-letter is declared in folder1\/xa\/additions\.yaml alone, which is in a later folder$/m,
  );
});

test("additions stand in a later folder, for a place that an earlier one has", () => {
  expect(read({ ...GOOD, "xa/additions.yaml": "sources: []\n" }).faults).toMatch(
    /^xa\/additions\.yaml:1: .*jurisdiction\.yaml$/m,
  );
});
