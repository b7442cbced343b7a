SELECT json_build_object('data', json_build_object('concept', (
  SELECT json_build_object('code', c.code, 'prefLabel', c.pref_labels->>'en', 'definitions', json_build_object('nodes', (
    SELECT coalesce(json_agg(json_build_object('id', d.id, 'term', d.term, 'meaning', d.meaning, 'legalForce', d.force,
      'statute', json_build_object('id', s.id, 'number', s.number, 'title', s.titles->>'en'),
      'jurisdiction', json_build_object('code', j.code, 'name', j.names->>'en')) ORDER BY d.id), '[]')
    FROM (
      SELECT d.id, d.term, d.meaning, d.statute_id, d.jurisdiction_id, f.force FROM definition d
      JOIN legal_force f ON f.subject_id = d.id AND f.ceased IS NULL AND coalesce(f.valid @> $2::date, FALSE)
      WHERE d.concept_id = c.id AND d.ceased IS NULL AND f.force IN ('IN_FORCE', 'PARTLY_IN_FORCE') ORDER BY d.id LIMIT 40
    ) d
    JOIN statute s ON s.id = d.statute_id AND s.ceased IS NULL
    JOIN jurisdiction j ON j.id = d.jurisdiction_id AND j.ceased IS NULL)))
  FROM concept c WHERE c.id = '/concept/' || $1 AND c.ceased IS NULL
)))::text AS answer
