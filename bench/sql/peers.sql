-- What PostGraphile asks: views that give it types and relations, and functions that answer for a day. All are plain SQL of one
-- statement and stable, so PostgreSQL unfolds them into the query that calls them. A row carries the day it was read for, so
-- that what hangs on it is read for the same day. Peers know the newest release alone. They say `coalesce(valid @> day, FALSE)` as the product does:
-- a plan that knows no day takes `valid @> day` alone for one row in two hundred, and begins with all rows of that day.
DROP SCHEMA IF EXISTS peer CASCADE;
CREATE SCHEMA peer;

CREATE VIEW peer.jurisdiction AS SELECT id, code, names->>'en' AS name FROM public.jurisdiction WHERE ceased IS NULL;
COMMENT ON VIEW peer.jurisdiction IS '@primaryKey id';

CREATE VIEW peer.statute AS
SELECT id, number, titles->>'en' AS title, kind, NULL::text AS legal_force, jurisdiction_id, NULL::date AS as_of
FROM public.statute WHERE ceased IS NULL;
COMMENT ON VIEW peer.statute IS E'@primaryKey id\n@foreignKey (jurisdiction_id) references peer.jurisdiction (id)|@fieldName jurisdiction';

CREATE FUNCTION peer.statute_on(statute_id text, as_of date) RETURNS SETOF peer.statute LANGUAGE sql STABLE ROWS 1 AS $$
  SELECT t.id, t.number, t.titles->>'en', t.kind, f.force, t.jurisdiction_id, as_of
  FROM public.statute t JOIN public.legal_force f ON f.subject_id = t.id AND f.ceased IS NULL AND coalesce(f.valid @> as_of, FALSE)
  WHERE t.id = statute_id AND t.ceased IS NULL
$$;
COMMENT ON FUNCTION peer.statute_on IS '@behavior -connection +list';

CREATE FUNCTION peer.statutes_of(places text[], kinds text[], as_of date) RETURNS SETOF peer.statute LANGUAGE sql STABLE ROWS 50 AS $$
  SELECT t.id, t.number, t.titles->>'en', t.kind, f.force, t.jurisdiction_id, as_of
  FROM public.statute t JOIN public.legal_force f ON f.subject_id = t.id AND f.ceased IS NULL AND coalesce(f.valid @> as_of, FALSE)
  WHERE t.jurisdiction_id = ANY (places) AND t.kind = ANY (kinds) AND t.ceased IS NULL AND f.force IN ('IN_FORCE', 'PARTLY_IN_FORCE')
  ORDER BY t.id
$$;

CREATE VIEW peer.provision AS
SELECT p.id, p.e_id, v.texts->0->>'heading' AS heading, v.texts->0->>'text' AS text, NULL::text AS legal_force
FROM public.provision p JOIN public.provision_version v ON v.provision_id = p.id;

CREATE FUNCTION peer.statute_provisions(statute peer.statute) RETURNS SETOF peer.provision LANGUAGE sql STABLE ROWS 50 AS $$
  SELECT p.id, v.e_id, v.texts->0->>'heading', v.texts->0->>'text', f.force
  FROM public.provision p
  JOIN public.legal_force f ON f.subject_id = p.id AND f.ceased IS NULL AND coalesce(f.valid @> statute.as_of, FALSE)
  JOIN public.provision_version v ON v.provision_id = p.id AND v.ceased IS NULL AND coalesce(v.valid @> statute.as_of, FALSE)
  WHERE p.statute_id = statute.id AND p.ceased IS NULL
  ORDER BY p."position", p.id
$$;
COMMENT ON FUNCTION peer.statute_provisions IS '@behavior -connection +list';

CREATE VIEW peer.definition AS
SELECT id, term, meaning, NULL::text AS legal_force, statute_id, jurisdiction_id, NULL::date AS as_of FROM public.definition WHERE ceased IS NULL;
COMMENT ON VIEW peer.definition IS E'@primaryKey id\n@foreignKey (jurisdiction_id) references peer.jurisdiction (id)|@fieldName jurisdiction\n@foreignKey (statute_id) references peer.statute (id)|@fieldName statute';

CREATE FUNCTION peer.statute_definitions(statute peer.statute) RETURNS SETOF peer.definition LANGUAGE sql STABLE ROWS 6 AS $$
  SELECT t.id, t.term, t.meaning, f.force, t.statute_id, t.jurisdiction_id, statute.as_of
  FROM public.definition t JOIN public.legal_force f ON f.subject_id = t.id AND f.ceased IS NULL AND coalesce(f.valid @> statute.as_of, FALSE)
  WHERE t.statute_id = statute.id AND t.ceased IS NULL AND f.force IN ('IN_FORCE', 'PARTLY_IN_FORCE')
  ORDER BY t.id LIMIT 10
$$;
COMMENT ON FUNCTION peer.statute_definitions IS '@behavior -connection +list';

