import type { MigrationInterface, QueryRunner } from "typeorm";
import { recordTable } from "./ddl.js";

/** The words of a document: those that stand for what it says weigh what the part of it weighs that says so. */
const WORDS_OF_DOCUMENT = (
  tagged: boolean,
) => `CREATE OR REPLACE FUNCTION search_document_words() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE configuration regconfig := public.search_configuration(NEW.language);
  BEGIN
    NEW.name := public.fold(NEW.title);
    NEW.words := setweight(to_tsvector('simple', NEW.codes), 'A')
      || setweight(to_tsvector(configuration, NEW.name), 'B')
      || setweight(to_tsvector('simple', ${tagged ? "concat_ws(' ', NEW.lineage, NEW.title_tags)" : "NEW.lineage"}), 'B')
      || setweight(to_tsvector(configuration, public.fold(NEW.body)), 'C')${tagged ? "\n      || setweight(to_tsvector('simple', NEW.body_tags), 'C')" : ""}
      || setweight(to_tsvector(configuration, public.fold(NEW.context)), 'D')${tagged ? "\n      || setweight(to_tsvector('simple', NEW.context_tags), 'D')" : ""};
    RETURN NEW;
  END $$`;

/** Adds the words of new documents to the register of words, each with the first release that holds it. */
const REGISTER_WORDS = (
  dated: boolean,
) => `CREATE OR REPLACE FUNCTION search_word_register() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO public.search_word ${dated ? "(word, appeared)" : "(word)"}
    SELECT word${dated ? ", min(appeared)" : ""} FROM fresh,
      unnest(tsvector_to_array(to_tsvector('simple', public.fold(concat_ws(' ', title, body, context))))) word
    GROUP BY word
    ON CONFLICT (word) DO NOTHING;
    RETURN NULL;
  END $$`;

/** A search that reads questions as slots: what words mean, how rare they are, and where a document is law. */
export class Search1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      recordTable(
        "search_term",
        `kind text NOT NULL, labels jsonb NOT NULL, related text[] NOT NULL, prefers text, within text[] NOT NULL, languages text[] NOT NULL`,
      ),
      `CREATE TABLE search_lexeme (
        lexeme text COLLATE "C" NOT NULL, appeared integer NOT NULL, ceased integer, documents integer NOT NULL,
        CONSTRAINT search_lexeme_pkey PRIMARY KEY (lexeme, appeared),
        CONSTRAINT search_lexeme_ceases_after_it_appears CHECK (ceased > appeared))`,
      `ALTER TABLE search_document ADD COLUMN places text[] NOT NULL DEFAULT '{}', ADD COLUMN title_tags text NOT NULL DEFAULT '',
        ADD COLUMN body_tags text NOT NULL DEFAULT '', ADD COLUMN context_tags text NOT NULL DEFAULT ''`,
      "UPDATE search_document SET places = ARRAY[jurisdiction_id]",
      `ALTER TABLE search_document ALTER COLUMN places DROP DEFAULT, ALTER COLUMN title_tags DROP DEFAULT,
        ALTER COLUMN body_tags DROP DEFAULT, ALTER COLUMN context_tags DROP DEFAULT`,
      "CREATE INDEX search_document_places ON search_document USING gin (places)",
      "ALTER TABLE search_word ADD COLUMN appeared integer NOT NULL DEFAULT 1",
      "ALTER TABLE search_word ALTER COLUMN appeared DROP DEFAULT",
      WORDS_OF_DOCUMENT(true),
      REGISTER_WORDS(true),
      // Releases from before are asked by the words of all that was ever on record: what is rare then is rare now.
      `INSERT INTO search_lexeme (lexeme, appeared, documents)
        SELECT word, 1, greatest(1, round(power(2, round(2 * log(2, ndoc)) / 2)))::int
        FROM ts_stat('SELECT words FROM search_document') WHERE EXISTS (SELECT FROM release)
        UNION ALL SELECT '', 1, count(*) FROM search_document HAVING count(*) > 0`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      WORDS_OF_DOCUMENT(false),
      REGISTER_WORDS(false),
      "ALTER TABLE search_word DROP COLUMN appeared",
      `ALTER TABLE search_document DROP COLUMN places, DROP COLUMN title_tags, DROP COLUMN body_tags, DROP COLUMN context_tags`,
      "DROP TABLE search_lexeme",
      "DROP TABLE search_term",
    ]) {
      await runner.query(statement);
    }
  }
}
