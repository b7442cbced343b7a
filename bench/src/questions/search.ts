import { DAY, type Question } from "./question.js";
import { searchesForPeers } from "./search-statement.js";

/** So many variants: a search takes longer than another question. */
const VARIANTS = 60;

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

const FIRST = 10;

const nameOf = ({ id: _, ...names }: Hit["node"]) => Object.values(names)[0] ?? "";

/** Peers send matches between the signs that PostgreSQL sets around them. */
const flat = ({ id, title, score, snippet }: PeerHit) => ({
  id,
  title,
  score: Number(score),
  snippet: snippet.replaceAll("\ue000", "<mark>").replaceAll("\ue001", "</mark>"),
});

export const search: Question = {
  id: "q4",
  title: "a search as people type it, its ten best hits with score and passage",
  document: `query Search($query: String!, $asOf: Date!) {
  search(query: $query, first: ${FIRST}, asOf: $asOf) {
    nodes {
      score snippet
      node {
        id: address
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
  plannedForEachValue: true,
  asked: ({ query, asOf }) => ({ query, asOf }),
  shape: ({ search: found }: { search: { nodes: readonly Hit[] } }) => ({
    hits: found.nodes.map(({ node, score, snippet }) => flat({ id: node.id ?? "", title: nameOf(node), score, snippet })),
  }),
  variants: async (database) => {
    // The words come from texts of the corpus.
    const { rows } = await database.query<{ title: string; number: string; term: string; pair: string; place: string }>(
      `SELECT s.titles->>'en' AS title, s.number, d.term, j.names->>'en' AS place,
         split_part(d.meaning, ' ', 13) || ' ' || split_part(d.meaning, ' ', 14) AS pair
       FROM definition d JOIN statute s ON s.id = d.statute_id AND s.ceased IS NULL
       JOIN jurisdiction j ON j.id = d.jurisdiction_id AND j.ceased IS NULL
       JOIN legal_force f ON f.subject_id = s.id AND f.ceased IS NULL AND f.valid @> $2::date AND f.force = 'IN_FORCE'
       WHERE d.ceased IS NULL ORDER BY d.content_hash LIMIT $1`,
      [VARIANTS, DAY],
    );
    const queries = rows.map(({ title, number, term, pair, place }, index) => {
      const typed = [`${term} in ${place}`, `what is ${term}`, `${pair} 2024`, number, `fine for ${pair} ${place}`, title];
      return typed[index % typed.length] as string;
    });
    const searches = await searchesForPeers(database, queries, FIRST);
    return queries.map((query, index) => ({ query, asOf: DAY, ...searches[index] }));
  },
  postgraphile: {
    document: `query Search($statement: Int!, $given: [String]!, $asOf: Date!) {
  hits: searchList(statement: $statement, given: $given, asOf: $asOf) { id: rowId title score snippet }
}`,
    variables: ({ statement, given, asOf }) => ({ statement, given, asOf }),
    shape: ({ hits }: { hits: readonly PeerHit[] }) => ({ hits: hits.map(flat) }),
  },
  mercurius: `query Search($statement: Int!, $given: [String]!, $asOf: Date!) {
  search(statement: $statement, given: $given, asOf: $asOf) { nodes { score snippet node { id title } } }
}`,
  parameters: ({ statement, given, asOf }) => [statement, given, asOf],
};
