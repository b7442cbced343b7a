import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { printFaults, readCorpus } from "../../src/ingest/corpus.js";
import { canonicalForm } from "../../src/ingest/read/canonical-form.js";
import type { Records } from "../../src/ingest/rows.js";

/** Files of a small corpus, by path under the seeds folder. */
export type Files = Readonly<Record<string, string>>;

const JURISDICTION = `jurisdiction:
  code: XA
  kind: COUNTRY
  names:
    en: Testland
  currency: XTS
  coverage:
    level: BASIC
  miningStatus:
    - code: LEGAL_UNREGULATED
      note: Nothing was said of it.
      until: 2020-01-01
      evidence: SECONDARY
      citations:
        - /source/xa/gazette
    - code: LEGAL_REGULATED
      note: The Act regulates it.
      from: 2020-01-01
      evidence: PRIMARY
      citations:
        - /source/xa/gazette
authorities:
  - id: /authority/xa/assembly
    names:
      en: Assembly of Testland
    roles:
      - LEGISLATURE
sources:
  - id: /source/xa/gazette
    title: Gazette of Testland
    kind: PRIMARY_LAW
`;

const STATUTE = `statute:
  id: /akn/xa/act/law/2019-12-01/1
  kind: ACT
  number: 1/2019
  titles:
    en: Mining Act
  lifecycle:
    - event: SIGNED
      date: 2019-12-01
    - event: COMMENCED
      date: 2020-01-01
  evidence: PRIMARY
  citations:
    - /source/xa/gazette
provisions:
  - id: /akn/xa/act/law/2019-12-01/1/~art_1
    eId: art_1
    versions:
      - from: 2020-01-01
        until: 2022-01-01
        heading: Licence
        text: Nobody mines without a licence.
      - from: 2022-01-01
        heading: Licence
        text: Nobody mines without a licence or a permit.
    evidence: PRIMARY
    citations:
      - /source/xa/gazette
rules:
  - id: /rule/xa/licence
    modality: OBLIGATION
    subjects:
      - ANYONE
    action: Hold a licence.
    provision: /akn/xa/act/law/2019-12-01/1/~art_1
    authority: /authority/xa/assembly
    from: 2020-01-01
    evidence: PRIMARY
    citations:
      - /source/xa/gazette
`;

const VOCABULARY = `concepts:
  - code: digital-mining
    prefLabels:
      en: digital mining
    scopeNote: Computing that keeps a ledger.
    elements:
      - electricity
elements:
  - code: electricity
    label: uses electricity
`;

/** A small corpus in which nothing is wrong. */
export const GOOD: Files = {
  "vocabulary/vocabulary.yaml": VOCABULARY,
  "xa/jurisdiction.yaml": JURISDICTION,
  "xa/act-1.yaml": STATUTE,
};

/** What it holds, as its counts.yaml says. */
export const COUNTS = ["source", "jurisdiction", "authority", "statute", "provision", "rule"]
  .map((table) => `${table}:\n  all: 1\n  xa: 1\n`)
  .concat(["mining_status", "lifecycle_event", "provision_version"].map((table) => `${table}:\n  all: 2\n  xa: 2\n`))
  .concat(["concept", "element"].map((table) => `${table}:\n  all: 1\n`))
  .join("");

/** A folder of seeds, and its end. */
export interface SeedFolder {
  readonly path: string;
  write(files: Files): void;
  remove(): void;
}

/** Writes files as seeds. Text that is YAML is put in canonical form, so that a test shows its own fault alone. */
export function seedFolder(files: Files, options: { canonical?: boolean } = {}): SeedFolder {
  const path = mkdtempSync(join(tmpdir(), "minelaw-seeds-"));
  const write = (some: Files) => {
    for (const [name, text] of Object.entries(some)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), options.canonical === false ? text : canonicalOrAsIs(text));
    }
  };
  write(files);
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What is wrong with files as seeds, a line a fault. */
export function faultsOf(files: Files, canonical = true): string {
  const folder = seedFolder(files, { canonical });
  try {
    return printFaults(readCorpus(folder.path, { counts: false }).faults);
  } finally {
    folder.remove();
  }
}

/** The small corpus as records, with a name of its place that tells one release from another. */
export function recordsNaming(place: string): Records {
  return recordsIn({ ...GOOD, "xa/jurisdiction.yaml": JURISDICTION.replace("Testland", place) });
}

/** Files in which nothing is wrong, as records. */
export function recordsIn(files: Files): Records {
  const folder = seedFolder(files);
  const { records, faults } = readCorpus(folder.path, { counts: false });
  folder.remove();
  if (!records) throw new Error(printFaults(faults));
  return records;
}

/** A copy of a folder, for tests that change it. */
export function copyFolder(from: string): SeedFolder {
  const folder = seedFolder({});
  cpSync(from, folder.path, { recursive: true });
  return folder;
}

function canonicalOrAsIs(text: string): string {
  try {
    return canonicalForm(text);
  } catch {
    return text;
  }
}
