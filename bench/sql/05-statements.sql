-- What every statement of law of a statute shares; six definitions, a rule, an offence with two penalties, and in one statute of
-- four a token class. Forty-eight neighbouring statutes, each of another place, define the same concept.
CREATE TEMP TABLE shared AS
SELECT s, code, bill, place_id, id AS statute_id, CASE WHEN NOT bill THEN enacted END AS enacted,
  CASE WHEN NOT bill THEN daterange(commenced, repealed) END AS valid, CASE WHEN repealed IS NOT NULL THEN 'DAY' END AS until_precision
FROM life;

INSERT INTO definition (id, appeared, content_hash, jurisdiction_id, statute_id, provision_id, enacted, valid, until_precision, evidence, citations,
  concept_id, term, meaning, includes, excludes, stances)
SELECT x.id, 1, pg_temp.digest(x.id), place_id, statute_id, format('%s/~art_%s', statute_id, 1 + n % 4), enacted, valid, until_precision,
  'PRIMARY', pg_temp.cite(code, d), '/concept/' || term, term, pg_temp.prose(d, 81, 2),
  ARRAY[pg_temp.noun(d, 83)], ARRAY[pg_temp.noun(d, 85)], '[{"element": "element-1", "stance": "INCLUDED"}, {"element": "element-2", "stance": "EXCLUDED"}]'
FROM shared CROSS JOIN size, generate_series(1, 6) n, LATERAL (SELECT s + (n - 1) * statutes AS d) y,
  LATERAL (SELECT pg_temp.term(d / 48) AS term, format('/definition/%s/%s-%s', lower(code), s + 1, n) AS id) x;

INSERT INTO token_class (id, appeared, content_hash, jurisdiction_id, statute_id, provision_id, enacted, valid, until_precision, evidence, citations,
  concept_id, name, criteria, rights, exclusions, examples)
SELECT x.id, 1, pg_temp.digest(x.id), place_id, statute_id, statute_id || '/~art_6', enacted, valid, until_precision, 'PRIMARY', pg_temp.cite(code, s),
  '/concept/' || pg_temp.term(0), pg_temp.term(s * 7 % 4096) || ' token', pg_temp.prose(s, 91, 1), ARRAY[pg_temp.noun(s, 93)], '{}', '{}'
FROM shared, LATERAL (SELECT format('/token-class/%s/%s', lower(code), s + 1) AS id) x WHERE s % 4 = 0;

INSERT INTO rule (id, appeared, content_hash, jurisdiction_id, statute_id, provision_id, enacted, valid, until_precision, evidence, citations,
  modality, subjects, action, conditions, authority_id, territories, seasons, except_to, of_mining, met_when)
SELECT x.id, 1, pg_temp.digest(x.id), place_id, statute_id, statute_id || '/~art_8', enacted, valid, until_precision, 'PRIMARY', pg_temp.cite(code, s),
  CASE s % 7 WHEN 3 THEN 'PROHIBITION' WHEN 5 THEN 'PERMISSION' ELSE 'OBLIGATION' END,
  CASE s % 3 WHEN 0 THEN '{ANYONE}'::text[] WHEN 1 THEN '{LEGAL_ENTITY,SOLE_TRADER}' ELSE '{INDIVIDUAL}' END,
  format('%s the %s %s', pg_temp.verb(s, 101), pg_temp.noun(s, 103), pg_temp.term(s * 11 % 4096)),
  CASE WHEN s % 2 = 0 THEN jsonb_build_array(jsonb_build_object('fact', 'ELECTRICITY_KWH_PER_MONTH', 'operator', 'GT', 'values',
    jsonb_build_array((1000 * (1 + s % 9))::text), 'unit', 'kWh/month', 'text', format('More than %s kWh are used in a month.', 1000 * (1 + s % 9)))) ELSE '[]' END,
  format('/authority/%s/regulator', lower(code)), '{}', '[]', '{}', s % 7 <> 5,
  CASE WHEN s % 7 IN (3, 5) THEN '[]'::jsonb ELSE '[{"fact": "REGISTERED", "operator": "EQ", "values": ["true"], "text": "The miner is registered."}]' END
FROM shared, LATERAL (SELECT format('/rule/%s/%s', lower(code), s + 1) AS id) x;

INSERT INTO offence (id, appeared, content_hash, jurisdiction_id, statute_id, provision_id, enacted, valid, until_precision, evidence, citations,
  branch, conduct, conduct_kinds, subjects, aggravated_by, conditions, breaks)
SELECT x.id, 1, pg_temp.digest(x.id), place_id, statute_id, statute_id || '/~art_9', enacted, valid, until_precision, 'PRIMARY', pg_temp.cite(code, s),
  CASE s % 3 WHEN 0 THEN 'CRIMINAL' ELSE 'ADMINISTRATIVE' END, pg_temp.prose(s, 111, 1), CASE WHEN s % 4 = 1 THEN '{UNREGISTERED_MINING}'::text[] ELSE '{}' END,
  '{ANYONE}', '{}', '[]', ARRAY[format('/rule/%s/%s', lower(code), s + 1)]
FROM shared, LATERAL (SELECT format('/offence/%s/%s', lower(code), s + 1) AS id) x;

INSERT INTO penalty (id, appeared, content_hash, offence_id, jurisdiction_id, option, "position", kind, discretionary, on_repetition,
  fine_minimum, fine_maximum, fine_unit, duration_maximum, subjects, summary)
SELECT x.id, 1, pg_temp.digest(x.id), format('/offence/%s/%s', lower(code), s + 1), place_id, n - 1, 0, CASE n WHEN 1 THEN 'FINE' ELSE 'IMPRISONMENT' END,
  false, false, CASE n WHEN 1 THEN 100 * (1 + s % 9) END, CASE n WHEN 1 THEN 1000 * (1 + s % 9) END, CASE n WHEN 1 THEN 'XTS' END,
  CASE n WHEN 2 THEN format('P%sY', 1 + s % 5) END, '{}', pg_temp.prose(s, 121 + n, 1)
FROM shared, generate_series(1, 2) n, LATERAL (SELECT format('/penalty/%s/%s-%s-1', lower(code), s + 1, n) AS id) x;
