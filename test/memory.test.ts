import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readConfig } from "../src/app/config.js";
import { boundsIn, MEGABYTE } from "../src/platform/kernel/memory.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";

test("what is kept between requests takes half of a heap at most, however small it is", () => {
  for (const heap of [64, 256, 512, 4_096]) {
    const total = Object.values(boundsIn(heap * MEGABYTE)).reduce((sum, bound) => sum + bound, 0);
    expect(total).toBeLessThanOrEqual((heap * MEGABYTE) / 2);
    const { cacheBytes, answerBytes } = readConfig({}, heap * MEGABYTE);
    expect(cacheBytes + answerBytes).toBeLessThanOrEqual((heap * MEGABYTE) / 2);
  }
});

test("a cache that the heap cannot hold is refused with what it can", () => {
  const set = { MINELAW_CACHE_MB: "200" };
  expect(() => readConfig(set, 256 * MEGABYTE)).toThrow("MINELAW_CACHE_MB: must be a whole number from 0 to 85");
  expect(readConfig(set, 1_024 * MEGABYTE).cacheBytes).toBe(200 * MEGABYTE);
});

/** Fills each cache beyond its bound with what clients may send, and says how many bytes of heap it has come to take. */
const FILL = `
  const { parse } = await import("graphql");
  const dist = (path) => import("${join(PACKAGE_ROOT, "dist", "src")}/" + path);
  const [{ DocumentStore }, { PersistedDocuments }, { DocumentGuard }, { Library }, { AnswerCache }, { AnswerBytes }] = await Promise.all(
    ["cache/document-store.js", "cache/persisted-documents.js", "limits/document.js", "kernel/loader.js", "cache/answer-cache.js",
      "cache/answer-bytes.js"].map((path) => dist("platform/" + path)));
  const BOUND = 4_000_000;
  const taken = () => { for (let n = 0; n < 4; n++) globalThis.gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
  const wide = (n) => n.toString(36) + " " + "Закон ".repeat(20);
  const question = (n, fields) => \`query Q\${n} { jurisdiction(code: "RU") { \${Array.from({ length: fields }, (_, f) => \`a\${f}_\${n}: code\`).join(" ")} } }\`;
  const moment = { release: 1, day: "2026-11-25", chosen: "" };
  const kinds = {
    "small documents": [() => new DocumentStore(BOUND), (kept, n) => kept.set(String(n), parse(question(n, 1))), 4_000],
    "long documents": [() => new DocumentStore(BOUND), (kept, n) => kept.set(String(n), parse(question(n, 50))), 400],
    "registered documents": [() => new PersistedDocuments([], BOUND), (kept, n) => kept.set("apq:" + n, question(n, 1)), 40_000],
    "registered documents of wide letters": [() => new PersistedDocuments([], BOUND), (kept, n) => kept.set("apq:" + n, wide(n)), 40_000],
    "documents that passed": [() => new DocumentGuard(BOUND), (kept, n) => kept.check(question(n, 1)), 40_000],
    "nothing, under ids that do not exist": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "/rule/ru/" + n, null), 40_000],
    "records": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "/rule/ru/" + n, { row: { id: "/rule/" + n, text: wide(n), citations: [{ source: "/source/" + n }] } }), 20_000],
    "maps": [() => new Library({}, BOUND), (kept, n) => kept.keep({ name: "x" }, moment, "" + n, new Map([["a" + n, { n }], ["b" + n, { n }]])), 20_000],
    "small answers": [() => new AnswerCache(BOUND, null), (kept, n) => kept.keep(question(n, 1), AnswerBytes.of('{"data":{}}')), 20_000],
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
