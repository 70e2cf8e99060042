import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ENV, type Env } from '#libs/platform';
import { type SendResult } from './delivery.lifecycle.js';
import { classifyAnswer, classifyFailure, pauseOf } from './sms.answers.js';

const TIMEOUT = 15_000;

export interface Sms {
  /** E.164. */
  to: string;
  /** The same for every try of one delivery. */
  id: string;
  text: string;
}

const acceptedSchema = z.object({ id: z.string().max(200) });
const outcomeSchema = z.object({
  id: z.string().max(200).optional(),
  status: z.enum(['sent', 'refused']),
});
const notFoundSchema = z.object({ error: z.literal('not-found') });

/**
 * SMS over HTTP. What no provider here speaks by itself is one small adapter away:
 *
 *     POST SMS_URL            Authorization: Bearer SMS_KEY     Idempotency-Key: <id>
 *     { "to": "+84912345678", "text": "Nhip Cau: ...", "id": "<uuid>" }
 *     2xx { "id": "..." }     taken; the provider's own id is kept, and may be missing
 *     422, 410                this number takes no SMS, now or ever
 *     429 Retry-After: ...    seconds or a date; nothing is sent before
 *
 *     GET SMS_URL/<id>        what became of it, asked when no answer came
 *     200 { "status": "sent" | "refused", "id": "..." }
 *     404 { "error": "not-found" }      it never arrived, so that it may be sent
 *
 * The `id` names one message: a provider that gets it twice sends it once. One that cannot be asked
 * answers GET with any other 4xx, and a message of which nothing is known stays unknown.
 */
@Injectable()
export class SmsChannel {
  /** By the process's steady clock: until then the provider wants to hear nothing. */
  private silentUntil = 0;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** False where no provider is configured: then nothing is even queued. */
  get exists(): boolean {
    return this.env.SMS_URL !== undefined;
  }

  /** Sends one SMS and tells how it ended; never throws for what a provider or network does. */
  async send({ to, text, id }: Sms): Promise<SendResult> {
    const left = Math.ceil((this.silentUntil - performance.now()) / 1000);
    if (left > 0) return { kind: 'later', reason: 'provider-busy', pause: left };
    try {
      const response = await this.request('', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify({ to, text, id }),
      });
      const accepted = acceptedSchema.safeParse(await bodyOf(response));
      if (response.ok) return { kind: 'sent', providerId: accepted.data?.id };
      if (response.status === 429) return this.fallSilent(pauseOf(response.headers));
      return classifyAnswer(response.status);
    } catch (error) {
      return classifyFailure(error);
    }
  }

  /** What became of a message of which no answer came; throws when the provider does not say now. */
  async ask(id: string): Promise<SendResult> {
    const response = await this.request(`/${encodeURIComponent(id)}`, { method: 'GET' });
    const { status } = response;
    const body = await bodyOf(response);
    if (response.ok) {
      const outcome = outcomeSchema.parse(body);
      if (outcome.status === 'sent') return { kind: 'sent', providerId: outcome.id };
      return { kind: 'failed', reason: 'refused-later', badAddress: true };
    }
    if (status >= 500 || status === 429) throw new Error(`SMS provider answered ${status}`);
    if (status === 404 && notFoundSchema.safeParse(body).success) {
      return { kind: 'later', reason: 'never-arrived' };
    }
    return { kind: 'unknown', reason: `cannot-be-asked ${status}` };
  }

  private fallSilent(pause: number): SendResult {
    this.silentUntil = performance.now() + pause * 1000;
    return { kind: 'later', reason: 'HTTP 429', pause };
  }

  private request(
    path: string,
    options: { method: string; headers?: Record<string, string>; body?: string },
  ): Promise<Response> {
    const { SMS_URL: url = '', SMS_KEY: key } = this.env;
    const headers = { ...options.headers, ...(key && { authorization: `Bearer ${key}` }) };
    const target = path === '' ? url : url.replace(/\/$/, '') + path;
    // The key and the number go nowhere else than where the settings say.
    const redirect = 'manual';
    return fetch(target, { ...options, headers, redirect, signal: AbortSignal.timeout(TIMEOUT) });
  }
}

/** The JSON of an answer; undefined when it is none, or broke off: the status has said what counts. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
