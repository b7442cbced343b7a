import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { requireCorpus } from "../../src/ingest/corpus.js";
import { load } from "../../src/ingest/load/load.js";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { apiOver, type TestApi } from "../support/api.js";
import { openCopy } from "../support/template.js";

const TITLE = `Ley "Bitcoin" & 'nueva' < vieja > <b onclick="x">`;

/** A label that the second release gives to a notion. */
const NEW_LABEL = "pickaxework";

let api: TestApi;
let between: string;
beforeAll(async () => {
  const open = await openCopy("corpus");
  const seeds = mkdtempSync(join(tmpdir(), "minelaw-search-"));
  cpSync(join(PACKAGE_ROOT, "seeds"), seeds, { recursive: true });
  const file = join(seeds, "sv", "ley-bitcoin.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("es: Ley Bitcoin", `es: ${JSON.stringify(TITLE)}`));
  const terms = join(seeds, "vocabulary", "terms.yaml");
  writeFileSync(terms, readFileSync(terms, "utf8").replace('["miner", ', `["miner", "${NEW_LABEL}", `));
  between = new Date().toISOString();
  await load(open.dataSource, requireCorpus(seeds), { summary: "A title is changed.", notice: 0 });
  rmSync(seeds, { recursive: true });
  api = await apiOver(open);
});
afterAll(() => api.close());

async function snippets(query: string, knownAt?: string): Promise<string[]> {
  const { search } = await api.ask<{ search: { nodes: { snippet: string }[] } }>(
    `query ($query: String!, $knownAt: DateTime) {
      search(query: $query, jurisdictions: ["SV"], kinds: [STATUTE], knownAt: $knownAt, legalForce: [IN_FORCE, PARTLY_IN_FORCE, NO_LONGER_IN_FORCE]) {
        nodes { snippet }
      }
    }`,
    { query, knownAt },
  );
  return search.nodes.map(({ snippet }) => snippet);
}

test("a search for a past release finds what that release said", async () => {
  expect(await snippets("nueva")).toHaveLength(1);
  expect(await snippets("nueva", between)).toEqual([]);
  expect((await snippets("ley bitcoin", between))[0]).toContain("<mark>Ley</mark> <mark>Bitcoin</mark>");
});

test("what words mean is of the release: a new label changes no answer of an earlier one", async () => {
  const found = async (query: string, knownAt?: string) => {
    const { search } = await api.ask<{ search: { nodes: { score: number; node: { id: string } }[] } }>(
      `query ($query: String!, $knownAt: DateTime) { search(query: $query, knownAt: $knownAt, first: 50) { nodes { score node { id: address } } } }`,
      { query, knownAt },
    );
    return search.nodes;
  };
  expect((await found(NEW_LABEL)).length).toBeGreaterThan(0);
  expect(await found(NEW_LABEL, between)).toEqual([]);
  api.forget();
  const before = await found("miner tax Kazakhstan", between);
  api.forget();
  expect(await found("miner tax Kazakhstan", between)).toEqual(before);
});

test("a snippet holds no markup but its own", async () => {
  const [snippet = ""] = await snippets("nueva");
  expect(snippet).toContain("<mark>nueva</mark>");
  expect(snippet.replaceAll(/<\/?mark>/g, "")).not.toMatch(/[<>"']/);
  expect(snippet).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
});

test("nothing waits beside the inverted indexes after a load: each search would read it", async () => {
  const [waiting] = await api.open.dataSource.query<{ documents: string; words: string }[]>(
    "SELECT gin_clean_pending_list('search_document_words')::text AS documents, gin_clean_pending_list('search_word_trigrams')::text AS words",
  );
  expect(waiting).toEqual({ documents: "0", words: "0" });
});
