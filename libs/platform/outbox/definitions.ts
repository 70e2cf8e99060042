import { type ZodType } from 'zod';

/** One queue per kind of outside world, so that a slow one does not hold up the others. */
export const QUEUES = ['default', 'mail', 'sms', 'search', 'import'] as const;
export type QueueName = (typeof QUEUES)[number];

/** When a handler throws: how often it is tried in all, and the pause before each further try. */
export interface RetryPolicy {
  tries: number;
  /** Seconds before the second try. */
  pause: number;
  /** Doubling pauses up to an hour, or the same pause each time. */
  growth: 'doubling' | 'steady';
}

/** Eight tries over about four minutes, then a dead letter. */
export const DEFAULT_RETRY: RetryPolicy = { tries: 8, pause: 2, growth: 'doubling' };

/** Background work with exactly one handler. */
export interface TaskDefinition<Payload> {
  kind: 'task';
  name: string;
  queue: QueueName;
  payload: ZodType<Payload>;
  retry: RetryPolicy;
}

/** Something that has happened; any number of higher libraries may react, each by itself. */
export interface EventDefinition<Payload> {
  kind: 'event';
  name: string;
  payload: ZodType<Payload>;
}

export type Definition<Payload> = TaskDefinition<Payload> | EventDefinition<Payload>;

const taskNames = new Set<string>();

/** Names of every task that the loaded libraries declare. */
export function declaredTasks(): string[] {
  return [...taskNames];
}

/** Declares a task. Payloads carry ids only: a handler reads the present state again. */
export function defineTask<Payload>(
  name: string,
  options: { queue: QueueName; payload: ZodType<Payload>; retry?: RetryPolicy },
): TaskDefinition<Payload> {
  taskNames.add(name);
  return { kind: 'task', name, retry: DEFAULT_RETRY, ...options };
}

/** Declares an event, named `<library>.<what-happened>`. */
export function defineEvent<Payload>(
  name: string,
  payload: ZodType<Payload>,
): EventDefinition<Payload> {
  return { kind: 'event', name, payload };
}
