import type { EntityManager } from "typeorm";

/**
 * Counts in about how many documents each word of the index stands from a release on. Rounded, so that most releases change
 * few of them; a count that changes ends in the release and goes on as another, so that past answers are ranked as they were.
 */
export async function countLexemes(manager: EntityManager, release: number): Promise<void> {
  await manager.query(
    `CREATE TEMPORARY TABLE fresh_lexeme ON COMMIT DROP AS
      SELECT word COLLATE "C" AS lexeme, greatest(1, round(power(2, round(2 * log(2, ndoc)) / 2)))::int AS documents
      FROM ts_stat('SELECT words FROM search_document WHERE ceased IS NULL')
      UNION ALL
      SELECT '', greatest(1, round(power(2, round(2 * log(2, greatest(count(*), 1))) / 2)))::int FROM search_document WHERE ceased IS NULL`,
  );
  await manager.query(
    `UPDATE search_lexeme l SET ceased = $1 WHERE l.ceased IS NULL AND NOT EXISTS (
       SELECT FROM fresh_lexeme f WHERE f.lexeme = l.lexeme AND f.documents = l.documents)`,
    [release],
  );
  await manager.query(
    `INSERT INTO search_lexeme (lexeme, appeared, documents)
      SELECT f.lexeme, $1, f.documents FROM fresh_lexeme f
      WHERE NOT EXISTS (SELECT FROM search_lexeme l WHERE l.lexeme = f.lexeme AND l.ceased IS NULL)`,
    [release],
  );
  await manager.query("DROP TABLE fresh_lexeme");
}
