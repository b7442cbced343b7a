import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PRODUCT_ROOT } from "../paths.js";
import { DAY, type Question } from "./question.js";

/** How the product reads a query: peers are given what it makes of numbers. */
const PRODUCT_QUERY = join(PRODUCT_ROOT, "dist", "src", "questions", "search", "query.js");

interface QueryReader {
  readonly readQuery: (query: string) => object;
  readonly printSearch: (pieces: object) => string;
}

interface Hit {
  readonly score: number | string;
  readonly snippet: string;
  /** Its id, and a field that names it. */
  readonly node: Readonly<Record<string, string>>;
}

interface PeerHit {
  readonly id: string;
  readonly title: string;
  readonly score: number | string;
  readonly snippet: string;
}

const nameOf = ({ id, ...names }: Hit["node"]) => Object.values(names)[0] ?? "";

const flat = ({ id, title, score, snippet }: PeerHit) => ({ id, title, score: Number(score), snippet });

/** So many variants: a search takes longer than another question. */
const VARIANTS = 60;

export const search: Question = {
  id: "q4",
  title: "a search, its ten best hits with score and passage",
  document: `query Search($query: String!, $asOf: Date!) {
  search(query: $query, first: 10, asOf: $asOf) {
    nodes {
      score snippet
      node {
        id
        ... on Statute { title }
        ... on Provision { heading }
        ... on Definition { term }
        ... on TokenClass { name }
        ... on Rule { action }
        ... on Offence { conduct }
      }
    }
  }
}`,
  asked: ({ query, asOf }) => ({ query, asOf }),
  shape: ({ search: found }: { search: { nodes: readonly Hit[] } }) => ({
    hits: found.nodes.map(({ node, score, snippet }) => flat({ id: node.id ?? "", title: nameOf(node), score, snippet })),
  }),
  variants: async (database) => {
    // Terms, two words of one text, numbers of statutes, titles: what people type. The words come from texts of the corpus.
    const { rows } = await database.query<{ title: string; number: string; term: string; pair: string }>(
      `SELECT s.titles->>'en' AS title, s.number, d.term, split_part(d.meaning, ' ', 13) || ' ' || split_part(d.meaning, ' ', 14) AS pair
       FROM definition d JOIN statute s ON s.id = d.statute_id AND s.ceased IS NULL
       JOIN legal_force f ON f.subject_id = s.id AND f.ceased IS NULL AND f.valid @> $2::date AND f.force = 'IN_FORCE'
       WHERE d.ceased IS NULL ORDER BY d.content_hash LIMIT $1`,
      [VARIANTS, DAY],
    );
    const { readQuery, printSearch } = (await import(pathToFileURL(PRODUCT_QUERY).href)) as QueryReader;
    return rows.map(({ title, number, term, pair }, index) => {
      const query = [term, pair, number, title][index % 4] as string;
      return { query, words: printSearch(readQuery(query)), asOf: DAY };
    });
  },
  postgraphile: {
    document: `query Search($words: String!, $query: String!, $asOf: Date!) {
  hits: searchList(words: $words, query: $query, asOf: $asOf) { id: rowId title score snippet }
}`,
    variables: (variables) => variables,
    shape: ({ hits }: { hits: readonly PeerHit[] }) => ({ hits: hits.map(flat) }),
  },
  mercurius: `query Search($words: String!, $query: String!, $asOf: Date!) {
  search(words: $words, query: $query, asOf: $asOf) { nodes { score snippet node { id title } } }
}`,
  parameters: ({ words, query, asOf }) => [words, query, asOf],
};
