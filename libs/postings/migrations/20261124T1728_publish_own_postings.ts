import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Drafts that people write, their history, the review before publishing and the duty to re-confirm. */
export class PublishOwnPostings1795541280000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE posting
        -- The lawful reason of an age limit at home, as sex_reason is of a wish for one sex.
        ADD COLUMN age_reason text,
        -- Our own postings are confirmed again by confirm_by or close; a day later they are not shown.
        ADD COLUMN confirmed_at timestamptz,
        ADD COLUMN confirm_by date,
        ADD COLUMN close_reason text CHECK (close_reason IN ('filled', 'withdrawn', 'mistake',
          'deadline', 'not-confirmed', 'no-right', 'contract')),
        -- An official reads a first posting and doubtful words before anybody else does.
        ADD COLUMN review text CHECK (review IN ('waiting', 'cleared', 'refused')),
        ADD COLUMN review_reasons text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT posting_waits_as_draft CHECK (review <> 'waiting' OR status = 'draft');
      UPDATE posting SET confirmed_at = app_now(), confirm_by = app_today() + 14
        WHERE source = 'nhipcau' AND status = 'published';
      CREATE INDEX posting_confirm_by ON posting (confirm_by) WHERE status = 'published';
      CREATE INDEX posting_review ON posting (id) WHERE review = 'waiting';
      -- The verdict of an official is the only change that an official makes.
      CREATE POLICY posting_review ON posting FOR UPDATE
        USING (app_role() = 'official' AND review = 'waiting')
        WITH CHECK (app_role() = 'official');

      CREATE TABLE posting_history (
        id uuid PRIMARY KEY,
        posting_id uuid NOT NULL REFERENCES posting,
        step text NOT NULL CHECK (step <> ''),
        from_status text CHECK (from_status IN ('draft', 'published', 'closed')),
        to_status text NOT NULL CHECK (to_status IN ('draft', 'published', 'closed')),
        -- The version of the posting that the step made.
        version int NOT NULL,
        reason text,
        note text,
        by_person_id uuid REFERENCES person,
        by_role text NOT NULL,
        at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX posting_history_posting ON posting_history (posting_id, id);
      REVOKE UPDATE, DELETE ON posting_history FROM nhipcau_app, nhipcau_runner;
      ALTER TABLE posting_history ENABLE ROW LEVEL SECURITY;
      ALTER TABLE posting_history FORCE ROW LEVEL SECURITY;
      CREATE POLICY posting_history_own ON posting_history
        USING (app_role() = 'agent' AND EXISTS (SELECT FROM posting
          WHERE posting.id = posting_id AND posting.organisation_id = app_organisation_id()));
      CREATE POLICY posting_history_official ON posting_history
        USING (app_role() = 'official');
      CREATE POLICY posting_history_system ON posting_history USING (app_role() = 'system');

      -- Words that a posting may not carry (block) or that an official reads first (review).
      CREATE TABLE prohibited_phrase (
        id text PRIMARY KEY,
        phrase text NOT NULL CHECK (phrase <> ''),
        -- Null: postings of every market.
        market text CHECK (market IN ('local', 'national', 'overseas')),
        verdict text NOT NULL CHECK (verdict IN ('block', 'review')),
        standing text NOT NULL CHECK (standing IN ('law_text', 'secondary', 'unverified')),
        source text NOT NULL CHECK (source <> ''),
        valid_from date NOT NULL,
        valid_to date,
        CHECK (valid_to >= valid_from),
        CHECK (verdict = 'review' OR standing = 'law_text')
      );
      INSERT INTO prohibited_phrase (id, phrase, market, verdict, standing, source, valid_from)
      SELECT id, phrase, 'overseas', verdict, 'law_text', 'Luật 69/2020/QH14, Điều 7', '2022-01-01'
      FROM (VALUES
        ('massage', 'massage', 'review'),
        ('massage-vi', 'mát xa', 'review'),
        ('massage-old', 'tẩm quất', 'review'),
        ('explosives', 'thuốc nổ', 'review'),
        ('explosives-2', 'chất nổ', 'review'),
        ('explosives-fill', 'nhồi thuốc nổ', 'block'),
        ('smelting', 'luyện kim màu', 'review'),
        ('mercury', 'thủy ngân', 'review'),
        ('manganese', 'măng gan', 'review'),
        ('radiation', 'phóng xạ', 'review'),
        ('radiation-ore', 'quặng phóng xạ', 'block'),
        ('radiation-open', 'nguồn phóng xạ hở', 'block'),
        ('nitric-acid', 'axit nitric', 'review'),
        ('carbon-disulphide', 'cacbon đisunfua', 'review'),
        ('pesticides', 'thuốc trừ sâu', 'review'),
        ('beasts', 'săn thú dữ', 'block'),
        ('crocodiles', 'săn bắt cá sấu', 'block'),
        ('sharks', 'săn bắt cá mập', 'block'),
        ('sharks-2', 'bắt cá mập', 'block'),
        ('underground', 'hầm lò', 'review'),
        ('diving', 'thợ lặn', 'review'),
        ('diving-2', 'lặn biển', 'review'),
        ('corpses', 'tử thi', 'block'),
        ('corpses-2', 'khâm liệm', 'block'),
        ('corpses-3', 'mai táng', 'review'),
        ('war', 'vùng chiến sự', 'block'),
        ('war-2', 'đang có chiến sự', 'block'),
        ('contaminated', 'vùng nhiễm xạ', 'block'),
        ('contaminated-2', 'vùng nhiễm độc', 'block')
      ) AS given (id, phrase, verdict);
      INSERT INTO prohibited_phrase VALUES
        ('brokerage', 'phí môi giới', NULL, 'review', 'law_text',
         'Luật 69/2020/QH14, Điều 7 khoản 8', '2022-01-01', NULL),
        ('brokerage-2', 'tiền môi giới', NULL, 'review', 'law_text',
         'Luật 69/2020/QH14, Điều 7 khoản 8', '2022-01-01', NULL),
        ('papers', 'giữ hộ chiếu', NULL, 'review', 'law_text',
         'Luật 69/2020/QH14, Điều 7 khoản 10', '2022-01-01', NULL),
        ('papers-2', 'giữ bằng gốc', NULL, 'review', 'law_text',
         'Bộ luật Lao động 45/2019/QH14, Điều 17', '2021-01-01', NULL),
        ('recruiting-money', 'phí tuyển dụng', NULL, 'review', 'law_text',
         'Bộ luật Lao động 45/2019/QH14, Điều 11', '2021-01-01', NULL);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
