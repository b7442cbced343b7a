-- Every sixteenth statute is revised by the second release: its first state ceased, its second stands.
INSERT INTO statute (id, appeared, ceased, content_hash, jurisdiction_id, kind, number, other_numbers, titles, adopted_by_id, official_url,
  note, enacted, enacted_precision, valid, from_precision, until_precision, evidence, citations, short_titles)
SELECT id, state, CASE WHEN s % 16 = 5 AND state = 1 THEN 2 END, pg_temp.digest(id || state), place_id, kind, number, '{}',
  jsonb_build_object('en', title), format('/authority/%s/legislature', lower(code)), 'https://law.example' || id,
  CASE WHEN state = 2 THEN 'Put right in the second release.' END,
  CASE WHEN NOT bill THEN enacted END, CASE WHEN NOT bill THEN 'DAY' END,
  CASE WHEN NOT bill THEN daterange(commenced, repealed) END, CASE WHEN NOT bill THEN 'DAY' END, CASE WHEN repealed IS NOT NULL THEN 'DAY' END,
  'PRIMARY', pg_temp.cite(code, s), '[]'
FROM life, generate_series(1, 2) state WHERE state = 1 OR s % 16 = 5;

INSERT INTO lifecycle_event (id, appeared, content_hash, statute_id, "position", kind, date, precision, in_part, authority_id, citations)
SELECT x.id, 1, pg_temp.digest(x.id), l.id, stage, e.kind, day, 'DAY', false,
  CASE WHEN stage = 0 THEN format('/authority/%s/legislature', lower(code)) END, pg_temp.cite(code, s)
FROM life l, LATERAL (VALUES
  (bill, 0, 'INTRODUCED', enacted), (NOT bill, 0, 'SIGNED', enacted), (NOT bill, 1, 'COMMENCED', commenced),
  (repealed IS NOT NULL, 2, 'REPEALED', repealed)
) e (there, stage, kind, day), LATERAL (SELECT format('%s#%s-%s-%s', l.id, lower(e.kind), day, stage + 1) AS id) x
WHERE there;

INSERT INTO provision (id, appeared, content_hash, statute_id, parent_id, "position", e_id, evidence, citations)
SELECT p.id, 1, pg_temp.digest(p.id), statute_id, parent_id, n, e_id, 'PRIMARY', pg_temp.cite(code, n)
FROM part p JOIN life USING (s);

-- A tenth of the provisions has a second version, brought by the first change to the statute if that is law.
CREATE TEMP TABLE version AS
SELECT p.*, l.bill, c.id AS brought_by, v.second,
  daterange(CASE WHEN v.second THEN c.effective WHEN l.bill THEN l.enacted ELSE l.commenced END, CASE WHEN changed AND NOT v.second THEN c.effective END) AS valid,
  CASE WHEN v.second THEN c.effective::text ELSE 'first' END AS start,
  format('%s of the %s', initcap(pg_temp.verb(p.s * 50 + p.n, 61)), pg_temp.noun(p.s * 50 + p.n, 63)) AS heading,
  pg_temp.prose((p.s * 50 + p.n)::bigint * 2 + v.second::int, 65, 5) AS text
FROM part p JOIN life l USING (s) JOIN change c ON c.target = p.s AND right(c.id, 2) = '-1',
  LATERAL (SELECT p.n % 10 = 3 AND NOT c.bill AND NOT l.bill AND c.effective > l.commenced AS changed) x,
  LATERAL (VALUES (false), (true)) v (second)
WHERE changed OR NOT v.second;

INSERT INTO provision_version (id, appeared, content_hash, provision_id, e_id, brought_by_id, valid, from_precision, until_precision, proposed, texts)
SELECT x.id, 1, pg_temp.digest(x.id), v.id, e_id, CASE WHEN second THEN brought_by END, valid, CASE WHEN second THEN 'DAY' END,
  CASE WHEN upper(valid) IS NOT NULL THEN 'DAY' END, bill,
  jsonb_build_array(jsonb_build_object('kind', 'RESTATEMENT', 'language', 'en', 'heading', heading, 'text', text))
FROM version v, LATERAL (SELECT format('%s#version-%s', v.id, start) AS id) x;

INSERT INTO amendment (id, appeared, content_hash, amending_id, target_id, locator, operation, "position", effective, effective_precision,
  sort_day, summary, before, after, evidence, citations)
SELECT c.id, 1, pg_temp.digest(c.id), a.id, t.id, 'arts. 4, 9 and 14', CASE WHEN c.n = 0 THEN 'SUBSTITUTION' ELSE 'INSERTION' END, c.n,
  effective, CASE WHEN effective IS NOT NULL THEN 'DAY' END, coalesce(effective, '9999-12-31'), pg_temp.prose(t.s, 71 + c.n, 1),
  pg_temp.prose(t.s, 73 + c.n, 1), pg_temp.prose(t.s, 75 + c.n, 1), 'PRIMARY', pg_temp.cite(t.code, t.s)
FROM change c JOIN life t ON t.s = c.target JOIN life a ON a.s = c.amending;
