import type { AlarmKind, LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-${name}`, text };
}

const columns = `tenant_id as "tenantId", id, person_id as "personId", kind, steps, written_by as "writtenBy", written_at as "writtenAt",
  signed_by as "signedBy", signed_on::text as "signedOn", review_on::text as "reviewOn", ended_at as "endedAt"`;

export interface CardRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: AlarmKind | null;
  readonly steps: readonly {
    readonly kind: 'talk' | 'relative' | 'unit' | 'emergency';
    readonly text: LocalText;
    readonly phone: string | null;
  }[];
  readonly writtenBy: string | null;
  readonly writtenAt: Date | null;
  readonly signedBy: string | null;
  readonly signedOn: string | null;
  readonly reviewOn: string | null;
  readonly endedAt: Date | null;
}

/** Every version of a person's cards: drafts, those that hold, then what was. */
export const cardsOfPerson = prepared(
  'own-cards-of',
  `select ${columns} from alarm_card where person_id = $1
    order by ended_at is not null, signed_by is not null, kind nulls first, coalesce(signed_on, written_at::date) desc, id desc limit 60`,
);
/** Held, so that of two who sign at once the second sees what the first did. */
export const holdCard = prepared('hold-own-card', `select ${columns} from alarm_card where id = $1 for update`);
export const oneCard = prepared('one-own-card', `select ${columns} from alarm_card where id = $1`);

export const draftOf = prepared(
  'own-card-draft',
  `select ${columns} from alarm_card where person_id = $1 and kind is not distinct from $2 and signed_by is null and ended_at is null for update`,
);
export const addCard = prepared(
  'add-own-card',
  `insert into alarm_card (tenant_id, id, person_id, kind, steps, written_by, written_at, signed_by_id, signed_by, signed_on, review_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export const changeDraft = prepared(
  'change-own-card',
  'update alarm_card set steps = $3, written_by = $4, written_at = $5 where tenant_id = $1 and id = $2 and signed_by is null',
);
export const endCard = prepared('end-own-card', 'update alarm_card set ended_at = $3 where tenant_id = $1 and id = $2');
/** The version that holds for this kind, or the draft of it, when another takes its place. */
export const endOthers = prepared(
  'end-other-cards',
  `update alarm_card set ended_at = $4 where tenant_id = $1 and person_id = $2 and kind is not distinct from $3 and ended_at is null`,
);
