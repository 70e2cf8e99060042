import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The words of names as `fold` writes them, one a row, so that a beginning is found by an index.
 * Under row-level security Postgres uses an index only for leakproof comparisons: those of texts are,
 * those of text search and LIKE are not. Triggers keep the words: older code need not know of them.
 */
export class FindPeople1795540200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION name_words(name text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      AS $$
        SELECT DISTINCT word FROM regexp_split_to_table(lower(translate(
          regexp_replace(normalize(name, NFD), '[\\u0300-\\u036f]', '', 'g'), 'ĐđÐ', 'ddd')), '\\s+')
          AS word WHERE word <> ''
      $$;

      CREATE TABLE person_name_word (
        word text COLLATE "C" NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (word, person_id)
      );
      CREATE INDEX person_name_word_person ON person_name_word (person_id);
      ALTER TABLE person_name_word ENABLE ROW LEVEL SECURITY;
      ALTER TABLE person_name_word FORCE ROW LEVEL SECURITY;
      CREATE POLICY person_name_word_read ON person_name_word FOR SELECT
        USING (app_role() = 'official');
      CREATE POLICY person_name_word_write ON person_name_word
        USING (person_id = app_person_id() OR app_role() IN ('counsellor', 'system'));

      CREATE FUNCTION keep_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          DELETE FROM person_name_word WHERE person_id = NEW.id;
          INSERT INTO person_name_word (word, person_id)
            SELECT word, NEW.id FROM name_words(NEW.full_name) AS word;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER person_name_words AFTER INSERT OR UPDATE OF full_name ON person
        FOR EACH ROW EXECUTE FUNCTION keep_name_words();

      CREATE INDEX person_phone ON person (phone) WHERE phone IS NOT NULL;
      CREATE INDEX session_seen ON session (seen_at);

      INSERT INTO person_name_word (word, person_id)
        SELECT word, person.id FROM person, name_words(full_name) AS word;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
