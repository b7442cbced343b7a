import type { Client } from "pg";
import { placesOf } from "../scale.js";
import { DAY, nodes, type Question } from "./question.js";

/** Enough places for about this many statutes, so that a page of 20 is full at every scale. */
const STATUTES_ASKED = 40;

const KINDS = [
  ["ACT", "DECREE", "REGULATION"],
  ["ACT", "DECREE"],
  ["ACT", "REGULATION"],
];

interface PeerStatutes {
  readonly totalCount: number;
  readonly nodes: readonly { readonly amendedBy: readonly object[] }[];
}

interface Filter {
  readonly places: readonly string[];
  readonly kinds: readonly string[];
}

/** A filter that finds less than a page is another question, with fewer statements. */
async function fillsPage(database: Client, { places, kinds }: Filter): Promise<boolean> {
  const { rowCount } = await database.query(
    `SELECT FROM statute s JOIN legal_force f ON f.subject_id = s.id AND f.ceased IS NULL AND f.valid @> $3::date
     WHERE s.ceased IS NULL AND s.kind = ANY ($2) AND f.force IN ('IN_FORCE', 'PARTLY_IN_FORCE')
       AND s.jurisdiction_id = ANY (SELECT '/akn/' || lower(code) FROM unnest($1::text[]) code) LIMIT 20`,
    [places, kinds, DAY],
  );
  return rowCount === 20;
}

export const statutes: Question = {
  id: "q3",
  title: "a page of 20 statutes with a count and the latest amendment of each",
  document: `query Statutes($places: [String!]!, $kinds: [StatuteKind!]!, $asOf: Date!) {
  statutes(filter: { jurisdictions: $places, kinds: $kinds }, first: 20, asOf: $asOf) {
    totalCount
    nodes {
      id: address number title legalForce
      jurisdiction { code name }
      amendedBy(last: 1) { nodes { id: address summary effective } }
    }
  }
}`,
  variants: async (database, scale) => {
    const { rows } = await database.query<{ code: string }>("SELECT code FROM jurisdiction WHERE ceased IS NULL ORDER BY id");
    const codes = rows.map(({ code }) => code);
    const width = Math.ceil((STATUTES_ASKED * placesOf(scale)) / scale.statutes);
    const placesFrom = (start: number) =>
      Array.from({ length: width }, (_, step) => codes[(start + step) % codes.length] as string);
    const filters = codes.slice(0, 66).flatMap((_, start) => KINDS.map((kinds) => ({ places: placesFrom(start), kinds })));
    const full: boolean[] = [];
    for (const filter of filters) full.push(await fillsPage(database, filter));
    return filters.filter((_, index) => full[index]).map((filter) => ({ ...filter, asOf: DAY }));
  },
  postgraphile: {
    document: `query Statutes($places: [String]!, $kinds: [String]!, $asOf: Date!) {
  statutes: statutesOf(places: $places, kinds: $kinds, asOf: $asOf, first: 20) {
    totalCount
    nodes {
      id: rowId number title legalForce
      jurisdiction { code name }
      amendedBy: latestAmendmentList { id: rowId summary effective }
    }
  }
}`,
    variables: ({ places, ...others }) => ({
      ...others,
      places: (places as string[]).map((code) => `/akn/${code.toLowerCase()}`),
    }),
    shape: ({ statutes: found }: { statutes: PeerStatutes }) => ({
      statutes: { ...found, nodes: found.nodes.map((each) => ({ ...each, amendedBy: nodes(each.amendedBy) })) },
    }),
  },
  parameters: ({ places, kinds, asOf }) => [places, kinds, asOf],
};
