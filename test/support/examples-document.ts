import type { Example } from "../../src/site/explorer/examples.js";
import { TODAY } from "./api.js";

/** A query of the folder examples/ with its answer. */
export interface Answered extends Example {
  readonly answer: unknown;
}

/** Longer lists are cut: a reader needs to see what an answer looks like, and not all of it. */
const ITEMS_SHOWN = 4;

const HEAD = `# Examples

The queries of the folder \`examples/\`, with the answers to them for ${TODAY}. Lists of more than ${ITEMS_SHOWN} items are cut, and say how
many items are left out. A query is sent to \`/graphql\` by POST or GET; in a browser the same address opens an editor that holds all
of them. This file is made by \`npm run examples\`; a test fails where an answer has become another one.
`;

/** docs/examples.md: each question with its query and its answer. */
export function printExamples(examples: readonly Answered[]): string {
  const contents = examples.map(({ name, question }) => `* [${question}](#${anchorOf(name)})`).join("\n");
  return `${[HEAD, `${contents}\n`, ...examples.map(printExample)].join("\n")}`;
}

function printExample({ name, question, query, answer }: Answered): string {
  const document = query.replace(/^# .+\n/, "").trim();
  const table = TABLES[name];
  const shown = table ? table(answer) : fenced("json", JSON.stringify(shorten(answer), null, 2));
  return `## ${anchorOf(name)}\n\n${question}\n\n${fenced("graphql", document)}\n\n${shown}\n`;
}

/** Headings are short and never change, so that links to them hold: digital-mining-in-kazakhstan. */
const anchorOf = (name: string) => name.replace(/^\d+-/, "");

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

function shorten(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shown = value.slice(0, ITEMS_SHOWN).map(shorten);
    return value.length > ITEMS_SHOWN ? [...shown, `… and ${value.length - ITEMS_SHOWN} more`] : shown;
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shorten(inner)]));
}

/** Comparisons are shown as the tables that a client would make of them. */
const TABLES: Readonly<Record<string, (answer: unknown) => string>> = {
  "30-compare": (answer) => definitionsTable((answer as { compareDefinitions: DefinitionComparison }).compareDefinitions),
  "31-compare-offences": (answer) => offencesTable((answer as { compareOffences: OffenceComparison }).compareOffences),
};

interface DefinitionRow {
  readonly jurisdiction: { readonly code: string };
  readonly definition: { readonly term: string } | null;
  readonly stances: readonly string[];
}

interface DefinitionComparison {
  readonly elements: readonly { readonly label: string }[];
  readonly rows: readonly DefinitionRow[];
}

function definitionsTable({ elements, rows }: DefinitionComparison): string {
  const heads = rows.map(({ jurisdiction, definition }) => `${jurisdiction.code}: ${definition?.term ?? "no definition"}`);
  return table(
    ["element", ...heads],
    elements.map(({ label }, index) => [label, ...rows.map(({ stances }) => stances[index])]),
  );
}

interface Fine {
  readonly value: string;
  readonly unit: string;
  readonly per: string | null;
}

interface OffenceRow {
  readonly jurisdiction: { readonly code: string };
  readonly offence: { readonly id: string } | null;
  readonly branch: string | null;
  readonly maximumFine: Fine | null;
  readonly maximumFineOnRepetition: Fine | null;
  readonly maximumFineOnRepetitionIn: { readonly value: string } | null;
  readonly maximumImprisonmentOnRepetition: string | null;
  readonly maximumFineIn: { readonly value: string } | null;
  readonly maximumImprisonment: string | null;
  readonly disputed: boolean;
}

interface OffenceComparison {
  readonly rows: readonly OffenceRow[];
}

function offencesTable({ rows }: OffenceComparison): string {
  const printed = (fine: Fine | null) => fine && `${fine.value} ${fine.unit}${fine.per ? ` per ${fine.per}` : ""}`;
  return table(
    [
      "place",
      "offence",
      "branch",
      "highest fine",
      "in USD",
      "on repetition",
      "in USD",
      "longest imprisonment",
      "on repetition",
      "disputed",
    ],
    rows.map((row) => [
      row.jurisdiction.code,
      row.offence?.id,
      row.branch,
      printed(row.maximumFine),
      row.maximumFineIn?.value,
      printed(row.maximumFineOnRepetition),
      row.maximumFineOnRepetitionIn?.value,
      row.maximumImprisonment,
      row.maximumImprisonmentOnRepetition,
      row.disputed ? "yes" : "no",
    ]),
  );
}

function table(heads: readonly string[], rows: readonly (readonly (string | null | undefined)[])[]): string {
  const line = (cells: readonly (string | null | undefined)[]) => `| ${cells.map((cell) => cell ?? "-").join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
