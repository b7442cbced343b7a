import { DAY, type Question } from "./question.js";

/** So many variants: a search takes longer than another question. */
const VARIANTS = 60;

/** No peer is asked: what it takes to read a query, and to rank by its parts, is not to be had from another server. */
export const search: Question = {
  id: "q4",
  title: "a search as people type it, its ten best hits with score and passage",
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
    return rows.map(({ title, number, term, pair, place }, index) => {
      const typed = [`${term} in ${place}`, `what is ${term}`, `${pair} 2024`, number, `fine for ${pair} ${place}`, title];
      return { query: typed[index % typed.length] as string, asOf: DAY };
    });
  },
};
