/** A named statement; `unpaged` takes the keys alone. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly unpaged?: boolean;
}

const forceOn = (day: string) =>
  `JOIN legal_force f ON f.subject_id = t.id AND f.ceased IS NULL AND coalesce(f.valid @> ${day}::date, FALSE)`;
const IN_FORCE = "f.force IN ('IN_FORCE', 'PARTLY_IN_FORCE')";
const STATUTE_COLUMNS = "t.id, t.number, t.titles->>'en' AS title, t.kind, t.jurisdiction_id";

export const STATUTE: Statement = {
  name: "statute",
  text: `SELECT ${STATUTE_COLUMNS}, f.force AS legal_force, $2::text AS as_of FROM statute t ${forceOn("$2")} WHERE t.id = $1 AND t.ceased IS NULL`,
};

const ASKED = `FROM statute t ${forceOn("$3")}
  WHERE t.jurisdiction_id = ANY ($1::text[]) AND t.kind = ANY ($2::text[]) AND t.ceased IS NULL AND ${IN_FORCE}`;

export const STATUTES: Statement = {
  name: "statutes",
  text: `SELECT ${STATUTE_COLUMNS}, f.force AS legal_force, $3::text AS as_of ${ASKED} ORDER BY t.id LIMIT $4`,
};

export const COUNT: Statement = { name: "count", text: `SELECT count(*)::int AS count ${ASKED}` };

export const STATUTES_BY_ID: Statement = {
  name: "statutes-by-id",
  text: `SELECT ${STATUTE_COLUMNS} FROM statute t WHERE t.id = ANY ($1::text[]) AND t.ceased IS NULL`,
};

export const PLACES: Statement = {
  name: "places",
  text: "SELECT t.id, t.code, t.names->>'en' AS name FROM jurisdiction t WHERE t.id = ANY ($1::text[]) AND t.ceased IS NULL",
};

export const CONCEPT: Statement = {
  name: "concept",
  text: "SELECT t.id, t.code, t.pref_labels->>'en' AS pref_label, $2::text AS as_of FROM concept t WHERE t.id = '/concept/' || $1 AND t.ceased IS NULL",
};

export const SEARCH: Statement = { name: "search", text: "SELECT id, title, score, snippet FROM peer.search($1, $2, $3::date)" };

/** All rows of each key: `inner` says which, with the key as k.key, the day as $2 and how many as $3. */
const perKey = (name: string, inner: string): Statement => ({
  name,
  text: `SELECT k.key AS of, t.* FROM unnest($1::text[]) AS k(key) CROSS JOIN LATERAL (${inner}) t`,
});

export const PROVISIONS = perKey(
  "provisions",
  `SELECT t.id, v.e_id, v.texts->0->>'heading' AS heading, v.texts->0->>'text' AS text, f.force AS legal_force
   FROM provision t ${forceOn("$2")} JOIN provision_version v ON v.provision_id = t.id AND v.ceased IS NULL AND coalesce(v.valid @> $2::date, FALSE)
   WHERE t.statute_id = k.key AND t.ceased IS NULL ORDER BY t."position", t.id LIMIT $3`,
);

const definitionsBy = (column: string) => `
  SELECT t.id, t.term, t.meaning, f.force AS legal_force, t.statute_id, t.jurisdiction_id
  FROM definition t ${forceOn("$2")} WHERE t.${column} = k.key AND t.ceased IS NULL AND ${IN_FORCE} ORDER BY t.id LIMIT $3`;

export const DEFINITIONS = perKey("definitions", definitionsBy("statute_id"));
export const DEFINITIONS_OF_CONCEPT = perKey("definitions-of-concept", definitionsBy("concept_id"));

export const OFFENCES = perKey(
  "offences",
  `SELECT t.id, t.conduct FROM offence t ${forceOn("$2")} WHERE t.statute_id = k.key AND t.ceased IS NULL AND ${IN_FORCE} ORDER BY t.id LIMIT $3`,
);

export const PENALTIES: Statement = {
  ...perKey(
    "penalties",
    `SELECT t.id, t.kind, t.summary FROM penalty t WHERE t.offence_id = k.key AND t.ceased IS NULL ORDER BY t.option, t."position"`,
  ),
  unpaged: true,
};

const amendments = (order: string) => `
  SELECT t.id, t.summary, t.effective, f.force AS legal_force FROM amendment t ${forceOn("$2")}
  WHERE t.target_id = k.key AND t.ceased IS NULL ORDER BY t.sort_day ${order}, t."position" ${order}, t.id ${order} LIMIT $3`;

export const AMENDMENTS = perKey("amendments", amendments("ASC"));
export const LATEST_AMENDMENTS = perKey("latest-amendments", amendments("DESC"));
