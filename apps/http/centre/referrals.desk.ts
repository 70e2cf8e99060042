import { Injectable } from '@nestjs/common';
import { PeopleService } from '#libs/identity';
import { PlacementsService } from '#libs/placements';
import { type Actor, type FieldProblem, RequestKeys } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { submit } from '../web/forms.js';

/** Somebody who was not referred, and why. */
export interface NotReferred {
  fullName: string;
  fields: FieldProblem[];
}

/** Introduces several persons at once to who recruits. */
@Injectable()
export class ReferralsDesk {
  constructor(
    private readonly postings: PostingsService,
    private readonly placements: PlacementsService,
    private readonly people: PeopleService,
    private readonly requests: RequestKeys,
  ) {}

  /**
   * Introduces each of the persons; who is refused does not stop the others. The same key again
   * repeats nothing.
   */
  async refer(
    actor: Actor,
    { code, personIds, key }: { code: string; personIds: string[]; key: string },
  ): Promise<{ referred: number; refused: NotReferred[] }> {
    const { id: postingId } = await this.postings.byCode(actor, code);
    const refused: NotReferred[] = [];
    for (const personId of personIds) {
      const referral = { postingId, personId };
      const request = { key: `${key}.${personId}`, route: `refer ${code}`, body: referral };
      const done = await submit({ ok: true, value: referral }, 'personIds', () =>
        this.requests.once(actor, request, () =>
          this.placements.apply(actor, { ...referral, message: '' }),
        ),
      );
      if (done.ok) continue;
      const { fullName } = await this.people.person(actor, personId);
      refused.push({ fullName, fields: done.fields });
    }
    return { referred: personIds.length - refused.length, refused };
  }
}
