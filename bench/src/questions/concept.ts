import { DAY, MOST_VARIANTS, nodes, type Question } from "./question.js";

interface PeerConcept {
  readonly definitions: readonly object[];
}

export const concept: Question = {
  id: "q2",
  title: "a concept's definitions in 40 jurisdictions",
  document: `query Concept($code: String!, $asOf: Date!) {
  concept(code: $code, asOf: $asOf) {
    code prefLabel
    definitions(first: 40) { nodes { id: address term meaning legalForce statute { id: address number title } jurisdiction { code name } } }
  }
}`,
  variants: async (database) => {
    const { rows } = await database.query<{ code: string }>(
      "SELECT code FROM concept WHERE ceased IS NULL ORDER BY content_hash LIMIT $1",
      [MOST_VARIANTS],
    );
    return rows.map(({ code }) => ({ code, asOf: DAY }));
  },
  postgraphile: {
    document: `query Concept($code: String!, $asOf: Date!) {
  concept: conceptByCode(code: $code) {
    code prefLabel
    definitions: definitionsList(asOf: $asOf) {
      id: rowId term meaning legalForce statute { id: rowId number title } jurisdiction { code name }
    }
  }
}`,
    variables: (variables) => variables,
    shape: ({ concept: found }: { concept: PeerConcept }) => ({ concept: { ...found, definitions: nodes(found.definitions) } }),
  },
  parameters: ({ code, asOf }) => [code, asOf],
};