CREATE VIEW peer.penalty AS SELECT id, kind, summary FROM public.penalty WHERE ceased IS NULL;
CREATE VIEW peer.offence AS SELECT id, conduct FROM public.offence WHERE ceased IS NULL;

CREATE FUNCTION peer.statute_offences(statute peer.statute) RETURNS SETOF peer.offence LANGUAGE sql STABLE ROWS 1 AS $$
  SELECT t.id, t.conduct
  FROM public.offence t JOIN public.legal_force f ON f.subject_id = t.id AND f.ceased IS NULL AND coalesce(f.valid @> statute.as_of, FALSE)
  WHERE t.statute_id = statute.id AND t.ceased IS NULL AND f.force IN ('IN_FORCE', 'PARTLY_IN_FORCE')
  ORDER BY t.id LIMIT 10
$$;
COMMENT ON FUNCTION peer.statute_offences IS '@behavior -connection +list';

CREATE FUNCTION peer.offence_penalties(offence peer.offence) RETURNS SETOF peer.penalty LANGUAGE sql STABLE ROWS 2 AS $$
  SELECT t.id, t.kind, t.summary FROM public.penalty t WHERE t.offence_id = offence.id AND t.ceased IS NULL ORDER BY t.option, t."position"
$$;
COMMENT ON FUNCTION peer.offence_penalties IS '@behavior -connection +list';

CREATE VIEW peer.amendment AS SELECT id, summary, effective, NULL::text AS legal_force FROM public.amendment WHERE ceased IS NULL;

CREATE FUNCTION peer.statute_amended_by(statute peer.statute) RETURNS SETOF peer.amendment LANGUAGE sql STABLE ROWS 2 AS $$
  SELECT t.id, t.summary, t.effective, f.force
  FROM public.amendment t JOIN public.legal_force f ON f.subject_id = t.id AND f.ceased IS NULL AND coalesce(f.valid @> statute.as_of, FALSE)
  WHERE t.target_id = statute.id AND t.ceased IS NULL ORDER BY t.sort_day, t."position", t.id LIMIT 10
$$;
COMMENT ON FUNCTION peer.statute_amended_by IS '@behavior -connection +list';

CREATE FUNCTION peer.statute_latest_amendment(statute peer.statute) RETURNS SETOF peer.amendment LANGUAGE sql STABLE ROWS 1 AS $$
  SELECT t.id, t.summary, t.effective, f.force
  FROM public.amendment t JOIN public.legal_force f ON f.subject_id = t.id AND f.ceased IS NULL AND coalesce(f.valid @> statute.as_of, FALSE)
  WHERE t.target_id = statute.id AND t.ceased IS NULL ORDER BY t.sort_day DESC, t."position" DESC, t.id DESC LIMIT 1
$$;
COMMENT ON FUNCTION peer.statute_latest_amendment IS '@behavior -connection +list';

CREATE VIEW peer.concept AS SELECT id, code, pref_labels->>'en' AS pref_label FROM public.concept WHERE ceased IS NULL;
COMMENT ON VIEW peer.concept IS E'@primaryKey id\n@unique code';

CREATE FUNCTION peer.concept_definitions(concept peer.concept, as_of date) RETURNS SETOF peer.definition LANGUAGE sql STABLE ROWS 40 AS $$
  SELECT t.id, t.term, t.meaning, f.force, t.statute_id, t.jurisdiction_id, as_of
  FROM public.definition t JOIN public.legal_force f ON f.subject_id = t.id AND f.ceased IS NULL AND coalesce(f.valid @> as_of, FALSE)
  WHERE t.concept_id = concept.id AND t.ceased IS NULL AND f.force IN ('IN_FORCE', 'PARTLY_IN_FORCE')
  ORDER BY t.id LIMIT 40
$$;
COMMENT ON FUNCTION peer.concept_definitions IS '@behavior -connection +list';

-- The statements by which the product ranks, one for each shape of a query: src/questions/search-statement.ts takes them from the product
-- and puts them here. A peer says which, and gives what the query was read as.
CREATE TABLE peer.search_statement (id int PRIMARY KEY, text text NOT NULL);
COMMENT ON TABLE peer.search_statement IS '@behavior -*';

CREATE VIEW peer.hit AS
SELECT subject_id AS id, title, 0::numeric AS score, ''::text AS snippet FROM public.search_document;

CREATE FUNCTION peer.search(statement int, given text[], as_of date) RETURNS SETOF peer.hit LANGUAGE plpgsql STABLE ROWS 10 AS $$
BEGIN
  RETURN QUERY EXECUTE format('SELECT h.subject_id, (SELECT d.title FROM public.search_document d WHERE d.subject_id = h.subject_id AND d.ceased IS NULL
      AND (d.valid IS NULL OR d.valid @> $2) LIMIT 1), h.score::numeric, h.passage FROM (%s) h LIMIT 10', (SELECT s.text FROM peer.search_statement s WHERE s.id = statement))
    USING given, as_of;
END
$$;
COMMENT ON FUNCTION peer.search IS '@behavior -connection +list';
