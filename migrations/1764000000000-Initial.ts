import type { MigrationInterface, QueryRunner } from "typeorm";
import { cited, indexes, neverOverlaps, recordTable, refersTo } from "./ddl.js";
import { CREATE_SEARCH, DROP_SEARCH } from "./search.js";

const EVIDENCE = `
  evidence text NOT NULL,
  citations jsonb NOT NULL`;

const VALID = `
  valid daterange,
  from_precision text,
  until_precision text`;

const STATEMENT = `
  jurisdiction_id text NOT NULL,
  statute_id text NOT NULL,
  provision_id text,
  brought_by_id text,
  enacted date,
  ${VALID},
  period_note text,
  note text,
  ${EVIDENCE}`;

/** A table of statements of law: what all five kinds share, and what is one kind's own. */
function statementTable(name: string, columns: string, foreignKeys: readonly string[], keys: readonly string[]): string {
  const references = ["jurisdiction_id", "statute_id", "provision_id", "brought_by_id", ...foreignKeys];
  return [
    recordTable(name, `${STATEMENT},${columns}`, [
      ...references.map((column) => refersTo(name, column)),
      cited(name),
      `CONSTRAINT ${name}_period_is_not_empty CHECK (NOT isempty(valid))`,
    ]),
    indexes(name, ["jurisdiction_id", "statute_id", ...keys]),
  ].join("\n");
}

const PLACES = [
  recordTable(
    "source",
    `title text NOT NULL, publisher text, kind text NOT NULL, url text, published date,
    published_precision text, language text, note text`,
  ),
  recordTable(
    "jurisdiction",
    `code text NOT NULL, kind text NOT NULL, parent_id text, names jsonb NOT NULL, note text,
    currency text, languages text[] NOT NULL, legal_tradition text, coverage_level text NOT NULL, reviewed_through date,
    reviewed_through_precision text, coverage_note text`,
    [refersTo("jurisdiction", "parent_id")],
  ),
  indexes("jurisdiction", ["parent_id", "code"]),
  recordTable("authority", "jurisdiction_id text NOT NULL, names jsonb NOT NULL, roles text[] NOT NULL, note text", [
    refersTo("authority", "jurisdiction_id"),
  ]),
  indexes("authority", ["jurisdiction_id"]),
  recordTable("mining_status", `jurisdiction_id text NOT NULL, code text NOT NULL, note text NOT NULL, ${VALID}, ${EVIDENCE}`, [
    refersTo("mining_status", "jurisdiction_id"),
    cited("mining_status"),
    neverOverlaps("mining_status", "jurisdiction_id"),
  ]),
  indexes("mining_status", ["jurisdiction_id"]),
  recordTable("unit", "jurisdiction_id text NOT NULL, names jsonb NOT NULL, note text, citations jsonb NOT NULL", [
    refersTo("unit", "jurisdiction_id"),
    cited("unit"),
  ]),
  indexes("unit", ["jurisdiction_id"]),
  recordTable(
    "remark",
    `jurisdiction_id text NOT NULL, "position" integer NOT NULL, text text NOT NULL, citations jsonb NOT NULL`,
    [refersTo("remark", "jurisdiction_id"), cited("remark")],
  ),
  indexes("remark", ["jurisdiction_id"]),
  recordTable(
    "indicator",
    `jurisdiction_id text NOT NULL, name text NOT NULL, value numeric NOT NULL, qualifier text,
    unit text NOT NULL, converts text, date date NOT NULL, precision text NOT NULL, note text, ${EVIDENCE}`,
    [refersTo("indicator", "jurisdiction_id"), cited("indicator")],
  ),
  indexes("indicator", ["jurisdiction_id", "converts"]),
  recordTable(
    "discrepancy",
    `subject_id text NOT NULL, "position" integer NOT NULL, about text NOT NULL, readings jsonb NOT NULL`,
    [
      refersTo("discrepancy", "subject_id"),
      "CONSTRAINT discrepancy_has_two_readings CHECK (jsonb_array_length(readings) > 1)",
      `CONSTRAINT discrepancy_is_cited CHECK (NOT readings @? '$[*] ? (!exists(@.citations[0].source))')`,
    ],
  ),
  indexes("discrepancy", ["subject_id"]),
];

