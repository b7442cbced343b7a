import type { Client } from "pg";
import { DAY, MOST_VARIANTS, type Question, type Variables } from "../questions/question.js";
import { statuteToday } from "../questions/statute.js";

/** Provisions of statutes in force, one of each statute; the next of them each time. */
async function provisions(database: Client): Promise<Variables[]> {
  const { rows } = await database.query<{ address: string }>(
    `SELECT address FROM (
       SELECT p.id AS address, s.n, row_number() OVER (PARTITION BY s.id ORDER BY p."position") AS place
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM statute WHERE ceased IS NULL) s
       JOIN provision p ON p.statute_id = s.id AND p.ceased IS NULL
       JOIN legal_force f ON f.subject_id = s.id AND f.ceased IS NULL AND f.valid @> $1::date AND f.force = 'IN_FORCE'
     ) p WHERE place = 1 + n % 50 ORDER BY address LIMIT $2`,
    [DAY, MOST_VARIANTS],
  );
  return rows.map(({ address }) => ({ address, asOf: DAY }));
}

const asked = ({ address, asOf }: Variables) => ({ id: `${address}@${asOf}` });

interface Worded {
  readonly wordings: readonly { readonly text: string }[];
}

/** Lines are of the form and not of the words: those who print XML by SQL have none. */
const inOneLine = <T extends Worded>(provision: T): T => ({
  ...provision,
  wordings: provision.wordings.map((wording) => ({ ...wording, text: wording.text.replace(/\s+/g, " ").trim() })),
});
const shape = ({ node }: { node: Worded | null }) => ({ node: node && inOneLine(node) });

const WORDS = "language firstDay number heading text edition { licence }";

/** The measure: a question over a day, two languages and the restatement. */
export const beside: Question = {
  id: "t1",
  title: "a provision on a day: the restatement, and the official words in two languages",
  document: `query Beside($id: ID!) { node(id: $id) { ... on Provision { id: address eId heading text wordings { ${WORDS} } } } }`,
  asked,
  shape,
  variants: provisions,
  parameters: ({ address, asOf }) => [address, asOf],
};

/** What can be answered without a restatement: by whoever has the files alone. */
export const official: Question = {
  id: "t2",
  title: "the official words alone, in two languages",
  document: `query Official($id: ID!) { node(id: $id) { ... on Provision { wordings { ${WORDS} } } } }`,
  asked,
  shape,
  variants: provisions,
  parameters: ({ address, asOf }) => [address, asOf],
};

/** Q1 with the official words of all its provisions. */
export const statuteBeside: Question = {
  ...statuteToday,
  id: "t3",
  title: "Q1, each of the 50 provisions with its official words in two languages",
  document: statuteToday.document.replace("heading text legalForce }", `heading text legalForce wordings { ${WORDS} } }`),
  shape: ({ statute }: { statute: { provisions: { nodes: readonly Worded[] } } | null }) => ({
    statute: statute && { ...statute, provisions: { nodes: statute.provisions.nodes.map(inOneLine) } },
  }),
};
