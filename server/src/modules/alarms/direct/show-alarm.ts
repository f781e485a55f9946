import type { DeskRow, DirectCard } from '@tunet/contract';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { locate } from '../../people/index.ts';
import { defaultSteps, emergencyNumbers } from '../desk/default-card.ts';
import { deskRowOf, isInHand, nameable, personsOn, strictest } from '../desk/desk-row.ts';
import { type DeskColumns, withoutCall } from '../desk/queries.ts';
import type { Known, KnownPlace } from './known.ts';
import type { DeviceCard, KnownPerson, UnitColumns } from './known-queries.ts';
import type { MemoryAlarm } from './memory-desk.ts';

/** One row from memory for one reader, and whom it names. Made by the ordinary desk's own maker: it withholds what that one withholds. */
export function showRow(one: MemoryAlarm, known: Known, readerId: string): { row: DeskRow; persons: PersonShown[] } {
  const columns = columnsOf(one, known.card(one.cid), known.place(one.alarm.tenantId));
  return { row: deskRowOf(columns, one.alarm.handOvers, readerId), persons: personsOn(columns, readerId) };
}

/** The card from memory for one reader. */
export function showCard(
  one: MemoryAlarm,
  known: Known,
  readerId: string,
  today: string,
): { card: DirectCard; persons: PersonShown[]; inHand: boolean } {
  const device = known.card(one.cid);
  const place = known.place(one.alarm.tenantId);
  const columns = columnsOf(one, device, place);
  const inHand = isInHand(columns, readerId);
  const mayLocate = inHand || strictest(columns) === 'none';
  const persons = nameable(concerned(one, device), inHand);
  const { kind, tenantId } = one.alarm;
  const card: DirectCard = {
    row: deskRowOf(columns, one.alarm.handOvers, readerId),
    persons: persons.map(({ id, name, bornYear, speaks, languages, phone, relatives, hazards, away }) => ({
      ...{ id, name, bornYear, speaks, languages, away },
      wears: device?.wearers.some(({ personId, did }) => personId === id && did === one.did) ?? false,
      why: device?.wearers.find(({ personId, why }) => personId === id && why !== null)?.why ?? null,
      phone: mayLocate ? phone : null,
      relatives: mayLocate ? relatives : [],
      hazards: hazards.filter(({ until }) => until === null || until >= today),
    })),
    lives: locate(device?.home?.dwelling ?? null, strictest(columns), inHand ? 'in-hand' : 'none'),
    keys: mayLocate ? (device?.home?.keys ?? null) : null,
    ...stepsOf(one, concerned(one, device), place),
    emergencyNumbers: place ? emergencyNumbers(place.cardRules, kind) : [],
    happenings: one.happenings.map(({ at, what, who, detail }) => ({
      ...{ at: at.toISOString(), what, who: who?.name ?? null, detail },
    })),
    // Nobody knows where an unknown device is: nobody can be sent.
    receivers: device
      ? known
          .units(tenantId)
          .filter((unit) => unit.kind !== 'desk')
          .toSorted((a, b) => nearness(a, one) - nearness(b, one))
          .map(({ id: unitId, name, phone }) => ({ unitId, name, phone }))
      : [],
  };
  return { card, persons: personsOn(columns, readerId), inHand };
}

/** The unit of the home's own area first, those who mend things last. */
function nearness({ kind, areaId }: UnitColumns, { alarm }: MemoryAlarm): number {
  if (kind === 'technical') return 2;
  return areaId === null || areaId === alarm.area?.id ? 0 : 1;
}

/** The wearer of the pendant, else all who live there. */
export function concerned(one: Pick<MemoryAlarm, 'did'>, device: DeviceCard | null): readonly KnownPerson[] {
  const wearer = one.did === null ? undefined : device?.wearers.find(({ did }) => did === one.did);
  if (wearer) return device?.persons.filter(({ id }) => id === wearer.personId) ?? [];
  return device?.persons.filter(({ livesHere }) => livesHere) ?? [];
}

function stepsOf(
  { alarm }: MemoryAlarm,
  persons: readonly KnownPerson[],
  place: KnownPlace | undefined,
): Pick<DirectCard, 'steps' | 'signedBy' | 'reviewOn'> {
  const own = persons.flatMap(({ cards }) => cards.find(({ kind }) => kind === alarm.kind || kind === null) ?? []);
  const steps = own.flatMap((card) => card.steps);
  const shown = steps.length > 0 || !place ? steps : defaultSteps(place.cardRules, alarm.kind);
  return {
    steps: shown.map(({ kind, text, phone }, index) => ({ ...{ no: index + 1, kind, text, phone }, tickedAt: null })),
    signedBy: own[0]?.signedBy ?? null,
    reviewOn: own[0]?.reviewOn ?? null,
  };
}

/** The row of the table as it would be, so that one maker serves both desks. */
function columnsOf(one: MemoryAlarm, device: DeviceCard | null, place: KnownPlace | undefined): DeskColumns {
  const { alarm } = one;
  const waiting = alarm.status === 'waiting' ? alarm : null;
  const held = alarm.status === 'waiting' ? null : alarm;
  return {
    ...{ tenant_id: alarm.tenantId, id: alarm.id, desk_id: alarm.deskId, kind: alarm.kind, version: alarm.version },
    device_id: alarm.known ? (device?.deviceId ?? '') : null,
    home_id: device?.home?.id ?? null,
    area_id: alarm.area?.id ?? null,
    device_speaks: alarm.speaks,
    // What it is not sure of rings.
    ...{ sender: one.sender, muted_until: null },
    ...{ received_at: alarm.receivedAt, presses: alarm.presses, last_press_at: alarm.lastPressAt },
    ...{ reset_at: alarm.resetAt, ladder: alarm.ladder, ladder_due_at: waiting?.ladderDueAt ?? null },
    waiting_since: waiting?.waitingSince ?? alarm.receivedAt,
    ...{ again_at: alarm.again?.at ?? null, again_because: alarm.again?.because ?? null, page_due_at: alarm.pageDueAt },
    ...{ direct_at: alarm.directAt, ask_next_at: alarm.askNextAt, first_act_at: alarm.firstActAt },
    help_refused_at: alarm.helpRefusedAt,
    taken_by: held?.takenBy.id ?? null,
    taken_by_name: held?.takenBy.name ?? null,
    taken_at: held?.takenAt ?? null,
    ...{ voice_at: alarm.voiceAt, present_at: alarm.presentAt, found_cause: alarm.foundCause },
    ...{ closed_by: null, closed_by_name: null, closed_at: null, cause: null, measure: null, note: null },
    ...withoutCall,
    place_name: place?.name ?? '',
    country: place?.country ?? 'NO',
    area_name: alarm.area?.name ?? null,
    device_phone: device?.phone ?? null,
    device_status: device?.status ?? null,
    is_confirmed: device?.home?.isConfirmed ?? false,
    home_protection: device?.home?.protection ?? 'none',
    persons: concerned(one, device).map(({ id, name, bornYear, speaks, protection }) => {
      return { id, name, bornYear, speaks, protection };
    }),
  };
}
