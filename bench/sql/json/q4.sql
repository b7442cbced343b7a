SELECT json_build_object('data', json_build_object('hits', (
  SELECT coalesce(json_agg(json_build_object('id', id, 'title', title, 'score', score, 'snippet', snippet)), '[]') FROM peer.search($1, $2, $3::date)
)))::text AS answer
