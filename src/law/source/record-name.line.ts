import { fragment } from "../../kits/operations.js";

/** What a record that law is told by is called, whatever its kind. */
export const RECORD_NAME = fragment(`
fragment RecordName on Node {
  address
  private
  ... on Jurisdiction { name }
  ... on Statute { title }
  ... on Provision { heading }
  ... on Definition { term }
  ... on TokenClass { name }
  ... on Rule { action }
  ... on Offence { conduct }
  ... on Tax { summary }
}`);

const NAMES = ["name", "title", "heading", "term", "conduct", "summary", "action"] as const;

type Named = { readonly address: string } & { readonly [Name in (typeof NAMES)[number]]?: string | null };

/** The name of a record; its address where it has none. */
export const nameOfRecord = (record: Named): string =>
  NAMES.map((name) => record[name]).find((name) => name !== undefined && name !== null) ?? record.address;
