import { z } from 'zod';
import { ANSWER_REASONS, applicationsTexts } from '#libs/applications';
import { defineTemplate } from '#libs/notifications';
import { formatDate } from '#libs/platform';
import { AUDIENCES, CLOCK_KINDS } from './clocks/clock.js';
import { isPlacementState } from './lifecycle/states.js';
import { placementsTexts } from './placements.texts.js';

const lines = (...parts: (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join('\n');

/** For the worker, at every step: the state in the words that all parties see, with the reason. */
export const placementMovedTemplate = defineTemplate('placements.moved', {
  parameters: z.object({
    state: z.string().refine(isPlacementState),
    placementId: z.uuid(),
    title: z.string().nullable(),
    organisation: z.string().nullable(),
    reason: z.string().nullable().default(null),
    reasonCode: z.enum(ANSWER_REASONS).nullable().default(null),
  }),
  render: (language, { state, placementId, title, organisation, reason, reasonCode }) => ({
    title: placementsTexts(language, 'placements.moved.title', {
      state: placementsTexts(language, `state.${state}`),
    }),
    body: lines(
      title,
      organisation,
      placementsTexts(language, `plain.${state}`),
      reasonCode && applicationsTexts(language, `answer-reason.${reasonCode}`),
      reason,
    ),
    href: `/ca/${placementId}`,
  }),
});

/** For the worker: the agency wrote down a contract or its settlement, which the worker confirms. */
export const placementToConfirmTemplate = defineTemplate('placements.to-confirm', {
  parameters: z.object({
    what: z.enum(['contract', 'liquidate']),
    placementId: z.uuid(),
    title: z.string().nullable(),
    organisation: z.string().nullable(),
  }),
  render: (language, { what, placementId, title, organisation }) => ({
    title: placementsTexts(language, `placements.to-confirm.${what}`),
    body: lines(title, organisation, placementsTexts(language, 'placements.to-confirm.body')),
    href: `/ca/${placementId}`,
  }),
});

/** For whoever has to act before a clock runs out, or to look at one that has. */
export const placementReminderTemplate = defineTemplate('placements.reminder', {
  parameters: z.object({
    clock: z.enum(CLOCK_KINDS),
    dueOn: z.iso.date(),
    audience: z.enum(AUDIENCES),
    placementId: z.uuid(),
    /** Of the worker; empty in the worker's own reminder. */
    person: z.string(),
    title: z.string().nullable(),
  }),
  render: (language, { clock, dueOn, audience, placementId, person, title }) => ({
    title: placementsTexts(language, 'placements.reminder.title', {
      clock: placementsTexts(language, `clock.${clock}`),
      date: formatDate(dueOn),
    }),
    body: lines(person, title, placementsTexts(language, `clock-plain.${clock}`)),
    href: PAGES[audience] + placementId,
  }),
});

const PAGES: Record<(typeof AUDIENCES)[number], string> = {
  worker: '/ca/',
  agency: '/agency/placements/',
  counsellor: '/centre/placements/',
  official: '/centre/placements/',
};
