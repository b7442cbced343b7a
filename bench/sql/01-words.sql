-- The words of the corpus: common ones of legal English, and a long tail of made-up terms. Nothing is random: pick() is a
-- linear congruence, so every machine makes the same texts.
CREATE FUNCTION pg_temp.pick(i bigint, salt int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (((((i + 1) * 48271 + salt * 16807) % 2147483647) * 69621 % 2147483647) * 16807 % 2147483647 % n)::int
$$;

-- The first words are the most frequent, as in any language.
CREATE FUNCTION pg_temp.pick_skewed(i bigint, salt int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT pg_temp.pick(i, salt, n) * pg_temp.pick(i, salt + 1, n) / n
$$;

CREATE TEMP TABLE vocabulary AS SELECT
  string_to_array('operator registry electricity authority licence equipment premises digital asset network permit owner
    facility meter tariff notice report period register supply grid capacity holder applicant income record inspection
    consumption decision fee regulator exchange wallet custody transfer entity person resident investor issuer pool
    computing power infrastructure threshold connection ministry territory season heating surplus station contract
    transaction verification identifier ledger token offering prospectus reserve liability auditor account disclosure
    sanction appeal court measure seizure evidence deadline suspension revocation renewal exemption region municipality
    consumer household enterprise zone residence cooperation foreign currency payment settlement custodian broker', ' ') AS nouns,
  string_to_array('register notify disclose supply connect operate maintain report obtain renew transfer declare verify
    suspend revoke inspect approve publish retain measure meter install dismantle insure audit certify record limit
    restrict permit', ' ') AS verbs,
  string_to_array('ka lo mi ren tor vel sha qui nor bel dra fen gol hir jas kup', ' ') AS syllables,
  string_to_array('Digital Assets;Mining Activity;Electricity Use;Computing Infrastructure;Token Offerings;Grid Access;
    Asset Custody;Data Centres;Mining Pools;Virtual Property;Energy Surplus;Equipment Import;Operator Registration;
    Foreign Miners;Seasonal Limits;Income Reporting', ';') AS topics;
UPDATE vocabulary SET
  nouns = (SELECT array_agg(btrim(w, E' \n')) FROM unnest(nouns) w WHERE btrim(w, E' \n') <> ''),
  verbs = (SELECT array_agg(btrim(w, E' \n')) FROM unnest(verbs) w WHERE btrim(w, E' \n') <> ''),
  topics = (SELECT array_agg(btrim(w, E' \n')) FROM unnest(topics) w);

CREATE FUNCTION pg_temp.noun(i bigint, salt int) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nouns[1 + pg_temp.pick_skewed(i, salt, cardinality(nouns))] FROM vocabulary
$$;
CREATE FUNCTION pg_temp.verb(i bigint, salt int) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT verbs[1 + pg_temp.pick_skewed(i, salt, cardinality(verbs))] FROM vocabulary
$$;
-- One of 4,096 terms: karentor, milove.
CREATE FUNCTION pg_temp.term(i bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT syllables[1 + i % 16] || syllables[1 + i / 16 % 16] || syllables[1 + i / 256 % 16] FROM vocabulary
$$;

-- Texts are put together from these.
CREATE TEMP TABLE sentence AS
SELECT i AS number, format('Each %s shall %s the %s of its %s, and may %s the %s %s where the %s of the %s was made known within %s days.',
  pg_temp.noun(i, 1), pg_temp.verb(i, 3), pg_temp.noun(i, 5), pg_temp.noun(i, 7), pg_temp.verb(i, 9),
  pg_temp.term(pg_temp.pick(i, 11, 4096)), pg_temp.noun(i, 13), pg_temp.noun(i, 15), pg_temp.term(pg_temp.pick(i, 17, 4096)),
  1 + pg_temp.pick(i, 19, 90)) AS text
FROM generate_series(0, 4095) i;
ALTER TABLE sentence ADD PRIMARY KEY (number);
ANALYZE sentence;

CREATE FUNCTION pg_temp.prose(i bigint, salt int, length int) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg((SELECT text FROM sentence WHERE number = pg_temp.pick(i, salt + n, 4096)), ' ' ORDER BY n) FROM generate_series(1, length) n
$$;

CREATE FUNCTION pg_temp.digest(id text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT encode(sha256(id::bytea), 'hex') $$;
