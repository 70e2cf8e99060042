import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, newId, Problem, RequestKeys } from '#libs/platform';
import {
  EDITED_LISTS,
  editSchema,
  entryIn,
  entryName,
  type Reference,
  ReferenceEditor,
  ReferenceService,
  ReferenceVersions,
  ruleVersionSchema,
  wageRegionSchema,
} from '#libs/reference';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, type Submission } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { ReferenceEntryPage } from './reference-entry.pages.js';
import { type FormView } from './reference-form.js';
import { ReferenceChanges } from './reference.changes.js';
import { FieldWriter, type FormField, retyped } from './reference.forms.js';

const entrySchema = z.object({
  list: z.enum([...EDITED_LISTS, 'rules']),
  code: z.string().max(100),
});
type Entry = z.infer<typeof entrySchema>;

/** What became of a form of this page; `region` is the second form of a commune. */
interface Refused {
  form: 'main' | 'region';
  result: Submission<unknown> & { ok: false };
}

/** One entry of the reference lists: an official changes it, or adds its next version. */
@Controller('department/reference')
export class ReferenceEntryController {
  constructor(
    private readonly reference: ReferenceService,
    private readonly editor: ReferenceEditor,
    private readonly versions: ReferenceVersions,
    private readonly changes: ReferenceChanges,
    private readonly requests: RequestKeys,
  ) {}

  @Get(':list/:code')
  @Access('reference.read')
  async show(
    @CurrentActor() actor: Actor,
    @Param() parameters: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.page(actor, request, entryOf(parameters)));
  }

  @Post(':list/:code')
  @Access('reference.edit')
  async save(
    @CurrentActor() actor: Actor,
    @Param() parameters: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const entry = entryOf(parameters);
    const result = await this.submitted(actor, request, entry);
    if (result.ok) seeOther(reply, `${pathTo(entry)}?saved=1`);
    else {
      const page = await this.page(actor, request, entry, { form: 'main', result });
      html(reply, page, result.status);
    }
  }

  @Post('communes/:code/region')
  @Access('reference.edit')
  async changeRegion(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { code } = request.params as { code: string };
    const entry: Entry = { list: 'communes', code };
    const result = await submit(readForm(wageRegionSchema, body), 'region', (draft) =>
      this.once(actor, request, () => this.versions.addWageRegion(actor, code, draft)),
    );
    if (result.ok) seeOther(reply, `${pathTo(entry)}?saved=1`);
    else {
      const page = await this.page(actor, request, entry, { form: 'region', result });
      html(reply, page, result.status);
    }
  }

  private submitted(
    actor: Actor,
    request: FastifyRequest,
    { list, code }: Entry,
  ): Promise<Submission<unknown>> {
    const { body } = request;
    const once = (work: () => Promise<void>) => this.once(actor, request, work);
    if (list === 'rules') {
      return submit(readForm(ruleVersionSchema, body), 'validFrom', (draft) =>
        once(() => this.versions.addRuleVersion(actor, code, draft)),
      );
    }
    return submit(readForm(editSchema(list), body), 'reason', (edit) =>
      once(() => this.editor.save(actor, { list, code }, edit)),
    );
  }

  private once(actor: Actor, request: FastifyRequest, work: () => Promise<void>): Promise<void> {
    return this.requests.once(actor, keyedRequest(request), work);
  }

  private async page(actor: Actor, request: FastifyRequest, entry: Entry, refused?: Refused) {
    const frame = frameOf(request);
    // A form must not begin with what somebody else has changed seconds ago.
    this.reference.forget();
    const reference = await this.reference.snapshot();
    const shown = entryForms(entry, reference, new FieldWriter(frame.language));
    if (!shown) throw new Problem('reference.entry-unknown', 404);
    const forms = shown.forms.map((form) => afterRefusal(form, request.body, refused));
    const { list, code } = entry;
    const page = {
      frame,
      list,
      title: shown.title,
      saved: refused === undefined && 'saved' in (request.query as object),
      forms,
      versions: list === 'rules' ? reference.lists.rules.filter((rule) => rule.code === code) : [],
      changes: await this.changes.of(actor, frame.language, entry),
    };
    return <ReferenceEntryPage {...page} />;
  }
}

function entryOf(parameters: unknown): Entry {
  const entry = entrySchema.safeParse(parameters);
  if (!entry.success) throw new Problem('reference.entry-unknown', 404);
  return entry.data;
}

function pathTo({ list, code }: Entry): string {
  return `/department/reference/${list}/${encodeURIComponent(code)}`;
}

/** Title and forms of an entry; undefined where there is none. */
function entryForms(
  entry: Entry,
  reference: Reference,
  writer: FieldWriter,
): { title: string; forms: FormView[] } | undefined {
  const { list, code } = entry;
  const form = (heading: 'edit' | 'add-version', fields: FormField[], row: object) =>
    newForm(pathTo(entry), writer.say(`reference.${heading}`), fields, versionOf(row));
  if (list === 'rules') {
    const rule = reference.lists.rules.findLast((version) => version.code === code);
    return rule && { title: code, forms: [form('add-version', writer.ruleVersion(rule), rule)] };
  }
  const row = entryIn(reference.lists, list, code);
  if (!row) return undefined;
  const forms = [form('edit', writer.entry(list, row, reference), row)];
  if (list === 'communes') forms.push(regionForm(entry, reference, writer));
  return { title: `${code} ${entryName(row)}`, forms };
}

function regionForm(entry: Entry, reference: Reference, writer: FieldWriter): FormView {
  const regions = reference.lists.wageRegions.filter((row) => row.communeCode === entry.code);
  const region = regions.at(-1)?.region ?? '';
  const heading = writer.say('reference.add-region');
  const form = newForm(`${pathTo(entry)}/region`, heading, writer.wageRegion(region), null);
  return { ...form, prefix: 'region-' };
}

function newForm(
  action: string,
  title: string,
  fields: FormField[],
  version: number | null,
): FormView {
  return { action, title, fields, version, problems: [], lost: [], requestKey: newId() };
}

/** Rows come from the tables with the version that the reference types do not speak of. */
function versionOf(row: object): number {
  return 'version' in row && typeof row.version === 'number' ? row.version : 1;
}

/** What was wrong is typed still; what came too late shows the new row, and beside it what was typed. */
function afterRefusal(form: FormView, body: unknown, refused: Refused | undefined): FormView {
  if (!refused || (form.prefix === 'region-') !== (refused.form === 'region')) return form;
  const problems = refused.result.fields;
  const typed = retyped(form.fields, body);
  return refused.result.status === 409
    ? { ...form, problems, lost: typed.filter(isContent), fields: withReason(form.fields, typed) }
    : { ...form, problems, fields: typed };
}

function isContent({ name }: FormField): boolean {
  return name !== 'reason';
}

/** The reason is nobody else's: it stays. */
function withReason(fields: FormField[], typed: FormField[]): FormField[] {
  return fields.map((field) =>
    isContent(field) ? field : (typed.find(({ name }) => name === field.name) ?? field),
  );
}
