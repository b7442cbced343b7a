import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { TextMap } from "../../src/ingest/import/text-map.js";
import { ACT, act, type Overlay, openOverlay } from "../support/texts.js";

let overlay: Overlay;

beforeAll(async () => {
  overlay = await openOverlay();
}, 60_000);
afterAll(() => overlay.close());

const BODY = `<hcontainer eId="kap_7" name="kapitel"><num>7</num><heading>Mining</heading><paragraph eId="kap_7__para_1"><num>1</num>
  <content><p>Mapped words.</p></content></paragraph></hcontainer>`;
/** A file that does not tell which statute it is, nor a day, nor a language that is so. */
const FILE = act("9999-01-01", BODY).replace(ACT, "#varWorkUri").replace("xa", "yy");
const MAP = `a.xml:\n  statute: ${ACT}\n  from: 2021-01-01\n  language: ru\n  licence: PD\n  units:\n    kap_7: ${ACT}/~art_1\n`;

const wordings = async () => {
  const query = `{ provision(id: "${ACT}/~art_1", asOf: "2022-06-01") { wordings { text fit language daysRestOn edition { licence } } } }`;
  return (await overlay.ask<{ provision: { wordings: unknown[] } }>(query)).provision.wordings;
};

test("the operator says which statute a file is of, and its word is last; another word replaces it", async () => {
  expect(await overlay.bring({ "a.xml": FILE })).toMatchObject({ added: 1 });
  expect(await wordings()).toEqual([]);
  expect(await overlay.bring({ "a.xml": FILE }, { map: MAP })).toMatchObject({ added: 1, ended: 1, codes: ["W_WORK", "W_DAYS"] });
  expect(await wordings()).toEqual([
    { text: "1 Mapped words.", fit: "SAME", language: "ru", daysRestOn: "STATED", edition: { licence: "PD" } },
  ]);
  expect(await overlay.bring({ "a.xml": FILE }, { map: MAP })).toMatchObject({ number: null, unchanged: 1, codes: [] });
  const other = MAP.replace(`statute: ${ACT}`, "statute: /akn/xa/act/law/2019-12-01/2");
  const { codes, findings, ended } = await overlay.bring({ "a.xml": FILE }, { map: `${other}elsewhere.xml: ${ACT}\n` });
  expect({ codes: codes.slice(-2), ended }).toEqual({ codes: ["W_MAP", "W_MAP"], ended: 1 });
  expect(findings.slice(-2).map(({ file, at, message }) => `${file}:${at}: ${message}`)).toEqual([
    "map.yaml:2: the dataset has no statute /akn/xa/act/law/2019-12-01/2",
    "map.yaml:8: elsewhere.xml is no file of this import, and no work that one names",
  ]);
  expect(await wordings()).toEqual([]);
}, 60_000);

test("a work is found by the name that its file gives it, and by its parts as well as by the unit that is named", async () => {
  const file = act("2021-01-01", BODY).replace(ACT, "/eli/yy/7");
  const { codes } = await overlay.bring({ "b.xml": file }, { map: `/eli/yy/7:\n  statute: ${ACT}\n  units: {kap_7: art_9}\n` });
  expect(codes).toEqual([]);
  const rows = await overlay.open.dataSource.query(
    "SELECT e.work, u.path FROM text_unit u JOIN text_expression e ON e.id = u.expression_id WHERE e.path = 'b.xml' AND u.parent IS NOT NULL ORDER BY u.position",
  );
  expect(rows).toEqual([
    { work: ACT, path: "9" },
    { work: ACT, path: "9/1" },
  ]);
});

const FAULTS: Readonly<Record<string, readonly [text: string | Buffer, says: RegExp]>> = {
  "no YAML": ["a: [", /map\.yaml:1: no YAML/],
  "a list": ["- a\n", /map\.yaml:1: the map/],
  "a name twice": [`a.xml: ${ACT}\na.xml: ${ACT}\n`, /map\.yaml:2: no YAML/],
  "an alias": [`a.xml: &a ${ACT}\nb.xml: *a\n`, /holds an alias/],
  "no statute": ["a.xml: elsewhere\n", /map\.yaml:1: a\.xml: is no id of a statute/],
  "no such key": ["a.xml:\n  statut: x\n", /map\.yaml:1: a\.xml: .*statut/],
  "no day": ["a.xml:\n  language: nb\n  from: 2021-02-30\n", /map\.yaml:3: a\.xml\.from: is no day/],
  "no language": ["a.xml:\n  language: qqq\n", /map\.yaml:2: a\.xml\.language: is no language/],
  "a unit that nothing matches": [
    "a.xml:\n  units:\n    x_1: sched_1\n",
    /map\.yaml:3: a\.xml\.units\.x_1: is matched with nothing/,
  ],
  "no UTF-8": [Buffer.from([0xe9]), /map\.yaml:1: is not in UTF-8/],
};

test.each(Object.keys(FAULTS))("a map with %s is refused with its line", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-map-"));
  const [text, says] = FAULTS[name] as (typeof FAULTS)[string];
  writeFileSync(join(folder, "map.yaml"), text);
  expect(() => TextMap.read(join(folder, "map.yaml"))).toThrow(says);
  expect(() => TextMap.read(join(folder, "missing.yaml"))).toThrow(/missing\.yaml:1: cannot be read/);
  rmSync(folder, { recursive: true });
});
