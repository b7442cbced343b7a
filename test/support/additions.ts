import type { Files } from "./corpus.js";

/** What a firm adds for itself to the good corpus: an act of Testland with a rule, its source, and a place of its own. */
export const ADDITIONS: Files = {
  "xa/additions.yaml": `sources:
  - id: /source/xa/secret-letter
    title: Letter of the secret ministry
    kind: GOVERNMENT
`,
  "xa/act-2.yaml": `statute:
  id: /akn/xa/act/law/2024-02-01/2
  kind: ACT
  number: 2/2024
  titles:
    en: Secret Act
  lifecycle:
    - event: SIGNED
      date: 2024-02-01
    - event: COMMENCED
      date: 2025-01-01
  evidence: SECONDARY
  citations:
    - /source/xa/secret-letter
amendments:
  - id: /amendment/xa/secret
    target: /akn/xa/act/law/2019-12-01/1
    operation: INSERTION
    summary: A secret article is put in.
    effective: 2025-01-01
    evidence: SECONDARY
    citations:
      - /source/xa/secret-letter
rules:
  - id: /rule/xa/secret
    modality: PROHIBITION
    subjects:
      - ANYONE
    action: Secretly mine.
    until: 2040-01-01
    evidence: SECONDARY
    citations:
      - /source/xa/secret-letter
`,
  "vocabulary/terms.yaml": `terms:
  - code: secrecy
    labels:
      en:
        - secretly
        - hushed mining
`,
  "xb/jurisdiction.yaml": `jurisdiction:
  code: XB
  kind: COUNTRY
  names:
    en: Secretland
  coverage:
    level: BASIC
  miningStatus:
    - code: BANNED
      note: A secret ban.
      evidence: SECONDARY
      citations:
        - /source/xb/secret
sources:
  - id: /source/xb/secret
    title: Secret paper
    kind: NEWS
`,
};

/** The addresses of all of them. */
export const ADDED = [
  "/source/xa/secret-letter",
  "/akn/xa/act/law/2024-02-01/2",
  "/amendment/xa/secret",
  "/rule/xa/secret",
  "/akn/xb",
  "/source/xb/secret",
];
