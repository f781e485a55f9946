import type { Language, ScreenStop } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `screens-${name}`, text };
}

export interface DeviceRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly secretHash: Buffer;
  readonly code: string | null;
  readonly language: Language;
  readonly lapsesAt: Date;
  readonly residentId: string | null;
}
const device = `id, tenant_id as "tenantId", secret_hash as "secretHash", code, language, lapses_at as "lapsesAt", resident_id as "residentId"`;

export const findDevice = prepared(
  'device',
  `select ${device} from family_screen_device where tenant_id = $1 and id = $2 and ended_at is null`,
);
/** By the number on the screen, held until the transaction ends: of two who enter it at once one pairs it. */
export const findByCode = prepared(
  'by-code',
  `select ${device} from family_screen_device where tenant_id = $1 and code = $2 and lapses_at > $3 and ended_at is null for update`,
);
export const addDevice = prepared(
  'add-device',
  `insert into family_screen_device (tenant_id, id, secret_hash, code, language, begun_at, lapses_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict do nothing returning id`,
);
/** Numbers that nobody entered in time are free again, and nothing is kept of them. */
export const forgetLapsed = prepared(
  'forget-lapsed',
  'delete from family_screen_device where tenant_id = $1 and resident_id is null and lapses_at <= $2',
);
export const pairDevice = prepared(
  'pair-device',
  'update family_screen_device set code = null, resident_id = $3 where tenant_id = $1 and id = $2',
);
export const endDevice = prepared(
  'end-device',
  'update family_screen_device set ended_at = $3 where tenant_id = $1 and id = $2 and ended_at is null',
);

export interface ScreenRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly pairedBy: string;
  readonly pairedByName: string;
  readonly pairedAs: 'self' | 'proxy' | 'staff';
  readonly pairedAt: Date;
  readonly lastSeenAt: Date;
  readonly showsVisits: boolean;
  readonly showsMessages: boolean;
  readonly showsPhotos: boolean;
  readonly shownHash: string | null;
  readonly stoppedAt: Date | null;
  readonly stoppedBecause: ScreenStop | null;
}
const screen = `id, tenant_id as "tenantId", person_id as "personId", paired_by as "pairedBy", paired_by_name as "pairedByName",
  paired_as as "pairedAs", paired_at as "pairedAt", last_seen_at as "lastSeenAt", shows_visits as "showsVisits",
  shows_messages as "showsMessages", shows_photos as "showsPhotos", shown_hash as "shownHash", stopped_at as "stoppedAt",
  stopped_because as "stoppedBecause"`;

export const oneScreen = prepared('one', `select ${screen} from family_screen where id = $1`);
export const screensOf = prepared(
  'of-person',
  `select ${screen} from family_screen where person_id = $1 order by stopped_at is not null, paired_at desc, id limit 20`,
);
export const allScreens = prepared(
  'all',
  `select ${screen} from family_screen where stopped_at is null order by last_seen_at, id limit 300`,
);
export const addScreen = prepared(
  'add',
  `insert into family_screen (tenant_id, id, person_id, paired_by, paired_by_name, paired_as, paired_at, last_seen_at, shows_visits,
      shows_messages, shows_photos) values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10)`,
);
export const chooseShows = prepared(
  'choose',
  `update family_screen set shows_visits = $3, shows_messages = $4, shows_photos = $5 where tenant_id = $1 and id = $2 and stopped_at is null
    returning id`,
);
/** Seen now; twice a minute is not written down. */
export const wasSeen = prepared(
  'was-seen',
  `update family_screen set last_seen_at = $3, shown_hash = $4 where tenant_id = $1 and id = $2
    and (last_seen_at < $3::timestamptz - interval '1 minute' or shown_hash is distinct from $4)`,
);
export const stopScreen = prepared(
  'stop',
  `update family_screen set stopped_at = $3, stopped_because = $4, stopped_by_name = $5 where tenant_id = $1 and id = $2
    and stopped_at is null returning id`,
);

export const endByDeath = prepared(
  'end-by-death',
  `update family_screen set stopped_at = $4, stopped_because = 'death', stopped_by_ref = $3
    where tenant_id = $1 and person_id = $2 and stopped_at is null`,
);
export const goOnAfterDeath = prepared(
  'go-on',
  `update family_screen set stopped_at = null, stopped_because = null, stopped_by_ref = null where tenant_id = $1 and stopped_by_ref = $2`,
);
