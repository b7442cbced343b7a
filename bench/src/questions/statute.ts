import type { Client } from "pg";
import { DAY, MOST_VARIANTS, nodes, type Question, type Variables } from "./question.js";

const document = `query Statute($id: ID!, $asOf: Date!) {
  statute(id: $id, asOf: $asOf) {
    id: address number title kind legalForce
    jurisdiction { code name }
    provisions(first: 50) { nodes { id: address eId heading text legalForce } }
    definitions(first: 10) { nodes { id: address term meaning } }
    offences(first: 10) { nodes { id: address conduct penalties { id: address kind summary } } }
    amendedBy(first: 10) { nodes { id: address summary effective legalForce } }
  }
}`;

interface PeerStatute {
  readonly provisions: readonly object[];
  readonly definitions: readonly object[];
  readonly offences: readonly object[];
  readonly amendedBy: readonly object[];
}

const postgraphile = {
  document: `query Statute($id: String!, $asOf: Date!) {
  statute: statuteOnList(statuteId: $id, asOf: $asOf) {
    id: rowId number title kind legalForce
    jurisdiction { code name }
    provisions: provisionsList(first: 50) { id: rowId eId heading text legalForce }
    definitions: definitionsList { id: rowId term meaning }
    offences: offencesList { id: rowId conduct penalties: penaltiesList { id: rowId kind summary } }
    amendedBy: amendedByList { id: rowId summary effective legalForce }
  }
}`,
  variables: (variables: Variables) => variables,
  shape: ({ statute: [found] }: { statute: readonly PeerStatute[] }) => ({
    statute: found && {
      ...found,
      provisions: nodes(found.provisions),
      definitions: nodes(found.definitions),
      offences: nodes(found.offences),
      amendedBy: nodes(found.amendedBy),
    },
  }),
};

/** Statutes in force on a day, spread evenly over the corpus. */
async function statutesOn(database: Client, day: string, count: number): Promise<Variables[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM (
       SELECT s.id, row_number() OVER (ORDER BY s.id) AS n, count(*) OVER () AS total
       FROM statute s JOIN legal_force f ON f.subject_id = s.id AND f.ceased IS NULL AND f.valid @> $1::date
       WHERE s.ceased IS NULL AND f.force = 'IN_FORCE'
     ) s WHERE n % greatest(total / $2, 1) = 0 ORDER BY id LIMIT $2`,
    [day, count],
  );
  return rows.map(({ id }) => ({ id, asOf: day }));
}

export const statuteToday: Question = {
  id: "q1",
  title: "a statute with its 50 provisions and what hangs on them",
  document,
  variants: (database) => statutesOn(database, DAY, MOST_VARIANTS),
  postgraphile,
  parameters: ({ id, asOf }) => [id, asOf],
};

/** Days on which the generated statutes were in another state than today: versions, force and amendments differ. */
const PAST_DAYS = ["2019-03-10", "2020-11-20", "2022-02-28"];

export const statuteInThePast: Question = {
  ...statuteToday,
  id: "q5",
  title: "the same statute on a day in the past",
  variants: async (database) => {
    const variants: Variables[] = [];
    for (const day of PAST_DAYS)
      variants.push(...(await statutesOn(database, day, Math.floor(MOST_VARIANTS / PAST_DAYS.length))));
    return variants;
  },
};
