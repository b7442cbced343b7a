import type { MigrationInterface, QueryRunner } from "typeorm";

/** Official texts that an operator imports for readers of their own: tables and numbers beside the releases, which no ingest touches. */
export class OfficialTexts1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE text_import (
        number integer NOT NULL,
        published_at timestamp with time zone NOT NULL,
        collection text NOT NULL,
        CONSTRAINT text_import_pkey PRIMARY KEY (number)
      )`);
    await runner.query(`
      CREATE TABLE text_expression (
        id text COLLATE "C" NOT NULL,
        collection text NOT NULL,
        path text NOT NULL,
        work text COLLATE "C" NOT NULL,
        place text COLLATE "C",
        number_key text,
        language text NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        valid_from date NOT NULL,
        days_rest_on text NOT NULL,
        edition jsonb NOT NULL,
        source_key text NOT NULL,
        text_hash text NOT NULL,
        appeared integer NOT NULL,
        ceased integer,
        CONSTRAINT text_expression_pkey PRIMARY KEY (id),
        CONSTRAINT text_expression_appeared_fkey FOREIGN KEY (appeared) REFERENCES text_import (number),
        CONSTRAINT text_expression_ceased_fkey FOREIGN KEY (ceased) REFERENCES text_import (number),
        CONSTRAINT text_expression_ceases_after_it_appears CHECK (ceased > appeared)
      )`);
    await runner.query(`
      CREATE TABLE text_wording (
        hash text COLLATE "C" NOT NULL,
        content text NOT NULL,
        words tsvector NOT NULL,
        CONSTRAINT text_wording_pkey PRIMARY KEY (hash)
      )`);
    await runner.query(`
      CREATE TABLE text_unit (
        expression_id text COLLATE "C" NOT NULL,
        "position" integer NOT NULL,
        parent integer,
        last integer NOT NULL,
        e_id text NOT NULL,
        path text COLLATE "C" NOT NULL,
        element text NOT NULL,
        number text,
        heading text,
        wording_hash text COLLATE "C" NOT NULL,
        words_hash text NOT NULL,
        CONSTRAINT text_unit_pkey PRIMARY KEY (expression_id, "position"),
        CONSTRAINT text_unit_expression_id_fkey FOREIGN KEY (expression_id) REFERENCES text_expression (id),
        CONSTRAINT text_unit_wording_hash_fkey FOREIGN KEY (wording_hash) REFERENCES text_wording (hash)
      )`);
    await runner.query("CREATE INDEX text_unit_by_wording ON text_unit (wording_hash)");
    await runner.query("CREATE INDEX text_wording_words ON text_wording USING gin (words)");
    await runner.query("CREATE INDEX text_expression_by_work ON text_expression (work)");
    await runner.query("CREATE INDEX text_expression_by_place_number_key ON text_expression (place, number_key)");
    await runner.query("CREATE INDEX text_unit_by_expression_path ON text_unit (expression_id, path)");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["text_unit", "text_wording", "text_expression", "text_import"])
      await runner.query(`DROP TABLE ${table}`);
  }
}
