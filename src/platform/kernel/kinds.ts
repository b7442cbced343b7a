/**
 * The kinds of records, a line each. What every kind has follows from this table: the grammar of ids, tables and their
 * counts, `node`, pages, lists, the sitemap, downloads, the kinds that a search can look for.
 */
interface KindOfRecord {
  /** Its GraphQL type. */
  readonly type: string;
  /** The plural of its name, as pages show it. */
  readonly plural: string;
  /**
   * Where its addresses lie: below a word and a place (/rule/ru/over-limit), below a word alone (/concept/miner), or in one
   * of the forms of the Akoma Ntoso naming convention.
   */
  readonly address: "word/place/name" | "word/name" | "akn-place" | "akn-work" | "akn-provision" | "number";
  /** The table of its records, and the tables of their parts; none for releases themselves. */
  readonly tables: readonly string[];
  /** The path of the list of all records; null where records are only read with the record that they belong to. */
  readonly list: string | null;
  /** Whether it is a statement of law: laid down by a statute, with days, force and evidence of its own. */
  readonly statement: boolean;
  /** Whether it is law of a place, so that its lists say how far that was reviewed. */
  readonly reviewed: boolean;
  /** Whether a search finds it. */
  readonly searched: boolean;
  /** Whether a record may differ from one day of the law to another. */
  readonly dated: boolean;
}

const RECORD = { address: "word/place/name", statement: false, reviewed: false, searched: false, dated: false } as const;
const STATEMENT = { ...RECORD, statement: true, reviewed: true, searched: true, dated: true } as const;

/** In the order of menus and downloads. */
export const KINDS = {
  source: { ...RECORD, type: "Source", plural: "Sources", tables: ["source"], list: "/sources" },
  jurisdiction: {
    ...RECORD,
    type: "Jurisdiction",
    plural: "Jurisdictions",
    address: "akn-place",
    tables: ["jurisdiction", "mining_status", "remark", "correction"],
    list: "/jurisdictions",
    searched: true,
    dated: true,
  },
  authority: { ...RECORD, type: "Authority", plural: "Authorities", tables: ["authority"], list: "/authorities" },
  unit: { ...RECORD, type: "ReckoningUnit", plural: "Reckoning units", tables: ["unit"], list: "/units" },
  indicator: { ...RECORD, type: "Indicator", plural: "Figures", tables: ["indicator"], list: "/indicators" },
  statute: {
    ...RECORD,
    type: "Statute",
    plural: "Statutes",
    address: "akn-work",
    tables: ["statute", "lifecycle_event"],
    list: "/statutes",
    reviewed: true,
    searched: true,
    dated: true,
  },
  provision: {
    ...RECORD,
    type: "Provision",
    plural: "Provisions",
    address: "akn-provision",
    tables: ["provision", "provision_version"],
    list: null,
    searched: true,
    dated: true,
  },
  amendment: {
    ...RECORD,
    type: "Amendment",
    plural: "Amendments",
    tables: ["amendment"],
    list: "/amendments",
    reviewed: true,
    dated: true,
  },
  concept: {
    ...RECORD,
    type: "Concept",
    plural: "Concepts",
    address: "word/name",
    tables: ["concept"],
    list: "/concepts",
    dated: true,
  },
  element: {
    ...RECORD,
    type: "Element",
    plural: "Elements of definitions",
    address: "word/name",
    tables: ["element"],
    list: "/elements",
    dated: true,
  },
  definition: { ...STATEMENT, type: "Definition", plural: "Definitions", tables: ["definition"], list: "/definitions" },
  token_class: {
    ...STATEMENT,
    type: "TokenClass",
    plural: "Token classes",
    tables: ["token_class"],
    list: "/token-classes",
  },
  rule: { ...STATEMENT, type: "Rule", plural: "Rules", tables: ["rule"], list: "/rules" },
  offence: { ...STATEMENT, type: "Offence", plural: "Offences", tables: ["offence"], list: "/offences" },
  penalty: {
    ...RECORD,
    type: "Penalty",
    plural: "Penalties",
    tables: ["penalty"],
    list: "/penalties",
    reviewed: true,
    dated: true,
  },
  tax: { ...STATEMENT, type: "Tax", plural: "Taxes and charges", tables: ["tax"], list: "/taxes" },
  release: {
    ...RECORD,
    type: "Release",
    plural: "Releases",
    address: "number",
    tables: [],
    list: "/releases",
  },
} as const satisfies Readonly<Record<string, KindOfRecord>>;

export type Kind = keyof typeof KINDS;

type KindWith<Facts> = { [K in Kind]: (typeof KINDS)[K] extends Facts ? K : never }[Kind];

/** The kinds of statements of law. */
export type StatementKind = KindWith<{ readonly statement: true }>;

/** The kinds that a search finds. */
export type SearchedKind = KindWith<{ readonly searched: true }>;

/** The kinds that have a list. */
export type ListedKind = KindWith<{ readonly list: string }>;

/** The kinds that the seeds hold: they have tables, and change with releases. */
export type RecordedKind = Exclude<Kind, "release">;

/** The line of a kind in the table, typed as any kind's line. */
export const factsOf = (kind: Kind): KindOfRecord => KINDS[kind];

const kindsWith = <K extends Kind>(holds: (facts: KindOfRecord) => boolean) =>
  (Object.keys(KINDS) as Kind[]).filter((kind) => holds(factsOf(kind))) as readonly Kind[] as readonly K[];

export const ALL_KINDS = kindsWith<Kind>(() => true);
export const RECORDED_KINDS = kindsWith<RecordedKind>(({ tables }) => tables.length > 0);
export const STATEMENT_KINDS = kindsWith<StatementKind>(({ statement }) => statement);
export const SEARCHED_KINDS = kindsWith<SearchedKind>(({ searched }) => searched);
export const REVIEWED_KINDS = kindsWith<Kind>(({ reviewed }) => reviewed);