const LEGISLATION = [
  recordTable(
    "statute",
    `jurisdiction_id text NOT NULL, kind text NOT NULL, number text, other_numbers text[] NOT NULL,
    titles jsonb NOT NULL, adopted_by_id text, official_url text, note text, enacted date, enacted_precision text,
    ${VALID}, ${EVIDENCE}`,
    [refersTo("statute", "jurisdiction_id"), refersTo("statute", "adopted_by_id"), cited("statute")],
  ),
  indexes("statute", ["jurisdiction_id", "adopted_by_id"]),
  recordTable(
    "lifecycle_event",
    `statute_id text NOT NULL, "position" integer NOT NULL, kind text NOT NULL, date date NOT NULL,
    precision text NOT NULL, in_part boolean NOT NULL, authority_id text, note text, citations jsonb NOT NULL`,
    [refersTo("lifecycle_event", "statute_id"), refersTo("lifecycle_event", "authority_id"), cited("lifecycle_event")],
  ),
  indexes("lifecycle_event", ["statute_id", "authority_id", "date"]),
  recordTable(
    "provision",
    `statute_id text NOT NULL, parent_id text, "position" integer NOT NULL, e_id text NOT NULL, number text, note text,
    ${EVIDENCE}`,
    [refersTo("provision", "statute_id"), refersTo("provision", "parent_id"), cited("provision")],
  ),
  "CREATE INDEX provision_by_statute_position ON provision (statute_id, position);",
  indexes("provision", ["parent_id"]),
  recordTable(
    "provision_version",
    `provision_id text NOT NULL, e_id text NOT NULL, brought_by_id text, ${VALID.replace("daterange", "daterange NOT NULL")},
    proposed boolean NOT NULL, texts jsonb NOT NULL`,
    [
      refersTo("provision_version", "provision_id"),
      refersTo("provision_version", "brought_by_id"),
      neverOverlaps("provision_version", "provision_id"),
    ],
  ),
  indexes("provision_version", ["provision_id", "brought_by_id"]),
  recordTable(
    "amendment",
    `amending_id text NOT NULL, target_id text NOT NULL, target_provision_id text, locator text,
    operation text NOT NULL, "position" integer NOT NULL, effective date, effective_precision text, sort_day date NOT NULL,
    summary text NOT NULL, before text, after text, note text, ${EVIDENCE}`,
    [
      refersTo("amendment", "amending_id"),
      refersTo("amendment", "target_id"),
      refersTo("amendment", "target_provision_id"),
      cited("amendment"),
    ],
  ),
  indexes("amendment", ["amending_id", "target_id", "target_provision_id"]),
  `CREATE INDEX amendment_in_order ON amendment (sort_day, "position", id);`,
  recordTable("legal_force", "subject_id text NOT NULL, force text NOT NULL, valid daterange NOT NULL, event_id text", [
    refersTo("legal_force", "subject_id"),
    neverOverlaps("legal_force", "subject_id"),
  ]),
  indexes("legal_force", ["subject_id"]),
  recordTable(
    "law_change",
    `date date NOT NULL, precision text NOT NULL, kind text NOT NULL, statute_id text NOT NULL, jurisdiction_id text NOT NULL,
    amendment_id text, subject_id text, summary text NOT NULL`,
    [
      refersTo("law_change", "statute_id"),
      refersTo("law_change", "jurisdiction_id"),
      refersTo("law_change", "amendment_id"),
      refersTo("law_change", "subject_id"),
    ],
  ),
  indexes("law_change", ["statute_id", "jurisdiction_id", "amendment_id"]),
  "CREATE INDEX law_change_in_order ON law_change (date, id);",
];

