import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** A placement was opened or has entered another state. */
export const placementMoved = defineEvent('placements.moved', z.object({ placementId: z.uuid() }));
