/** What messages are about, as a person chooses them: the libraries that tell, and all others. */
export const TOPICS = ['matching', 'applications', 'placements', 'other'] as const;
/** Under this name it is kept whether a person wants SMS at all. */
export const SMS_TOPIC = 'sms';
export type Topic = (typeof TOPICS)[number];

/** The topic of a template: the library in its name. */
export function topicOf(template: string): Topic {
  const library = template.split('.')[0];
  return TOPICS.find((topic) => topic === library) ?? 'other';
}
