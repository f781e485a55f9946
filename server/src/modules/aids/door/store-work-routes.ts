import type { AidLoanPhotos, aidStoreWorkRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { findToOpen, liveGrants, openGrant } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import * as queries from './photo-queries.ts';

const hour = 3_600_000;

/** Somebody asks the store for an aid, and how things looked when they went out and came in. */
export const aidStoreWorkHandlers: Handlers<typeof aidStoreWorkRoutes> = {
  async 'POST /api/people/:personId/aid-asked'({ tx, actor, newId }, { params: { personId }, body: { how } }) {
    const person = await findToOpen(tx, personId);
    // A protected one whom the store does not see already is not there at all; her case goes another way.
    if (!person) return { missing: true };
    const { tenantId } = person;
    const persons = [{ tenantId, personId }];
    if (person.protection !== 'none') return { refused: 'not-for-protected', persons };
    const duty = actor.duties.find(({ unitKind }) => unitKind === 'store' || unitKind === 'technical');
    if (!duty) return { missing: true };
    const endsAt = new Date(tx.at.getTime() + (await ruleValue(tx, tenantId, 'aids.asked-hours')) * hour);
    const grant = { tenantId, subjectId: duty.unitId, personId, basis: 'aid', endsAt, reason: { code: how } } as const;
    const grantId = await openGrant(tx, newId, grant);
    return {
      answer: { until: endsAt.toISOString() },
      persons,
      object: { kind: 'access_grant', id: grantId },
      reason: { code: how },
    };
  },
  async 'GET /api/aids/loans/:photoLoanId/photos'({ tx, demand }, { params: { photoLoanId } }) {
    const [whose] = await tx.rows<{ tenantId: string; personId: string }>(queries.whoseLoan, [photoLoanId]);
    demand({ grants: whose ? await liveGrants(tx, whose.personId) : [] });
    if (!whose) return { missing: true };
    const zone = await timeZoneOf(tx, whose.tenantId);
    const [row] = await tx.rows<queries.PhotosRow>(queries.photosOfLoan, [photoLoanId, zone]);
    if (!row) return { missing: true };
    return { answer: shown(row), persons: [whose], object: { kind: 'aid-loan', id: photoLoanId } };
  },
  async 'GET /api/aids/photos/:aidPhotoId'({ tx, demand }, { params: { aidPhotoId } }) {
    const [photo] = await tx.rows<{ tenantId: string; personId: string; moment: string; bytes: Buffer }>(
      queries.onePhoto,
      [aidPhotoId],
    );
    demand({ grants: photo ? await liveGrants(tx, photo.personId) : [] });
    if (!photo) return { missing: true };
    const { tenantId, personId, moment, bytes } = photo;
    return {
      answer: { type: 'image/jpeg', name: `${moment}.jpg`, content: bytes.toString('base64') },
      persons: [{ tenantId, personId }],
      object: { kind: 'aid-photo', id: aidPhotoId },
    };
  },
  async 'GET /api/aids/things/:photoThingId/photos'({ tx }, { params: { photoThingId } }) {
    const [thing] = await tx.rows<{ tenantId: string }>(queries.unitOfThing, [photoThingId]);
    if (!thing) return { missing: true };
    const zone = await timeZoneOf(tx, thing.tenantId);
    const rows = await tx.rows<queries.PhotosRow>(queries.photosOfThing, [photoThingId, zone]);
    return {
      answer: { loans: rows.map(shown) },
      persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
    };
  },
};

function shown({ loanId, outOn, backOn, photos }: queries.PhotosRow): AidLoanPhotos {
  return { loanId, outOn, backOn, photos: photos === null ? [] : [...photos] };
}
