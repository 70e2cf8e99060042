import { Injectable } from '@nestjs/common';
import { type ZodType } from 'zod';
import { type Language } from '#libs/platform';

/** What a person reads, in the portal and in a mail; an SMS only says that there is news. */
export interface Message {
  /** One line; also the subject of the mail, and of a critical template the whole SMS. */
  title: string;
  /** Plain sentences; a line break starts a new paragraph. */
  body: string;
  /** Path in the portal where the person can act, starting with `/`. */
  href: string;
}

/** A kind of notification. `Parameters` is what is stored: codes, names and numbers, no sentences. */
export interface Template<Parameters extends object> {
  name: string;
  parameters: ZodType<Parameters>;
  render(language: Language, parameters: Parameters): Message;
  /**
   * For what somebody waits for, as a code: sent at any hour, whatever the person has chosen, and
   * sent again when it is not known whether it arrived.
   */
  critical: boolean;
  /** `urgent`: a message of its own, outside quiet hours. `digest`: waits for the one of the day. */
  urgency: 'urgent' | 'digest';
}

/**
 * Declares a kind of notification. Names are `<library>.<what-is-told>`; the library registers it in
 * its module's `onModuleInit`. The parameters must stay readable: rows outlive a release.
 */
export function defineTemplate<Parameters extends object>(
  name: string,
  options: Pick<Template<Parameters>, 'parameters' | 'render'> &
    Partial<Pick<Template<Parameters>, 'critical' | 'urgency'>>,
): Template<Parameters> {
  return { critical: false, urgency: 'urgent', ...options, name };
}

/** All templates of the application, by name: stored notifications find their sentences here. */
@Injectable()
export class NotificationTemplates {
  private readonly byName = new Map<string, Template<object>>();

  /** Throws when the name is taken. */
  register<Parameters extends object>(template: Template<Parameters>): void {
    if (this.byName.has(template.name)) throw new Error(`Two templates are named ${template.name}`);
    this.byName.set(template.name, template);
  }

  isCritical(name: string): boolean {
    return this.find(name).critical;
  }

  /** The message of a stored notification. Throws for a template that nobody registered. */
  render(stored: { template: string; parameters: object }, language: Language): Message {
    const template = this.find(stored.template);
    return template.render(language, template.parameters.parse(stored.parameters));
  }

  private find(name: string): Template<object> {
    const template = this.byName.get(name);
    if (!template) throw new Error(`No template is named ${name}`);
    return template;
  }
}
