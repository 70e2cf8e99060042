/** What mails are about, as a person chooses them: the libraries that tell, and all others. */
export const TOPICS = ['matching', 'applications', 'placements', 'other'] as const;
export type Topic = (typeof TOPICS)[number];

/** The topic of a template: the library in its name. */
export function topicOf(template: string): Topic {
  const library = template.split('.')[0];
  return TOPICS.find((topic) => topic === library) ?? 'other';
}
