import { Problem } from '#libs/platform';

export const linkNotValid = () => new Problem('notifications.link-not-valid', 410);
