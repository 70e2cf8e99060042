import { type TaskDefinition } from '#libs/platform';

type Numbered = TaskDefinition<{ number: number }>;

export const quick: Numbered;
export const poisons: Record<'abort' | 'throw' | 'hang', Numbered>;
export class PoisonModule {}
