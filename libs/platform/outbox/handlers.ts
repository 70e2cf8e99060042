import 'reflect-metadata';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import {
  declaredTasks,
  type Definition,
  type EventDefinition,
  type QueueName,
  type TaskDefinition,
} from './definitions.js';

/** One running of a handler. */
export interface TaskRun {
  outboxId: string;
  /** 1 for the first try. */
  attempt: number;
  /**
   * Runs `work` and marks this delivery done in one commit. When the delivery is done already
   * (a task may be handed out twice) nothing runs.
   */
  finish(work?: () => Promise<void>): Promise<void>;
}

export type Handler = (payload: never, run: TaskRun) => Promise<void>;

export interface Subscription {
  subscriber: string;
  queue: QueueName;
  definition: Definition<unknown>;
  handle: (payload: unknown, run: TaskRun) => Promise<void>;
}

interface Mark {
  subscriber: string;
  queue: QueueName;
  definition: Definition<unknown>;
}

const MARKS = Symbol('outbox handlers');

/** Marks the one method that does a task: `(payload, run: TaskRun) => Promise<void>`. */
export function Handles<Payload>(task: TaskDefinition<Payload>): MethodDecorator {
  return mark({
    subscriber: task.name,
    queue: task.queue,
    definition: task,
  });
}

/** Marks a method that reacts to an event under a name of its own, `<library>.<reaction>`. */
export function On<Payload>(
  event: EventDefinition<Payload>,
  subscriber: string,
  queue: QueueName = 'default',
): MethodDecorator {
  return mark({ subscriber, queue, definition: event });
}

function mark(value: Mark): MethodDecorator {
  return (_target, _name, descriptor) => {
    const method = descriptor.value as object;
    const marks = (Reflect.getMetadata(MARKS, method) ?? []) as Mark[];
    Reflect.defineMetadata(MARKS, [...marks, value], method);
  };
}

/** Finds every handler of the application when it starts. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private readonly bySubscriber = new Map<string, Subscription>();
  private readonly byName = new Map<string, Subscription[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const provider of this.discovery.getProviders()) {
      const instance: unknown = provider.instance;
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        this.registerMethod(instance, prototype[name]);
      }
    }
  }

  /** Those who must be told of a task or event. A task without a handler is a defect. */
  subscribersOf(definition: Definition<never>): Subscription[] {
    const found = this.byName.get(definition.name) ?? [];
    if (definition.kind === 'task' && found.length !== 1) {
      throw new Error(`Task ${definition.name} has ${found.length} handlers, it needs one`);
    }
    return found;
  }

  subscription(subscriber: string): Subscription | undefined {
    return this.bySubscriber.get(subscriber);
  }

  /** The names of all who handle something here. */
  get subscribers(): string[] {
    return [...this.bySubscriber.keys()];
  }

  /** Throws when a declared task has no handler: the runner must not start without it. */
  assertComplete(): void {
    const missing = declaredTasks().filter((name) => !this.bySubscriber.has(name));
    if (missing.length > 0) throw new Error(`Tasks without a handler: ${missing.join(', ')}`);
  }

  private registerMethod(instance: object, method: unknown): void {
    if (typeof method !== 'function') return;
    const marks = (Reflect.getMetadata(MARKS, method) ?? []) as Mark[];
    for (const found of marks) {
      if (this.bySubscriber.has(found.subscriber)) {
        throw new Error(`Two handlers are named ${found.subscriber}`);
      }
      const handle = (payload: unknown, run: TaskRun) =>
        method.call(instance, payload, run) as Promise<void>;
      const subscription = { ...found, handle };
      this.bySubscriber.set(found.subscriber, subscription);
      const name = found.definition.name;
      this.byName.set(name, [...(this.byName.get(name) ?? []), subscription]);
    }
  }
}
