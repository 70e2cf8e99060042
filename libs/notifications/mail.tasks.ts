import { z } from 'zod';
import { defineTask } from '#libs/platform';
import { MAX_TRIES } from './delivery.lifecycle.js';

const MAIL = {
  queue: 'mail',
  retry: { tries: MAX_TRIES, pause: 300, growth: 'steady' },
} as const;

/** Sends one queued mail. */
export const sendEmail = defineTask('notifications.send-email', {
  ...MAIL,
  payload: z.object({ deliveryId: z.uuid() }),
});

/** Plans the digest that will carry what a person was told, if none is planned. */
export const planDigest = defineTask('notifications.plan-digest', {
  queue: 'default',
  payload: z.object({ personId: z.uuid() }),
});

/** Collects and sends a digest that is due. */
export const sendDigest = defineTask('notifications.send-digest', {
  ...MAIL,
  payload: z.object({ digestId: z.uuid(), personId: z.uuid() }),
});
