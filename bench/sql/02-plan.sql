-- The lives of all statutes, which everything else follows from. One in ten is a bill, one in forty is repealed, one in eighty
-- is enacted and not yet in force. :statutes is the scale.
CREATE TEMP TABLE size AS SELECT :statutes AS statutes, least(100, :statutes) AS places;

-- Codes that ISO 3166 leaves to users: 25 countries of four places each.
CREATE TEMP TABLE place AS
SELECT n AS seat, code, '/akn/' || lower(code) AS id, CASE WHEN part > 0 THEN '/akn/' || lower(country) END AS parent_id,
  CASE WHEN part > 0 THEN format('Part %s of Country %s', part, country) ELSE format('Country %s', country) END AS name
FROM size, generate_series(0, places - 1) n,
  LATERAL (SELECT 'X' || chr(65 + n / 4) AS country, n % 4 AS part) c,
  LATERAL (SELECT CASE WHEN part > 0 THEN country || '-' || part ELSE country END AS code) d;

CREATE TEMP TABLE life AS
SELECT s, p.id AS place_id, p.code, p.name AS place_name, kind, enacted, kind = 'BILL' AS bill,
  CASE WHEN kind = 'BILL' THEN NULL WHEN s % 80 = 17 THEN date '2030-01-01' ELSE (enacted + interval '3 months')::date END AS commenced,
  CASE WHEN s % 40 = 3 AND kind <> 'BILL' THEN (enacted + interval '7 years')::date END AS repealed,
  format('%s/%s/law/%s/%s-l', p.id, CASE WHEN kind = 'BILL' THEN 'bill' ELSE 'act' END, enacted, s + 1) AS id,
  format('%s-L', s + 1) AS number,
  format('%s Act %s of %s', topics[1 + pg_temp.pick(s, 31, cardinality(topics))], s + 1, p.name) AS title
FROM size, vocabulary, generate_series(0, statutes - 1) s
  JOIN place p ON p.seat = s % (SELECT places FROM size),
  LATERAL (SELECT CASE WHEN s % 10 = 9 THEN 'BILL' WHEN s % 10 IN (2, 5) THEN 'DECREE' WHEN s % 10 IN (4, 7) THEN 'REGULATION' ELSE 'ACT' END AS kind,
    (date '2012-01-01' + pg_temp.pick(s, 33, 80) * interval '1 month')::date AS enacted) l;
CREATE UNIQUE INDEX ON life (s);
CREATE UNIQUE INDEX ON life (id);

-- The force of a statute, and of all that came with it, day by day. A draft has brought no law about.
CREATE TEMP TABLE span AS
SELECT s, force, daterange(since, until) AS valid, coalesce(since::text, 'first') AS start, event
FROM life, LATERAL (VALUES
  (bill, 'NOT_YET_MADE', NULL::date, enacted, NULL),
  (bill, 'PROPOSED', enacted, NULL, 'introduced-' || enacted || '-1'),
  (NOT bill, 'NOT_YET_MADE', NULL, enacted, NULL),
  (NOT bill, 'NOT_YET_IN_FORCE', enacted, commenced, 'signed-' || enacted || '-1'),
  (NOT bill, 'IN_FORCE', commenced, repealed, 'commenced-' || commenced || '-2'),
  (NOT bill AND repealed IS NOT NULL, 'NO_LONGER_IN_FORCE', repealed, NULL, 'repealed-' || repealed || '-3')
) v (there, force, since, until, event)
WHERE there;
CREATE INDEX ON span (s);

-- Two changes to each statute, made by others of the same place where it has several.
CREATE TEMP TABLE change AS
SELECT t.s AS target, a.s AS amending, n, format('/amendment/%s/%s-%s', lower(t.code), t.s + 1, n + 1) AS id, a.bill,
  CASE WHEN NOT a.bill THEN (date '2019-01-01' + pg_temp.pick(t.s, 41 + n, 60) * interval '1 month')::date END AS effective
FROM size CROSS JOIN generate_series(0, 1) n CROSS JOIN life t
  JOIN life a ON a.s = (t.s + (n + 1) * CASE WHEN statutes > places THEN places ELSE 1 END) % statutes;
CREATE INDEX ON change (target);

-- Fifty provisions each, every fifth a paragraph of the article before it.
CREATE TEMP TABLE part AS
SELECT s, n, l.id AS statute_id, format('%s/~%s', l.id, e_id) AS id, e_id,
  CASE WHEN n % 5 = 4 THEN format('%s/~art_%s', l.id, article) END AS parent_id, n % 5 = 4 AS paragraph, article
FROM life l, generate_series(0, 49) n,
  LATERAL (SELECT n - n / 5 + CASE WHEN n % 5 = 4 THEN 0 ELSE 1 END AS article) a,
  LATERAL (SELECT CASE WHEN n % 5 = 4 THEN format('art_%s__para_1', article) ELSE format('art_%s', article) END AS e_id) e;
