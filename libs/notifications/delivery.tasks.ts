import { z } from 'zod';
import { defineTask } from '#libs/platform';
import { MAX_TRIES } from './delivery.lifecycle.js';

const SENDING = {
  payload: z.object({ deliveryId: z.uuid() }),
  retry: { tries: MAX_TRIES, pause: 300, growth: 'steady' },
} as const;

/** Sends one queued mail. */
export const sendEmail = defineTask('notifications.send-email', { ...SENDING, queue: 'mail' });

/** Sends one queued SMS, or asks what became of it. */
export const sendSms = defineTask('notifications.send-sms', { ...SENDING, queue: 'sms' });

/** Plans the digest that will carry what a person was told, if none is planned. */
export const planDigest = defineTask('notifications.plan-digest', {
  queue: 'default',
  payload: z.object({ personId: z.uuid() }),
});

/** Collects a digest that is due and queues it for sending. */
export const sendDigest = defineTask('notifications.send-digest', {
  queue: 'default',
  payload: z.object({ digestId: z.uuid(), personId: z.uuid() }),
});
