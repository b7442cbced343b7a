WITH found AS MATERIALIZED (
  SELECT s.id, s.number, s.titles, s.jurisdiction_id, f.force FROM statute s
  JOIN legal_force f ON f.subject_id = s.id AND f.ceased IS NULL AND coalesce(f.valid @> $3::date, FALSE)
  WHERE s.jurisdiction_id = ANY (SELECT '/akn/' || lower(code) FROM unnest($1::text[]) code) AND s.kind = ANY ($2::text[]) AND s.ceased IS NULL
    AND f.force IN ('IN_FORCE', 'PARTLY_IN_FORCE')
)
SELECT json_build_object('data', json_build_object('statutes', json_build_object(
  'totalCount', (SELECT count(*) FROM found),
  'nodes', (
    SELECT coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'title', s.titles->>'en', 'legalForce', s.force,
      'jurisdiction', (SELECT json_build_object('code', j.code, 'name', j.names->>'en') FROM jurisdiction j WHERE j.id = s.jurisdiction_id AND j.ceased IS NULL),
      'amendedBy', json_build_object('nodes', (
        SELECT coalesce(json_agg(json_build_object('id', a.id, 'summary', a.summary, 'effective', a.effective)), '[]') FROM (
          SELECT a.id, a.summary, a.effective FROM amendment a
          JOIN legal_force af ON af.subject_id = a.id AND af.ceased IS NULL AND coalesce(af.valid @> $3::date, FALSE)
          WHERE a.target_id = s.id AND a.ceased IS NULL ORDER BY a.sort_day DESC, a."position" DESC, a.id DESC LIMIT 1
        ) a)))), '[]')
    FROM (SELECT * FROM found ORDER BY id LIMIT 20) s))))::text AS answer
