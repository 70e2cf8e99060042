import { type Language } from '#libs/platform';

/** Whom to tell; `email` null = in the portal only. */
export interface Recipient {
  personId: string;
  language: Language;
  email: string | null;
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
