import { QUESTIONS } from "../questions/all.js";
import { DAY, MOST_VARIANTS, type Question } from "../questions/question.js";

/** No peer is asked these: they make the load as mixed as users make it. */
const place: Question = {
  id: "place",
  title: "a place, with its status, rules and offences",
  document: `query Place($code: String!, $asOf: Date!) {
  jurisdiction(code: $code, asOf: $asOf) {
    code name miningStatus { code note }
    rules(first: 20) { nodes { id modality action } }
    offences(first: 20) { nodes { id conduct penalties { kind summary } } }
  }
}`,
  variants: async (database) => {
    const { rows } = await database.query<{ code: string }>(
      "SELECT code FROM jurisdiction WHERE ceased IS NULL ORDER BY content_hash",
    );
    return rows.map(({ code }) => ({ code, asOf: DAY }));
  },
};

const provision: Question = {
  id: "provision",
  title: "a provision, with its versions",
  document: `query Provision($id: ID!, $asOf: Date!) {
  provision(id: $id, asOf: $asOf) { id number heading text legalForce statute { number title } versions { text } }
}`,
  variants: async (database) => {
    const { rows } = await database.query<{ id: string }>(
      "SELECT id FROM provision WHERE ceased IS NULL ORDER BY content_hash LIMIT $1",
      [MOST_VARIANTS],
    );
    return rows.map(({ id }) => ({ id, asOf: DAY }));
  },
};

const changes: Question = {
  id: "changes",
  title: "what changed in a place in two years",
  document: `query Changes($code: String!, $from: Date!, $to: Date!) {
  lawChanges(from: $from, to: $to, jurisdictions: [$code], first: 20) { totalCount nodes { key date } }
}`,
  variants: async (database) => {
    const { rows } = await database.query<{ code: string }>("SELECT code FROM jurisdiction WHERE ceased IS NULL ORDER BY id");
    return rows.map(({ code }, index) => ({ code, from: `20${17 + (index % 5)}-01-01`, to: `20${19 + (index % 5)}-01-01` }));
  },
};

const comparison: Question = {
  id: "comparison",
  title: "a concept's definitions side by side in ten places",
  document: `query Comparison($concept: String!, $places: [String!]!, $asOf: Date!) {
  compareDefinitions(concept: $concept, jurisdictions: $places, asOf: $asOf) { rows { jurisdiction { code } definition { term meaning } note } }
}`,
  variants: async (database) => {
    const { rows } = await database.query<{ code: string; places: string[] }>(
      `SELECT code, (SELECT array_agg(code) FROM (SELECT code FROM jurisdiction WHERE ceased IS NULL ORDER BY md5(code || c.code) LIMIT 10) j) AS places
       FROM concept c WHERE ceased IS NULL ORDER BY content_hash LIMIT $1`,
      [MOST_VARIANTS],
    );
    return rows.map(({ code, places }) => ({ concept: code, places, asOf: DAY }));
  },
};

/** Ten kinds of question. */
export const MIXED: readonly Question[] = [...QUESTIONS, place, provision, changes, comparison];
