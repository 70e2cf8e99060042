import { type Language, type Role } from '#libs/platform';

/** Who is logged in, and how many messages are unread. */
export interface User {
  name: string;
  role: Role;
  unread: number;
  /** True when the person may go on as something else. */
  severalRoles: boolean;
}

/** What every page knows of the request that asked for it. */
export interface Frame {
  language: Language;
  /** Path and query as they were asked for; the language switch returns to them. */
  path: string;
  csrfToken: string;
  /** Nonce of the content security policy, for the scripts of this one answer. */
  nonce: string;
  user: User | null;
}

/** The same address with another language; `lang` is what the server reads into its cookie. */
export function languageUrl(path: string, language: Language): string {
  const url = new URL(path, 'http://portal');
  url.searchParams.set('lang', language);
  return `${url.pathname}${url.search}`;
}
