import type { PlaceOfferState } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `place-offers-${name}`, text };
}

const columns = `o.tenant_id as "tenantId", o.id, o.waiting_id as "waitingId", o.person_id as "personId", c.name as "placeName",
  c.unit_id as "unitId", u.name as "unitName", u.phone as "unitPhone", o.from_on::text as "fromOn", o.answer_by::text as "answerBy",
  o.words, o.state, o.answered_at as "answeredAt", o.answered_by_name as "answeredBy", o.answer_words as "answerWords", o.version,
  (($2::timestamptz at time zone t.time_zone)::date > o.answer_by and o.state in ('open', 'thinking')) as "isPastDay"`;
const joins = `place_offer o join tenant t on t.id = o.tenant_id
  join place_booking b on b.tenant_id = o.tenant_id and b.id = o.id
  join care_place c on c.tenant_id = b.tenant_id and c.id = b.place_id
  join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id`;

export interface OfferRecord extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly waitingId: string;
  readonly personId: string;
  readonly placeName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPhone: string | null;
  readonly fromOn: string;
  readonly answerBy: string;
  readonly words: string;
  readonly state: PlaceOfferState;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly answerWords: string | null;
  readonly version: number;
  readonly isPastDay: boolean;
}

export const oneOffer = prepared('one', `select ${columns} from ${joins} where o.id = $1`);
export const lockOffer = prepared('lock', `select ${columns} from ${joins} where o.id = $1 for update of o`);
export const offersOf = prepared(
  'of',
  `select ${columns} from ${joins} where o.waiting_id = any ($1::uuid[]) order by o.state in ('open', 'thinking') desc, o.made_at desc, o.id desc`,
);

export const addOffer = prepared(
  'add',
  `insert into place_offer (tenant_id, id, waiting_id, person_id, from_on, answer_by, words, state, made_at, made_by, made_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10)`,
);
export const saveAnswer = prepared(
  'answer',
  `update place_offer set state = $3, answer_by = coalesce($4::date, answer_by), answered_at = $5, answered_by = $6, answered_by_name = $7,
      answered_as = $8, said_by = $9, answer_words = $10, version = version + 1 where tenant_id = $1 and id = $2`,
);
export const withdrawOffer = prepared(
  'withdraw',
  `update place_offer set state = 'withdrawn', version = version + 1
    where tenant_id = $1 and waiting_id = $2 and state in ('open', 'thinking') returning id`,
);