const STATEMENTS = [
  recordTable(
    "concept",
    `code text NOT NULL, pref_labels jsonb NOT NULL, alt_labels jsonb NOT NULL, scope_note text NOT NULL,
    broader_id text, related text[] NOT NULL, elements text[] NOT NULL`,
    [refersTo("concept", "broader_id")],
  ),
  indexes("concept", ["broader_id"]),
  recordTable("element", "code text NOT NULL, label text NOT NULL, scope_note text"),
  statementTable(
    "definition",
    `concept_id text NOT NULL, term text NOT NULL, local_term jsonb, meaning text NOT NULL,
    includes text[] NOT NULL, excludes text[] NOT NULL, stances jsonb NOT NULL`,
    ["concept_id"],
    ["concept_id"],
  ),
  statementTable(
    "token_class",
    `concept_id text NOT NULL, name text NOT NULL, local_name jsonb, parent_id text,
    criteria text NOT NULL, rights text[] NOT NULL, exclusions text[] NOT NULL, examples text[] NOT NULL`,
    ["concept_id", "parent_id"],
    ["concept_id", "parent_id"],
  ),
  statementTable(
    "rule",
    `modality text NOT NULL, subjects text[] NOT NULL, action text NOT NULL, conditions jsonb NOT NULL,
    timing text, authority_id text, territories text[] NOT NULL, seasons jsonb NOT NULL, except_to text[] NOT NULL,
    of_mining boolean NOT NULL, met_when jsonb NOT NULL`,
    ["authority_id"],
    ["authority_id"],
  ),
  statementTable(
    "offence",
    `branch text NOT NULL, conduct text NOT NULL, conduct_kinds text[] NOT NULL, subjects text[] NOT NULL, aggravated_by text[] NOT NULL,
    conditions jsonb NOT NULL, breaks text[] NOT NULL`,
    [],
    [],
  ),
  "CREATE INDEX offence_by_breaks ON offence USING gin (breaks);",
  recordTable(
    "penalty",
    `offence_id text NOT NULL, jurisdiction_id text NOT NULL, option integer NOT NULL, "position" integer NOT NULL,
    kind text NOT NULL, discretionary boolean NOT NULL, fine_minimum numeric, fine_maximum numeric, fine_unit text,
    duration_minimum text, duration_maximum text, summary text NOT NULL`,
    [
      refersTo("penalty", "offence_id"),
      refersTo("penalty", "jurisdiction_id"),
      "CONSTRAINT penalty_fine_has_a_unit CHECK (fine_unit IS NOT NULL OR (fine_minimum IS NULL AND fine_maximum IS NULL))",
    ],
  ),
  indexes("penalty", ["offence_id", "jurisdiction_id"]),
  statementTable(
    "tax",
    `taxpayers text[] NOT NULL, payer text NOT NULL, event text NOT NULL, base text NOT NULL, rate numeric,
    rate_unit text, conditions jsonb NOT NULL, summary text NOT NULL, timing text`,
    [],
    [],
  ),
];

const VERSIONED = [
  "source",
  "jurisdiction",
  "authority",
  "mining_status",
  "unit",
  "remark",
  "indicator",
  "discrepancy",
  "statute",
  "lifecycle_event",
  "provision",
  "provision_version",
  "amendment",
  "legal_force",
  "law_change",
  "concept",
  "element",
  "definition",
  "token_class",
  "rule",
  "offence",
  "penalty",
  "tax",
];

export class Initial1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE EXTENSION IF NOT EXISTS btree_gist");
    await runner.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    await runner.query("CREATE EXTENSION IF NOT EXISTS unaccent");
    await runner.query(`CREATE TABLE release (
      number integer NOT NULL CONSTRAINT release_pkey PRIMARY KEY CHECK (number > 0),
      published_at timestamptz NOT NULL CONSTRAINT release_published_at_key UNIQUE,
      summary text NOT NULL,
      added integer NOT NULL,
      changed integer NOT NULL,
      removed integer NOT NULL,
      change_days date[] NOT NULL
    );
    CREATE TABLE address (
      id text COLLATE "C" NOT NULL CONSTRAINT address_pkey PRIMARY KEY,
      kind text NOT NULL,
      moved_to text COLLATE "C" CONSTRAINT address_moved_to_fkey REFERENCES address (id)
    );
    CREATE INDEX address_by_moved_to ON address (moved_to);`);
    for (const statement of [...PLACES, ...LEGISLATION, ...STATEMENTS, ...CREATE_SEARCH]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP_SEARCH) await runner.query(statement);
    for (const table of VERSIONED) await runner.query(`DROP TABLE ${table}`);
    await runner.query("DROP TABLE address");
    await runner.query("DROP TABLE release");
  }
}
