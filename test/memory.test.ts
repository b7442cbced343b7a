import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readConfig } from "../src/app/config.js";
import { boundsIn, MEGABYTE } from "../src/platform/kernel/memory.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { Budget } from "../src/platform/limits/budget.js";

test("what is kept between requests takes half of a heap at most, however small it is", () => {
  for (const heap of [64, 256, 512, 4_096]) {
    const total = Object.values(boundsIn(heap * MEGABYTE)).reduce((sum, bound) => sum + bound, 0);
    expect(total).toBeLessThanOrEqual((heap * MEGABYTE) / 2);
    const { cacheBytes, answerBytes } = readConfig({}, heap * MEGABYTE);
    expect(cacheBytes + answerBytes).toBeLessThanOrEqual((heap * MEGABYTE) / 2);
  }
});

test("a small heap answers fewer at once", () => {
  expect([64, 256, 1_024, 4_096].map((heap) => readConfig({}, heap * MEGABYTE).inFlight)).toEqual([16, 32, 128, 256]);
});

test("clients who come when as many are remembered as there is room for share the budgets of groups", async () => {
  const most = 10;
  const budget = new Budget(5_000, null, most * 2 * 600);
  for (let n = 0; n < most; n++) await budget.spend(`10.0.0.${n}`, 4_000);
  // Those who came first keep what is theirs; whoever came later pays for others of the group, and never for those.
  expect((await budget.spend("10.0.0.3", 500)).remaining).toBe(500);
  const later = await Promise.all(Array.from({ length: 3_000 }, (_, n) => budget.spend(`10.1.${n >> 8}.${n & 255}`, 1_000)));
  expect(later.some(({ overdrawn }) => overdrawn)).toBe(true);
  expect(new Set(later.map(({ remaining }) => remaining)).size).toBeGreaterThan(3);
  expect((await budget.spend("10.0.0.4", 500)).remaining).toBe(500);
  expect((await budget.giveBack("10.0.0.4", 500))?.remaining).toBe(1_000);
});

test("a cache that the heap cannot hold is refused with what it can", () => {
  const set = { MINELAW_CACHE_MB: "200" };
  expect(() => readConfig(set, 256 * MEGABYTE)).toThrow("MINELAW_CACHE_MB: must be a whole number from 0 to 85");
  expect(readConfig(set, 1_024 * MEGABYTE).cacheBytes).toBe(200 * MEGABYTE);
});

