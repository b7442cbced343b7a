SELECT json_build_object('data', json_build_object('statute', (
  SELECT json_build_object('id', s.id, 'number', s.number, 'title', s.titles->>'en', 'kind', s.kind, 'legalForce', f.force,
    'jurisdiction', (SELECT json_build_object('code', j.code, 'name', j.names->>'en') FROM jurisdiction j WHERE j.id = s.jurisdiction_id AND j.ceased IS NULL),
    'provisions', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object('id', p.id, 'eId', p.e_id, 'heading', p.heading, 'text', p.text, 'legalForce', p.force, 'wordings', (
      SELECT coalesce(json_agg(json_build_object('language', e.language, 'firstDay', e.valid_from, 'number', u.number, 'heading', u.heading,
        'text', (SELECT trim(regexp_replace(string_agg(regexp_replace(CASE WHEN x.position = u.position
            THEN regexp_replace(regexp_replace(w.content, '<num>.*?</num>', ''), '<heading>.*?</heading>', '') ELSE w.content END, '<[^>]*>', ' ', 'g'), ' ' ORDER BY x.position), '\s+', ' ', 'g'))
          FROM text_unit x JOIN text_wording w ON w.hash = x.wording_hash
          WHERE x.expression_id = u.expression_id AND x.position BETWEEN u.position AND u.last),
        'edition', json_build_object('licence', e.edition->>'licence')) ORDER BY e.language), '[]')
      FROM (SELECT DISTINCT ON (e.language) e.* FROM text_expression e
        WHERE e.work = p.statute_id AND e.ceased IS NULL AND e.valid_from <= $2::date ORDER BY e.language, e.valid_from DESC) e
      JOIN text_unit u ON u.expression_id = e.id AND u.path = replace(replace(p.e_id, 'art_', ''), '__para_', '/')))), '[]') FROM (
        SELECT p.id, p.statute_id, v.e_id, v.texts->0->>'heading' AS heading, v.texts->0->>'text' AS text, pf.force
        FROM provision p
        JOIN legal_force pf ON pf.subject_id = p.id AND pf.ceased IS NULL AND coalesce(pf.valid @> $2::date, FALSE)
        JOIN provision_version v ON v.provision_id = p.id AND v.ceased IS NULL AND coalesce(v.valid @> $2::date, FALSE)
        WHERE p.statute_id = s.id AND p.ceased IS NULL ORDER BY p."position", p.id LIMIT 50
      ) p)),
    'definitions', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object('id', d.id, 'term', d.term, 'meaning', d.meaning)), '[]') FROM (
        SELECT d.id, d.term, d.meaning FROM definition d
        JOIN legal_force df ON df.subject_id = d.id AND df.ceased IS NULL AND coalesce(df.valid @> $2::date, FALSE)
        WHERE d.statute_id = s.id AND d.ceased IS NULL AND df.force IN ('IN_FORCE', 'PARTLY_IN_FORCE') ORDER BY d.id LIMIT 10
      ) d)),
    'offences', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object('id', o.id, 'conduct', o.conduct, 'penalties', (
        SELECT coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'summary', n.summary) ORDER BY n.option, n."position"), '[]')
        FROM penalty n WHERE n.offence_id = o.id AND n.ceased IS NULL))), '[]') FROM (
        SELECT o.id, o.conduct FROM offence o
        JOIN legal_force f2 ON f2.subject_id = o.id AND f2.ceased IS NULL AND coalesce(f2.valid @> $2::date, FALSE)
        WHERE o.statute_id = s.id AND o.ceased IS NULL AND f2.force IN ('IN_FORCE', 'PARTLY_IN_FORCE') ORDER BY o.id LIMIT 10
      ) o)),
    'amendedBy', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object('id', a.id, 'summary', a.summary, 'effective', a.effective, 'legalForce', a.force)), '[]') FROM (
        SELECT a.id, a.summary, a.effective, af.force FROM amendment a
        JOIN legal_force af ON af.subject_id = a.id AND af.ceased IS NULL AND coalesce(af.valid @> $2::date, FALSE)
        WHERE a.target_id = s.id AND a.ceased IS NULL ORDER BY a.sort_day, a."position", a.id LIMIT 10
      ) a)))
  FROM statute s JOIN legal_force f ON f.subject_id = s.id AND f.ceased IS NULL AND coalesce(f.valid @> $2::date, FALSE)
  WHERE s.id = $1 AND s.ceased IS NULL
)))::text AS answer
