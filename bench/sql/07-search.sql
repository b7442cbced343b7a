-- What is found by words, as src/ingest/build/search-documents.ts derives it; the product's own triggers make the vectors and the register of words.
CREATE TEMP TABLE around AS
SELECT s, life.id AS statute_id, place_id, array_remove(ARRAY[place_id, p.parent_id], NULL) AS places, concat_ws(' ', s + 1, 'l', format('n%sl', s + 1), format('nl%s', s + 1)) AS codes,
  concat_ws(' ; ', title, place_name) AS names,
  CASE kind WHEN 'ACT' THEN 'act law statute' WHEN 'DECREE' THEN 'decree edict' WHEN 'BILL' THEN 'bill draft proposal' ELSE 'regulation rules resolution' END AS instrument
FROM life JOIN place p ON p.id = life.place_id;

INSERT INTO search_document (id, appeared, content_hash, subject_id, jurisdiction_id, kind, language, valid, title, codes, lineage, body, context, places, title_tags, body_tags, context_tags)
SELECT x.subject || '#words-1', 1, pg_temp.digest(x.subject), x.subject, a.place_id, x.kind, 'en', NULL, x.title, x.codes, CASE x.kind WHEN 'STATUTE' THEN '' ELSE a.codes END, x.body,
  concat_ws(' ; ', x.sort, a.names), a.places, '', '', ''
FROM (
  SELECT l.id AS statute_id, l.id AS subject, 'STATUTE' AS kind, l.title, o.codes, l.number AS body, o.instrument AS sort
  FROM life l JOIN around o USING (s)
  UNION ALL SELECT statute_id, id, 'DEFINITION', term, '', concat_ws('. ', meaning, includes[1], excludes[1]), 'definition meaning' FROM definition
  UNION ALL SELECT statute_id, id, 'TOKEN_CLASS', name, '', concat_ws('. ', criteria, rights[1]), 'token class' FROM token_class
  UNION ALL SELECT statute_id, id, 'RULE', action, '', coalesce(conditions->0->>'text', ''), 'rule ' || lower(modality) FROM rule
  UNION ALL SELECT statute_id, id, 'OFFENCE', conduct, '', (SELECT string_agg(lower(p.kind) || ': ' || summary, '. ') FROM penalty p WHERE p.offence_id = o.id),
    'offence penalty ' || lower(branch) FROM offence o
) x JOIN around a USING (statute_id);

INSERT INTO search_document (id, appeared, content_hash, subject_id, jurisdiction_id, kind, language, valid, title, codes, lineage, body, context, places, title_tags, body_tags, context_tags)
SELECT format('%s#version-%s#words-1', v.id, start), 1, pg_temp.digest(v.id || start), v.id, a.place_id, 'PROVISION', 'en', valid, heading,
  CASE WHEN paragraph THEN '1 para' ELSE article || ' art' END, concat_ws(' ', CASE WHEN paragraph THEN article::text END, a.codes), text,
  concat_ws(' ; ', CASE WHEN paragraph THEN 'para ; 1 ; art ; ' || article ELSE 'art ; ' || article END, a.names, 'provision'), a.places, '', '', ''
FROM version v JOIN around a USING (s);

INSERT INTO search_term (id, appeared, content_hash, kind, labels, related, prefers, within, languages)
SELECT id, 1, pg_temp.digest(id), 'PLACE', jsonb_build_object('en', jsonb_build_array(name)), '{}', NULL, array_remove(ARRAY[parent_id], NULL), '{en}' FROM place;

-- As src/ingest/load/count-lexemes.ts counts.
INSERT INTO search_lexeme (lexeme, appeared, documents)
SELECT word COLLATE "C", 1, greatest(1, round(power(2, round(2 * log(2, ndoc)) / 2)))::int FROM ts_stat('SELECT words FROM search_document WHERE ceased IS NULL')
UNION ALL SELECT '', 1, greatest(1, round(power(2, round(2 * log(2, greatest(count(*), 1))) / 2)))::int FROM search_document WHERE ceased IS NULL;
