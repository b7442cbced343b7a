import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCorpus } from "../../src/ingest/corpus.js";
import { findFiles } from "../../src/ingest/import/find-files.js";
import { type ImportReport, importTexts } from "../../src/ingest/import/import-texts.js";
import type { Finding } from "../../src/ingest/import/imported.js";
import { TextMap } from "../../src/ingest/import/text-map.js";
import { load } from "../../src/ingest/load/load.js";
import type { OpenDatabase } from "../../src/platform/database/data-source.js";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { TODAY } from "./api.js";
import { GOOD, seedFolder } from "./corpus.js";
import { openNodeOver, type TestNode } from "./node.js";
import { readerOf } from "./open.js";
import { openCopy } from "./template.js";

export const ACT = "/akn/xa/act/law/2019-12-01/1";
export const AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** A made-up act in Akoma Ntoso, in Kazakh, as in force from a day. */
export const act = (day: string, body: string) => `<akomaNtoso xmlns="${AKN}"><act name="act"><meta><identification source="#a">
  <FRBRWork><FRBRuri value="${ACT}"/><FRBRcountry value="xa"/></FRBRWork>
  <FRBRExpression><FRBRdate date="${day}" name="in force"/><FRBRlanguage language="kaz"/></FRBRExpression>
  </identification></meta><body>${body}</body></act></akomaNtoso>`;

export const article = (words: string) =>
  `<chapter eId="chp_1"><num>1</num><article eId="chp_1__art_1"><num>Article 1</num><heading>Of mining</heading>
   <paragraph eId="chp_1__art_1__para_1"><num>1</num><content><p>${words}</p></content></paragraph></article></chapter>`;

const schemaFile = (name: string) => ({ fileName: name, contents: readFileSync(join(PACKAGE_ROOT, "test/akn", name), "utf8") });

/** What documents of Akoma Ntoso are held against. */
export const SCHEMA = { schema: [schemaFile("akomantoso30.xsd")], preload: [schemaFile("xml.xsd")] };

export interface Overlay {
  readonly open: OpenDatabase;
  readonly node: TestNode;
  /** Imports files, given by their names. */
  bring(
    files: Readonly<Record<string, string | Buffer>>,
    options?: { readonly dryRun?: boolean; readonly most?: number; readonly licence?: string; readonly map?: string },
  ): Promise<ImportReport & { readonly codes: readonly string[] }>;
  /** Asks the node, which has heard of the last import. */
  ask<T>(query: string): Promise<T>;
  close(): Promise<void>;
}

/** A database with the good small corpus, and a node over it that shows official texts. */
export async function openOverlay(): Promise<Overlay> {
  const open = await openCopy("tables");
  const folder = seedFolder(GOOD);
  const { records } = readCorpus(folder.path, { counts: false });
  folder.remove();
  if (!records) throw new Error("the good corpus is faulty");
  await load(open.dataSource, records, { summary: "Small seeds.", notice: 0 });
  const node = await openNodeOver(await readerOf(open, async () => undefined), { texts: true });
  /** The last import that the node was given the time to hear of. */
  let heard = 0;
  return {
    open,
    node,
    bring: (files, options) => bring(open, files, options),
    async ask<T>(query: string) {
      const [{ latest }] = await open.dataSource.query<[{ latest: number }]>(
        "SELECT coalesce(max(number), 0)::int AS latest FROM text_import",
      );
      // A node asks for imports once a second.
      if (latest > heard) await new Promise((resolve) => setTimeout(resolve, 1_300));
      heard = latest;
      const { body } = await node.post(query);
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data as T;
    },
    close: async () => {
      await node.close();
      await open.close();
    },
  };
}

async function bring(
  open: OpenDatabase,
  files: Readonly<Record<string, string | Buffer>>,
  { dryRun = false, most = null as number | null, licence = "CC0-1.0", map = "" } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-texts-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const findings: Finding[] = [];
  const { files: found, close } = findFiles([folder], (finding) => void findings.push(finding));
  const given = { collection: "made-up", language: null, licence, attribution: null, from: null, today: TODAY };
  const written = join(folder, "map.yaml");
  if (map) writeFileSync(written, map);
  const read = map ? TextMap.read(written) : null;
  const report = await importTexts(open.dataSource, found, { ...given, most, dryRun, map: read }, findings);
  close();
  rmSync(folder, { recursive: true });
  return { ...report, codes: findings.map(({ code }) => code) };
}
