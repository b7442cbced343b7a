SELECT json_build_object('data', json_build_object('node', (
  SELECT json_build_object('id', p.id, 'eId', v.e_id, 'heading', v.texts->0->>'heading', 'text', v.texts->0->>'text', 'wordings', (
      SELECT coalesce(json_agg(json_build_object('language', e.language, 'firstDay', e.valid_from, 'number', u.number, 'heading', u.heading,
        'text', (SELECT trim(regexp_replace(string_agg(regexp_replace(CASE WHEN x.position = u.position
            THEN regexp_replace(regexp_replace(w.content, '<num>.*?</num>', ''), '<heading>.*?</heading>', '') ELSE w.content END, '<[^>]*>', ' ', 'g'), ' ' ORDER BY x.position), '\s+', ' ', 'g'))
          FROM text_unit x JOIN text_wording w ON w.hash = x.wording_hash
          WHERE x.expression_id = u.expression_id AND x.position BETWEEN u.position AND u.last),
        'edition', json_build_object('licence', e.edition->>'licence')) ORDER BY e.language), '[]')
      FROM (SELECT DISTINCT ON (e.language) e.* FROM text_expression e
        WHERE e.work = p.statute_id AND e.ceased IS NULL AND e.valid_from <= $2::date ORDER BY e.language, e.valid_from DESC) e
      JOIN text_unit u ON u.expression_id = e.id AND u.path = replace(replace(v.e_id, 'art_', ''), '__para_', '/')))
  FROM provision p JOIN provision_version v ON v.provision_id = p.id AND v.ceased IS NULL AND coalesce(v.valid @> $2::date, FALSE)
  WHERE p.id = $1 AND p.ceased IS NULL
)))::text AS answer
