import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What the database itself searches while the search engine is away: one narrow row for each
 * published posting, kept by a trigger. All in it is public, so that it needs no row-level security.
 */
export class CreatePostingSearch1795541160000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE TABLE posting_search (
        posting_id uuid PRIMARY KEY REFERENCES posting ON DELETE CASCADE,
        market text NOT NULL,
        country text NOT NULL,
        provinces text[] NOT NULL,
        communes text[] NOT NULL,
        programme text,
        -- With all groups above.
        occupations text[] NOT NULL,
        source text NOT NULL,
        pay bigint,
        cost bigint,
        months int,
        language text NOT NULL,
        experience text,
        housing text,
        -- As search documents were told; the truth is asked of licences and contracts.
        verified boolean NOT NULL DEFAULT false,
        shifts text[] NOT NULL,
        form text,
        deadline date,
        last_day date,
        published_at timestamptz NOT NULL,
        -- Words of the title without marks, and as they are written.
        title_words tsvector NOT NULL,
        title_marked tsvector NOT NULL,
        -- All words without marks; long, and read only through its index.
        words tsvector NOT NULL
      ) WITH (toast_tuple_target = 256);
      ALTER TABLE posting_search ALTER words SET STORAGE EXTERNAL,
        ALTER title_words SET STORAGE MAIN, ALTER title_marked SET STORAGE MAIN;

      -- Signs become spaces, so that the parser sees no addresses, numbers with signs or tags.
      CREATE FUNCTION search_words(given text) RETURNS tsvector
        LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT strip(to_tsvector('simple', translate(
          lower(given COLLATE "pg_c_utf8"), './@-_:+<>&=%~#?''’', rpad('', 17))))
      $$;
      CREATE FUNCTION fill_posting_search(given posting) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE trade text;
      BEGIN
        SELECT concat_ws(' ', title_vi, title_en, array_to_string(synonyms, ' ')) INTO trade
        FROM occupation WHERE code = given.occupation_code;
        INSERT INTO posting_search VALUES (given.id, given.market, given.country_code,
          given.province_codes, given.commune_codes, given.programme_code,
          ARRAY(SELECT left(given.occupation_code, n)
                FROM generate_series(1, length(given.occupation_code)) AS n),
          given.source, coalesce(given.pay_vnd_max, given.pay_vnd_min),
          -- At home nobody may charge for recruitment (Labour Code 45/2019/QH14, article 11.2).
          coalesce(given.worker_cost_vnd, CASE WHEN given.market <> 'overseas' THEN 0 END),
          given.contract_months,
          CASE WHEN given.language_test IS NULL THEN 'none' ELSE 'test' END,
          CASE WHEN given.experience_months = 0 THEN 'none' END,
          CASE WHEN given.housing THEN 'yes' END,
          false, given.shifts, given.employment_form, given.deadline, given.expires_on,
          coalesce(given.first_published_at, app_now()),
          search_words(unaccent(given.title)), search_words(given.title),
          search_words(unaccent(concat_ws(' ', given.title, given.organisation_name,
            given.place_text, trade, left(concat_ws(' ', given.requirements, given.description,
              given.category_text, given.benefits), 2000)))));
      END $$;
      CREATE FUNCTION keep_posting_search() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN DELETE FROM posting_search WHERE posting_id = NEW.id; END IF;
        IF NEW.status = 'published' THEN PERFORM fill_posting_search(NEW); END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER posting_search AFTER INSERT OR UPDATE ON posting
        FOR EACH ROW EXECUTE FUNCTION keep_posting_search();

      SELECT fill_posting_search(posting) FROM posting WHERE status = 'published';
      CREATE INDEX posting_search_words ON posting_search USING gin (words);
      CREATE INDEX posting_search_newest ON posting_search (published_at DESC, posting_id DESC);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
