import type { MigrationInterface, QueryRunner } from "typeorm";

/** What OfficialTexts made when it was first on record: own words in the unit itself, and no parts of parts. */
const FROM_WORDS_IN_UNITS = [
  "ALTER TABLE text_expression ADD COLUMN text_hash text NOT NULL DEFAULT ''",
  "ALTER TABLE text_expression ALTER COLUMN text_hash DROP DEFAULT",
  `CREATE TABLE text_wording (
    hash text COLLATE "C" NOT NULL,
    content text NOT NULL,
    words tsvector NOT NULL,
    CONSTRAINT text_wording_pkey PRIMARY KEY (hash)
  )`,
  `ALTER TABLE text_unit ADD COLUMN parent integer, ADD COLUMN last integer, ADD COLUMN wording_hash text COLLATE "C",
    ADD COLUMN words_hash text`,
  // Marks within the words come back with the next import of the file: no hash of a text is empty.
  `UPDATE text_unit SET content = '<p>' || replace(replace(replace(plain, '&', '&amp;'), '<', '&lt;'), '>', '&gt;') || '</p>'`,
  `UPDATE text_unit u SET last = u.position, words_hash = left(encode(sha256(convert_to(u.plain, 'UTF8')), 'hex'), 32),
    wording_hash = left(encode(sha256(convert_to(e.language, 'UTF8') || '\\x00'::bytea || convert_to(u.content, 'UTF8')), 'hex'), 32)
    FROM text_expression e WHERE e.id = u.expression_id`,
  `INSERT INTO text_wording (hash, content, words)
    SELECT DISTINCT ON (u.wording_hash) u.wording_hash, u.content,
      to_tsvector(CASE WHEN e.language LIKE 'en%' THEN 'english' WHEN e.language LIKE 'ru%' THEN 'russian' ELSE 'simple' END::regconfig, u.plain)
    FROM text_unit u JOIN text_expression e ON e.id = u.expression_id ORDER BY u.wording_hash`,
  `ALTER TABLE text_unit ALTER COLUMN last SET NOT NULL, ALTER COLUMN wording_hash SET NOT NULL, ALTER COLUMN words_hash SET NOT NULL,
    DROP COLUMN plain, DROP COLUMN content,
    ADD CONSTRAINT text_unit_wording_hash_fkey FOREIGN KEY (wording_hash) REFERENCES text_wording (hash)`,
  "CREATE INDEX text_unit_by_wording ON text_unit (wording_hash)",
  "CREATE INDEX text_wording_words ON text_wording USING gin (words)",
];

/** What it made then: a hash by which the tables of records are told, so that this one was taken for one of them. */
const FROM_A_HASH_OF_RECORDS = [
  "ALTER TABLE text_expression RENAME COLUMN content_hash TO text_hash",
  "ALTER TABLE text_expression DROP COLUMN IF EXISTS private",
];

/** OfficialTexts was edited twice after it was on record. Databases of those hours are brought to what it makes now; others have it. */
export class TextsOfEarlierForms1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const has = async (table: string, column: string): Promise<boolean> => {
      const found = await runner.query(
        "SELECT FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND column_name = $2",
        [table, column],
      );
      return found.length > 0;
    };
    const statements = (await has("text_unit", "plain"))
      ? FROM_WORDS_IN_UNITS
      : (await has("text_expression", "content_hash"))
        ? FROM_A_HASH_OF_RECORDS
        : [];
    for (const statement of statements) await runner.query(statement);
  }

  /** What it led to is what OfficialTexts makes, so nothing is to be taken back. */
  async down(): Promise<void> {}
}
