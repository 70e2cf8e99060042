import { Injectable } from '@nestjs/common';
import { type EntityTarget } from 'typeorm';
import { type Actor, addDays, dateInZone, Db } from '#libs/platform';
import { CurrencyRateRow, type EditableRow, LegalRuleRow } from './reference.entity.js';
import { entryChanged, entryUnknown, entryWrong } from './reference.errors.js';
import { MinimumWageRow, WageRegionRow } from './reference-lists.entity.js';
import {
  type MinimumWageDraft,
  type RateDraft,
  type RuleVersionDraft,
  type WageRegionDraft,
} from './reference.schema.js';
import { editorOf } from './reference.editor.js';
import { ReferenceService } from './reference.service.js';
import { ReferenceChangesRepository } from './reference-changes.repository.js';
import { readRuleValue } from './rule-value.js';

interface Version extends EditableRow {
  id: string;
  validFrom: string;
  validTo: string | null;
}

/** What holds from a day on: a new version is added, and the one before gets its last day. */
@Injectable()
export class ReferenceVersions {
  constructor(
    private readonly db: Db,
    private readonly changes: ReferenceChangesRepository,
    private readonly reference: ReferenceService,
  ) {}

  /** A currency's rate of a day. Problem 422 when the day has one, or lies in the future. */
  async addRate(actor: Actor, { reason, ...rate }: RateDraft): Promise<void> {
    editorOf(actor);
    const { currencies } = (await this.reference.snapshot()).lists;
    const { currency, rateDate } = rate;
    if (currency === 'VND' || !currencies.some(({ code }) => code === currency)) {
      throw entryWrong({ field: 'currency', code: 'reference.currency-unknown' });
    }
    await this.change(actor, async () => {
      if (rateDate > dateInZone(this.db.now)) {
        throw entryWrong({ field: 'rateDate', code: 'reference.future-day' });
      }
      if (await this.changes.find(CurrencyRateRow, { currency, rateDate })) {
        throw entryWrong({ field: 'rateDate', code: 'reference.day-taken' });
      }
      await this.changes.add(CurrencyRateRow, rate);
      return { list: 'rates', code: `${currency} ${rateDate}`, before: null, after: rate, reason };
    });
  }

  /** A region's minimum wage from a day on. */
  async addMinimumWage(actor: Actor, { reason, ...wage }: MinimumWageDraft): Promise<void> {
    await this.change(actor, async () => {
      const versions = await this.changes.versions(MinimumWageRow, { region: wage.region });
      const before = await this.closeLast(MinimumWageRow, versions, wage.validFrom);
      const after = { ...wage, id: `${wage.region}.${wage.validFrom}`, validTo: null };
      await this.changes.add(MinimumWageRow, after);
      return { list: 'wages', code: wage.region, before, after, reason };
    });
  }

  /** The minimum wage region of a commune of the home province from a day on. */
  async addWageRegion(actor: Actor, communeCode: string, draft: WageRegionDraft): Promise<void> {
    editorOf(actor);
    if (!(await this.reference.snapshot()).homeCommune(communeCode)) throw entryUnknown();
    const { reason, regionFrom: validFrom, ...region } = draft;
    await this.change(actor, async () => {
      const versions = await this.changes.versions(WageRegionRow, { communeCode });
      const last = versions.at(-1);
      if (last && validFrom <= last.validFrom) {
        throw tooEarly('regionFrom', last.validFrom);
      }
      const after = { ...region, communeCode, validFrom };
      await this.changes.add(WageRegionRow, after);
      const before = last ? asRecord(last) : null;
      return { list: 'communes', code: communeCode, before, after, reason };
    });
  }

  /**
   * The next version of a legal rule. Its value has the keys of the version before; what it is
   * selected by stays. Verdicts that name the old version keep its id.
   */
  async addRuleVersion(actor: Actor, code: string, draft: RuleVersionDraft): Promise<void> {
    const { validFrom, standing, source, version, reason, ...form } = draft;
    await this.change(actor, async () => {
      const versions = await this.changes.versions(LegalRuleRow, { code });
      const last = versions.at(-1);
      if (!last) throw entryUnknown();
      if (last.version !== version) throw entryChanged();
      const { value, problems } = readRuleValue(last.value, form);
      if (problems.length > 0) throw entryWrong(...problems);
      const before = await this.closeLast(LegalRuleRow, versions, validFrom);
      const id = `${code}.${validFrom}`;
      const { selectsBy } = last;
      const after = { id, code, value, validFrom, validTo: null, selectsBy, standing, source };
      await this.changes.add(LegalRuleRow, after);
      return { list: 'rules', code, before, after, reason };
    });
  }

  /** Gives the newest version its last day, the one before `validFrom`. Returns it as it was. */
  private async closeLast<Row extends Version>(
    target: EntityTarget<Row>,
    versions: Row[],
    validFrom: string,
  ): Promise<Record<string, unknown> | null> {
    const last = versions.at(-1);
    if (!last) return null;
    if (validFrom <= last.validFrom) throw tooEarly('validFrom', last.validFrom);
    const where = { id: last.id } as Partial<Row>;
    const closed = { validTo: addDays(validFrom, -1) } as Partial<Row>;
    await this.changes.update(target, { where, version: last.version }, closed);
    return asRecord(last);
  }

  private async change(
    actor: Actor,
    work: () => Promise<Parameters<ReferenceChangesRepository['record']>[1]>,
  ): Promise<void> {
    const editor = editorOf(actor);
    await this.db.transaction(actor, async () => {
      await this.changes.lock();
      await this.changes.record(editor, await work());
    });
    this.reference.forget();
  }
}

function asRecord(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row));
}

function tooEarly(field: string, newest: string) {
  const date = newest.split('-').reverse().join('/');
  return entryWrong({ field, code: 'reference.too-early', parameters: { date } });
}
