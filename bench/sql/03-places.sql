INSERT INTO release (number, published_at, summary, added, changed, removed, change_days) VALUES
  (1, '2025-11-01T00:00:00Z', 'The generated corpus.', 0, 0, 0, '{}'),
  (2, '2025-12-01T00:00:00Z', 'Some notes put right.', 0, 0, 0, '{}');

INSERT INTO address (id, kind)
SELECT id, 'jurisdiction' FROM place
UNION ALL SELECT format('/source/%s/gazette-%s', lower(code), n), 'source' FROM place, generate_series(1, 3) n
UNION ALL SELECT format('/authority/%s/%s', lower(code), role), 'authority' FROM place, unnest('{legislature,regulator}'::text[]) role
UNION ALL SELECT id, 'statute' FROM life
UNION ALL SELECT id, 'provision' FROM part
UNION ALL SELECT id, 'amendment' FROM change
UNION ALL SELECT format('/concept/%s', pg_temp.term(c)), 'concept' FROM size, generate_series(0, statutes / 8 - 1) c
UNION ALL SELECT format('/element/element-%s', e), 'element' FROM generate_series(1, 8) e
UNION ALL SELECT format('/definition/%s/%s-%s', lower(code), s + 1, n), 'definition' FROM life, generate_series(1, 6) n
UNION ALL SELECT format('/rule/%s/%s', lower(code), s + 1), 'rule' FROM life
UNION ALL SELECT format('/offence/%s/%s', lower(code), s + 1), 'offence' FROM life
UNION ALL SELECT format('/penalty/%s/%s-%s-1', lower(code), s + 1, n), 'penalty' FROM life, generate_series(1, 2) n
UNION ALL SELECT format('/token-class/%s/%s', lower(code), s + 1), 'token_class' FROM life WHERE s % 4 = 0;

CREATE FUNCTION pg_temp.cite(place text, n bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(jsonb_build_object('source', format('/source/%s/gazette-%s', lower(place), 1 + n % 3), 'locator', 'p. ' || 1 + n % 90))
$$;

INSERT INTO source (id, appeared, content_hash, title, publisher, kind, url, language)
SELECT x.id, 1, pg_temp.digest(x.id), format('Gazette %s of %s', n, name), 'Official Gazette', 'PRIMARY_LAW', 'https://gazette.example' || x.id, 'en'
FROM place p, generate_series(1, 3) n, LATERAL (SELECT format('/source/%s/gazette-%s', lower(p.code), n) AS id) x;

INSERT INTO jurisdiction (id, appeared, content_hash, code, kind, parent_id, names, currency, languages, legal_tradition,
  coverage_level, reviewed_through, reviewed_through_precision)
SELECT id, 1, pg_temp.digest(id), code, CASE WHEN parent_id IS NULL THEN 'COUNTRY' ELSE 'SUBDIVISION' END, parent_id,
  jsonb_build_object('en', name), 'XTS', '{en}', 'civil law', 'DEEP', '2025-10-01', 'DAY'
FROM place;

INSERT INTO authority (id, appeared, content_hash, jurisdiction_id, names, roles)
SELECT x.id, 1, pg_temp.digest(x.id), p.id, jsonb_build_object('en', format('%s of %s', initcap(role), name)), ARRAY[upper(role)]
FROM place p, unnest('{legislature,regulator}'::text[]) role, LATERAL (SELECT format('/authority/%s/%s', lower(p.code), role) AS id) x;

INSERT INTO mining_status (id, appeared, content_hash, jurisdiction_id, code, note, valid, from_precision, until_precision, evidence, citations, rules)
SELECT x.id, 1, pg_temp.digest(x.id), p.id, v.status, 'As the law of the place has it.', v.valid, v.since, v.until, 'PRIMARY', pg_temp.cite(code, seat), '{}'
FROM place p, LATERAL (VALUES
  ('LEGAL_UNREGULATED', daterange(NULL, '2016-01-01'), NULL, 'DAY', 'first'),
  (CASE WHEN seat % 20 = 7 THEN 'BANNED' ELSE 'LEGAL_REGULATED' END, daterange('2016-01-01', NULL), 'DAY', NULL, '2016-01-01')
) v (status, valid, since, until, start), LATERAL (SELECT format('%s#status-%s', p.id, v.start) AS id) x;

INSERT INTO element (id, appeared, content_hash, code, label)
SELECT '/element/element-' || e, 1, pg_temp.digest('/element/' || e), 'element-' || e, format('Element %s', e) FROM generate_series(1, 8) e;

INSERT INTO concept (id, appeared, content_hash, code, pref_labels, alt_labels, scope_note, broader_id, related, elements)
SELECT '/concept/' || term, 1, pg_temp.digest(term), term, jsonb_build_object('en', term), '[]', pg_temp.prose(c, 51, 1),
  CASE WHEN c > 0 THEN '/concept/' || pg_temp.term(c / 4) END, '{}', '{element-1,element-2,element-3,element-4}'
FROM size, generate_series(0, statutes / 8 - 1) c, LATERAL (SELECT pg_temp.term(c) AS term) t;
