import { expect, test } from "@jest/globals";
import { getMetadataArgsStorage } from "typeorm";
import { RECORD_ROWS } from "../../src/ingest/rows.js";
import { SEED_KINDS } from "../../src/ingest/seed-kinds.js";
import { SEARCHED_KINDS } from "../../src/platform/kernel/kinds.js";

test("each table is typed by the class of its own rows", () => {
  const tables = getMetadataArgsStorage().tables;
  for (const [table, row] of Object.entries(RECORD_ROWS)) {
    expect(tables.find(({ target }) => target === row)?.name).toBe(table);
  }
});

test("what a search finds says in its room by what", () => {
  for (const kind of SEARCHED_KINDS) expect(Object.keys(SEED_KINDS[kind as keyof typeof SEED_KINDS])).toContain("foundBy");
});

test("no two kinds of seeds stand under one key of a file", () => {
  const keys = Object.values(SEED_KINDS).flatMap((kind) =>
    ["one" in kind ? kind.one : null, "list" in kind ? kind.list : null].filter(Boolean).map((key) => `${kind.file}: ${key}`),
  );
  expect(new Set(keys).size).toBe(keys.length);
});
