import { type Language } from '#libs/platform';

/**
 * Whom to tell outside the portal: by mail, or by SMS where there is no mail address that works.
 * `phone` is the number of somebody who agreed to be helped through it (`person.sms_phone`); it is
 * left out for staff, who read in the portal.
 */
export interface Recipient {
  personId: string;
  language: Language;
  email: string | null;
  phone?: string | null;
}

/** A notification as its recipient reads it. A line break in `body` starts a new paragraph. */
export interface NotificationView {
  id: string;
  title: string;
  body: string;
  href: string;
  createdAt: Date;
  read: boolean;
}
