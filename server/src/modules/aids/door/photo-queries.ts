import type { AidPhoto } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';

/** A loan with its photos, as its borrower is in sight. */
export interface PhotosRow extends Row {
  readonly tenantId: string;
  readonly personId: string;
  readonly loanId: string;
  readonly outOn: string;
  readonly backOn: string | null;
  /** null: none was taken */
  readonly photos: readonly AidPhoto[] | null;
}

// $2: the calendar of the municipality
const photos = `select l.tenant_id as "tenantId", l.person_id as "personId", l.id as "loanId", (l.out_at at time zone $2)::date::text as "outOn",
    (l.back_at at time zone $2)::date::text as "backOn",
    (select jsonb_agg(jsonb_build_object('photoId', c.id, 'moment', c.moment, 'at', to_char(c.kept_at at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'byName', c.kept_by_name, 'width', c.width, 'height', c.height) order by c.moment desc, c.kept_at, c.id)
      from aid_condition_photo c where c.tenant_id = l.tenant_id and c.loan_id = l.id) as photos
  from aid_loan l`;
export const photosOfLoan = { name: 'aid-photo-of-loan', text: `${photos} where l.id = $1` };
/** As many as one looks back on. */
export const photosOfThing = {
  name: 'aid-photo-of-thing',
  text: `${photos} where l.item_id = $1 and exists (select from aid_condition_photo c where c.tenant_id = l.tenant_id and c.loan_id = l.id)
    order by l.out_at desc, l.id limit 20`,
};
export const whoseLoan = {
  name: 'aid-photo-whose-loan',
  text: 'select tenant_id as "tenantId", person_id as "personId" from aid_loan where id = $1',
};
export const onePhoto = {
  name: 'aid-photo-one',
  text: `select c.tenant_id as "tenantId", c.person_id as "personId", c.moment, c.bytes from aid_condition_photo c where c.id = $1`,
};
export const unitOfThing = {
  name: 'aid-photo-unit-of-thing',
  text: `select i.tenant_id as "tenantId" from aid_item i where i.id = $1`,
};
