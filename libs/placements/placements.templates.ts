import { z } from 'zod';
import { defineTemplate } from '#libs/notifications';
import { isPlacementState } from './placement.lifecycle.js';
import { placementsTexts } from './placements.texts.js';

/** For the worker, at every step: the state in the words that all parties see. */
export const placementMovedTemplate = defineTemplate('placements.moved', {
  parameters: z.object({
    state: z.string().refine(isPlacementState),
    placementId: z.uuid(),
    title: z.string().nullable(),
    organisation: z.string().nullable(),
  }),
  render: (language, { state, placementId, title, organisation }) => ({
    title: placementsTexts(language, 'placements.moved.title', {
      state: placementsTexts(language, `state.${state}`),
    }),
    body: [title, organisation, placementsTexts(language, `plain.${state}`)]
      .filter((line) => line !== null)
      .join('\n'),
    href: `/ca/${placementId}`,
  }),
});
