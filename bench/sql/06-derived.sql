-- What an ingest derives: force, changes of law, the days on which anything changes.
INSERT INTO legal_force (id, appeared, content_hash, subject_id, force, valid, event_id)
SELECT format('%s#force-%s', l.id, start), 1, pg_temp.digest(l.id || start), l.id, force, span.valid, l.id || '#' || event
FROM life l JOIN span USING (s);

INSERT INTO legal_force (id, appeared, content_hash, subject_id, force, valid, event_id)
SELECT format('%s#force-%s', x.id, start), 1, pg_temp.digest(x.id || start), x.id, force, span.valid, CASE WHEN bill THEN l.id || '#' || event END
FROM (
  SELECT statute_id, id FROM provision UNION ALL SELECT statute_id, id FROM definition UNION ALL SELECT statute_id, id FROM token_class
  UNION ALL SELECT statute_id, id FROM rule UNION ALL SELECT statute_id, id FROM offence
) x JOIN life l ON l.id = x.statute_id JOIN span USING (s);

INSERT INTO legal_force (id, appeared, content_hash, subject_id, force, valid, event_id)
SELECT format('%s#force-%s', c.id, start), 1, pg_temp.digest(c.id || start), c.id, force, valid, event
FROM change c JOIN life a ON a.s = c.amending, LATERAL (
  SELECT force, valid, start, a.id || '#' || event AS event FROM span WHERE c.bill AND span.s = c.amending
  UNION ALL
  SELECT force, daterange(since, until), coalesce(since::text, 'first'), NULL FROM (VALUES
    ('NOT_YET_MADE', NULL::date, least(a.enacted, c.effective)), ('NOT_YET_IN_FORCE', a.enacted, c.effective), ('IN_FORCE', c.effective, NULL)
  ) v (force, since, until) WHERE NOT c.bill AND (force <> 'NOT_YET_IN_FORCE' OR a.enacted < c.effective)
) f;

INSERT INTO law_change (id, appeared, content_hash, date, precision, kind, statute_id, jurisdiction_id, summary)
SELECT e.id || '#change', 1, pg_temp.digest(e.id), date, precision, v.kind, statute_id, l.place_id, format('%s (%s) %s.', l.title, l.number, says)
FROM lifecycle_event e JOIN life l ON l.id = e.statute_id JOIN (VALUES
  ('INTRODUCED', 'PROPOSED', 'is proposed'), ('SIGNED', 'ENACTED', 'is enacted'), ('COMMENCED', 'COMMENCED', 'comes into force'),
  ('REPEALED', 'REPEALED', 'is repealed')
) v (stage, kind, says) ON stage = e.kind;

INSERT INTO law_change (id, appeared, content_hash, date, precision, kind, statute_id, jurisdiction_id, amendment_id, summary)
SELECT m.id || '#change', 1, pg_temp.digest(m.id), m.effective, m.effective_precision, 'AMENDED', t.id, t.place_id, m.id,
  format('%s (%s) is amended by %s: %s', t.title, t.number, a.number, m.summary)
FROM amendment m JOIN life t ON t.id = m.target_id JOIN life a ON a.id = m.amending_id WHERE m.effective IS NOT NULL;

UPDATE release SET change_days = (
  SELECT array_agg(day ORDER BY day) FROM (
    SELECT lower(valid) AS day FROM legal_force UNION SELECT upper(valid) FROM legal_force
    UNION SELECT lower(valid) FROM mining_status UNION SELECT upper(valid) FROM mining_status
    UNION SELECT lower(valid) FROM provision_version UNION SELECT upper(valid) FROM provision_version
  ) d WHERE day IS NOT NULL
);
UPDATE release SET added = (SELECT count(*) FROM address) WHERE number = 1;
UPDATE release SET changed = (SELECT count(*) FROM statute WHERE ceased = 2) WHERE number = 2;
