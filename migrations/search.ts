import { indexes, recordTable, refersTo } from "./ddl.js";

/**
 * Letters without case and accents; English words in one spelling, whichever side of the Atlantic they come from. Immutable because the
 * dictionary is named: unaccent(text) alone is only stable.
 */
const FOLD = `CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      public.unaccent('public.unaccent'::regdictionary, lower($1)),
      '\\m(li|off|def)([cf]?e)nc(e|es|ed|ing)\\M', '\\1\\2ns\\3', 'g'),
      '\\m([a-z]+)i[sz](e|es|ed|ing|ation|ations)\\M', '\\1iz\\2', 'g'),
      '\\mcentre(s?)\\M', 'center\\1', 'g'),
      '\\m(lab|fav|behavi|harb)our', '\\1or', 'g'),
      '\\mkilowatt[ -]?hours?\\M', 'kwh', 'g')
  $$`;

/** The Russian configuration stems Cyrillic words as Russian and Latin ones as English; both of ours know no accents. */
const CONFIGURATIONS = [
  "CREATE TEXT SEARCH CONFIGURATION stemmed (COPY = pg_catalog.russian)",
  "ALTER TEXT SEARCH CONFIGURATION stemmed ALTER MAPPING FOR hword, hword_part, word WITH unaccent, russian_stem",
  "CREATE TEXT SEARCH CONFIGURATION unstemmed (COPY = pg_catalog.simple)",
  "ALTER TEXT SEARCH CONFIGURATION unstemmed ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple",
];

/** The configuration of a language: English and Russian are stemmed. */
const SEARCH_CONFIGURATION = `CREATE FUNCTION search_configuration(language text) RETURNS regconfig
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN language IN ('en', 'ru') THEN 'public.stemmed'::regconfig ELSE 'public.unstemmed'::regconfig END
  $$`;

/** The words of a document: its numbers weigh most, then its names and the numbers above it, then what it says,
 * then what surrounds it. */
const WORDS_OF_DOCUMENT = `CREATE FUNCTION search_document_words() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE configuration regconfig := public.search_configuration(NEW.language);
  BEGIN
    NEW.name := public.fold(NEW.title);
    NEW.words := setweight(to_tsvector('simple', NEW.codes), 'A')
      || setweight(to_tsvector(configuration, NEW.name), 'B')
      || setweight(to_tsvector('simple', NEW.lineage), 'B')
      || setweight(to_tsvector(configuration, public.fold(NEW.body)), 'C')
      || setweight(to_tsvector(configuration, public.fold(NEW.context)), 'D');
    RETURN NEW;
  END $$`;

/** Adds the words of new documents to the register of words. */
const REGISTER_WORDS = `CREATE FUNCTION search_word_register() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO public.search_word (word)
    SELECT DISTINCT unnest(tsvector_to_array(to_tsvector('simple', public.fold(concat_ws(' ', title, body, context)))))
    FROM fresh
    ON CONFLICT (word) DO NOTHING;
    RETURN NULL;
  END $$`;

export const CREATE_SEARCH = [
  FOLD,
  ...CONFIGURATIONS,
  SEARCH_CONFIGURATION,
  recordTable(
    "search_document",
    `subject_id text NOT NULL, jurisdiction_id text NOT NULL, kind text NOT NULL, language text NOT NULL,
    valid daterange, title text NOT NULL, codes text NOT NULL, lineage text NOT NULL, body text NOT NULL, context text NOT NULL, name text, words tsvector`,
    [refersTo("search_document", "subject_id"), refersTo("search_document", "jurisdiction_id")],
  ),
  indexes("search_document", ["subject_id", "jurisdiction_id"]),
  "CREATE INDEX search_document_words ON search_document USING gin (words)",
  `CREATE TABLE search_word (word text COLLATE "C" NOT NULL CONSTRAINT search_word_pkey PRIMARY KEY)`,
  "CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops)",
  WORDS_OF_DOCUMENT,
  REGISTER_WORDS,
  `CREATE TRIGGER search_document_words BEFORE INSERT ON search_document
    FOR EACH ROW EXECUTE FUNCTION search_document_words()`,
  `CREATE TRIGGER search_word_register AFTER INSERT ON search_document
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_word_register()`,
];

export const DROP_SEARCH = [
  "DROP TABLE search_document",
  "DROP TABLE search_word",
  "DROP FUNCTION search_document_words()",
  "DROP FUNCTION search_word_register()",
  "DROP FUNCTION search_configuration(text)",
  "DROP TEXT SEARCH CONFIGURATION stemmed",
  "DROP TEXT SEARCH CONFIGURATION unstemmed",
  "DROP FUNCTION fold(text)",
];