/** Fills each cache beyond its bound with what clients may send, and says how many bytes of heap it has come to take. */
const FILL = `
  await import("reflect-metadata");
  const { buildSchema, getOperationAST, parse } = await import("graphql");
  const dist = (path) => import("${join(PACKAGE_ROOT, "dist", "src")}/" + path);
  const [{ DocumentStore }, { PersistedDocuments }, { DocumentGuard }, { Library }, { AnswerCache }, { AnswerBytes }] = await Promise.all(
    ["cache/document-store.js", "cache/persisted-documents.js", "limits/document.js", "kernel/loader.js", "cache/answer-cache.js",
      "cache/answer-bytes.js"].map((path) => dist("platform/" + path)));
  const [{ Lexicon }, { CitationIndex }] = await Promise.all(["search/lexicon.js", "citations/citation-index.js"].map((path) => dist("questions/" + path)));
  const [{ CompiledLaw }, { PlaceIndex }, { PlaceNames }, { Rule }] = await Promise.all(
    ["questions/assessment/compiled-law.js", "law/jurisdiction/place-index.js", "law/jurisdiction/place-names.js", "law/rule/rule.type.js"].map((path) => dist(path)));
  const { PreparedOperations } = await dist("platform/cache/prepared-operations.js");
  const schema = buildSchema("type Query { jurisdiction(code: ID): Jurisdiction } type Jurisdiction { code: ID }");
  schema.getQueryType().getFields().jurisdiction.resolve = () => ({ code: "RU" });
  const answer = (kept, text) => {
    const document = parse(text);
    const prepared = kept.prepare({ source: text }, document, getOperationAST(document));
    if (!kept.answer({ source: text }, prepared, { context: {}, variables: {} })) throw new Error("not prepared");
  };
  const { UndecodedRows } = await dist("platform/database/undecoded-rows.js");
  const { KnownBodies } = await dist("platform/http/graphql-bodies.js");
  const instant = { release: { number: 1, publishedAt: new Date(), changeDays: [] }, today: "2026-11-25" };
  const asked = (kept, query, variables) => {
    const text = JSON.stringify({ query, variables });
    const { request, keys } = kept.requestOf(kept.parsed(text, JSON.parse(text)));
    const { ofLaw, ofDay } = keys.of("edition", instant, { document: request.query, variables: request.variables });
    new Map([[ofLaw, 1], [ofDay, 1]]);
  };
  const { SentRow } = await dist("platform/database/sent-rows.js");
  const lengthOf = (length) => { const bytes = Buffer.alloc(4); bytes.writeInt32BE(length); return bytes; };
  const columnOf = (text) => text === null ? [lengthOf(-1)] : [lengthOf(Buffer.byteLength(text)), Buffer.from(text)];
  const sent = (columns) => new SentRow(Buffer.concat(columns.flatMap(columnOf)).toString("latin1"));
  const rows = new UndecodedRows();
  const fields = Object.entries({ id: 25, text: 25, note: 25, includes: 1009, titles: 3802, citations: 3802 }).map(([name, dataTypeID]) => ({ name, dataTypeID }));
  const undecoded = (n, text = wide(n)) => rows.of({ fields, rows: [sent(["/rule/" + n, text, null, "{one " + n + ",two,three}", JSON.stringify({ en: "Title " + n, ru: text }), JSON.stringify([{ source: "/source/" + n, locator: "art. " + n }])])] })[0];
  const words = (n, count) => Array.from({ length: count }, (_, w) => "mining" + n + "x" + w + " licence");
  const term = (n) => ({ id: "/akn/x" + n, kind: "NOTION", labels: { en: words(n, 5), ru: ["лицензия " + n] }, related: [], prefers: null, within: [], languages: [] });
  const statute = (n) => ({ id: "/akn/xa/act/law/2020-01-01/" + n, number: n + "-FZ", other_numbers: [], titles: { en: "An Act on mining, the " + n + "th of them" }, short_titles: [] });
  const BOUND = 4_000_000;
  const taken = () => { for (let n = 0; n < 4; n++) globalThis.gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
  const wide = (n) => n.toString(36) + " " + "Закон ".repeat(20);
  const question = (n, fields) => \`query Q\${n} { jurisdiction(code: "RU") { \${Array.from({ length: fields }, (_, f) => \`a\${f}_\${n}: code\`).join(" ")} } }\`;
  const moment = { release: 1, day: "2026-11-25", chosen: "", publicOnly: false };
  const places = new PlaceIndex([{ id: "/akn/xx", code: "XX", parent_id: null, names: { en: "XX" } }]);
  const called = (n) => ({ id: "uncovered-XX-" + n, within: [], labels: { en: words(n, 5), ru: ["Место " + n] } });
  const told = (text) => ({ fact: "OTHER", operator: "EQ", values: ["true"], text });
  const ruleRow = (n) => ({ id: "/rule/xx/" + n, action: "Do it.", modality: n % 2 ? "OBLIGATION" : "PROHIBITION", of_mining: n % 3 === 0, subjects: ["ANYONE"],
    conditions: [told("The thing " + n), { fact: "ELECTRICITY_KWH_PER_MONTH", operator: "GT", values: [String(n * 100)], unit: "kWh/month", text: "A bound." }],
    met_when: [], territories: [], seasons: [], except_to: [], jurisdiction_id: "/akn/xx", legal_force: "IN_FORCE" });
  const rules = Array.from({ length: 30 }, (_, n) => new Rule(ruleRow(n), moment));
  const place = { self: places.all[0], chain: places.all, parts: [], spots: [{ chain: places.all, within: new Set(["XX"]), hasParts: false }] };
  const law = () => new CompiledLaw({ day: "2026-11-25", subject: "INDIVIDUAL", place, places, rules, offences: [], statuses: [null] });
  const kinds = {
    "small documents": [() => new DocumentStore(BOUND), (kept, n) => kept.set(String(n), parse(question(n, 1))), 4_000],
    "long documents": [() => new DocumentStore(BOUND), (kept, n) => kept.set(String(n), parse(question(n, 50))), 400],
    "small prepared operations": [() => new PreparedOperations(schema, BOUND), (kept, n) => answer(kept, question(n, 1)), 4_000],
    "long prepared operations": [() => new PreparedOperations(schema, BOUND), (kept, n) => answer(kept, question(n, 50)), 400],
    "registered documents": [() => new PersistedDocuments([], BOUND), (kept, n) => kept.set("apq:" + n, question(n, 1)), 40_000],
    "registered documents of wide letters": [() => new PersistedDocuments([], BOUND), (kept, n) => kept.set("apq:" + n, wide(n)), 40_000],
    "documents that passed": [() => new DocumentGuard(BOUND), (kept, n) => kept.check(question(n, 1)), 40_000],
    "small bodies": [() => new KnownBodies(BOUND), (kept, n) => asked(kept, question(n, 1)), 10_000],
    "bodies with many variables": [() => new KnownBodies(BOUND), (kept, n) => asked(kept, question(n, 1), { filter: { places: Array.from({ length: 40 }, (_, p) => "P" + n + "-" + p), since: { day: wide(n) } } }), 2_000],
    "long bodies": [() => new KnownBodies(BOUND), (kept, n) => asked(kept, question(n, 200)), 1_000],
    "nothing, under ids that do not exist": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "/rule/ru/" + n, null), 40_000],
    "records": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "/rule/ru/" + n, { row: { id: "/rule/" + n, text: wide(n), citations: [{ source: "/source/" + n }] } }), 20_000],
    "records as they are read": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "" + n, undecoded(n)), 20_000],
    "records that were looked at": [() => new Library({}, BOUND), (kept, n) => { const row = undecoded(n); kept.keep({ name: "x" }, moment, "" + n, row); if (!row.citations[0] || !row.includes[0]) throw new Error("empty"); }, 20_000],
    "records of plain letters that were looked at": [() => new Library({}, BOUND), (kept, n) => { const row = undecoded(n, "Act " + n); if (!row.citations[0] || !row.includes[0] || !row.titles.en) throw new Error("empty"); kept.keep({ name: "x" }, moment, "" + n, row); }, 40_000],
    "records that were looked at before": [() => new Library({}, BOUND), (kept, n) => { const row = undecoded(n); if (!row.citations[0] || !row.includes[0] || !row.titles.en) throw new Error("empty"); kept.keep({ name: "x" }, moment, "" + n, row); }, 20_000],
    "a record of each of many days": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, { ...moment, day: "day " + n }, "/rule/ru/1", wide(n)), 20_000],
    "nothing, under ids that rows name": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, undecoded(n, "/rule/ru/" + n + " ".repeat(2_000)).text.slice(0, 16 + String(n).length), null), 20_000],
    "maps": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "" + n, new Map([["a" + n, { n }], ["b" + n, { n }]])), 20_000],
    "what words mean": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "" + n, new Lexicon(Array.from({ length: 50 }, (_, t) => term(n * 50 + t)))), 60],
    "what is cited": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "" + n, new CitationIndex(Array.from({ length: 50 }, (_, t) => statute(n * 50 + t)), [])), 60],
    "names of places": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "" + n, new PlaceNames(places, Array.from({ length: 50 }, (_, t) => called(n * 50 + t)))), 40],
    "law made ready for assessments": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "" + n, law()), 300],
    "small answers": [() => new AnswerCache(BOUND, null), (kept, n) => kept.keep(question(n, 1), AnswerBytes.of('{"data":{}}')), 20_000],
    "answers with what they answer": [() => new AnswerCache(BOUND, null), (kept, n) => kept.keep(question(n, 1) + "|", AnswerBytes.of('{"data":{}}'), { document: question(n, 1), operationName: undefined, variables: { place: "P" + n, since: { day: wide(n) } } }), 20_000],
  };
  const shares = {};
  for (const [name, [make, put, count]] of Object.entries(kinds)) {
    const kept = make();
    const before = taken();
    for (let n = 0; n < count; n++) await put(kept, n);
    shares[name] = (taken() - before) / BOUND;
    globalThis.kept = kept;
  }
  console.log(JSON.stringify(shares));`;

test("each cache takes no more heap than its bound says, as measured", () => {
  const args = ["--expose-gc", "--input-type=module", "-e", FILL];
  const shares = JSON.parse(execFileSync(process.execPath, args, { cwd: PACKAGE_ROOT, encoding: "utf8" })) as Record<
    string,
    number
  >;
  expect(Object.keys(shares).length).toBeGreaterThan(8);
  for (const [name, share] of Object.entries(shares)) {
    expect([name, share < 1.15]).toEqual([name, true]);
    // A weight that is far too great would keep next to nothing.
    expect([name, share > 0.4]).toEqual([name, true]);
  }
});
