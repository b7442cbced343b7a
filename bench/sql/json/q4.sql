SELECT json_build_object('data', json_build_object('search', json_build_object('nodes', (
  SELECT coalesce(json_agg(json_build_object('score', score, 'snippet', snippet, 'node', json_build_object('id', id, 'title', title))), '[]')
  FROM peer.search($1, $2, $3::date)
))))::text AS answer
