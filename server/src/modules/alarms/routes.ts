import { alarmRoutes, type DeskRow, type FieldHandOver, type RouteRefusal } from '@tunet/contract';
import type { AuditNote, Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { operatorsOnDuty } from '../organisation/index.ts';
import type { Refusal } from './core/alarm.ts';
import { readCard } from './desk/alarm-card.ts';
import { answerHandOver, type Said } from './desk/answer-hand-over.ts';
import { desksOf, type Outcome } from './desk/at-desk.ts';
import { closeAlarm } from './desk/close-alarm.ts';
import { codesOf } from './desk/codes.ts';
import type { DeskFeeds } from './desk/desk-feed.ts';
import { readFieldList, readFieldOne } from './desk/field-list.ts';
import { answerByVoice, handOverAlarm, moveArrival, withdrawHandOver } from './desk/hand-over-alarm.ts';
import { noteEmergencyCall, noteHelpRefused, noteVoiceContact, tickStep } from './desk/note-voice-contact.ts';
import { readOpen, readRows } from './desk/read-desk.ts';
import { giveBackAlarm, takeAlarm } from './desk/take-alarm.ts';
import { tellStories } from './desk/tell-story.ts';

export interface AlarmPorts {
  readonly deskFeeds: DeskFeeds;
}

export function alarmHandlers({ deskFeeds }: AlarmPorts): Handlers<typeof alarmRoutes> {
  return {
    async 'GET /api/desk'({ tx, actor, at }) {
      const deskIds = desksOf(actor);
      const open = await readOpen(tx, deskIds);
      const ids = open.map(({ id }) => id);
      const { rows, persons } = await readRows(tx, ids, actor.id);
      let operators = 0;
      for (const deskId of deskIds) operators += await operatorsOnDuty(tx, deskId, at);
      const [centre] = await tx.rows<{ voice_number: string | null }>(voiceNumber, [actor.tenantId]);
      return { answer: { rows, operators, voiceNumber: centre?.voice_number ?? null }, persons };
    },
    'GET /api/desk/stream': (context, send) => deskFeeds.follow(context, send),
    async 'GET /api/alarms/:alarmId'({ tx, actor }, { params }) {
      const view = await readCard(tx, params.alarmId, { id: actor.id, deskIds: desksOf(actor) });
      if (!view) return { missing: true };
      const { card, persons, inHand } = view;
      return {
        answer: card,
        persons,
        basis: inHand ? 'alarm-in-hand' : 'open-alarm',
        basisRef: params.alarmId,
        object: { kind: 'alarm', id: params.alarmId, version: card.row.version },
      };
    },

    'POST /api/alarms/:alarmId/take': (asked, { params }) =>
      atDesk('POST /api/alarms/:alarmId/take', asked, takeAlarm(asked, params.alarmId)),
    'POST /api/alarms/:alarmId/give-back': (asked, { params }) =>
      atDesk('POST /api/alarms/:alarmId/give-back', asked, giveBackAlarm(asked, params.alarmId)),
    'POST /api/alarms/:alarmId/voice-contact': (asked, { params }) =>
      atDesk('POST /api/alarms/:alarmId/voice-contact', asked, noteVoiceContact(asked, params.alarmId)),
    'POST /api/alarms/:alarmId/emergency-call': (asked, { params, body }) =>
      atDesk('POST /api/alarms/:alarmId/emergency-call', asked, noteEmergencyCall(asked, params.alarmId, body.number)),
    'POST /api/alarms/:alarmId/steps/:no/tick': (asked, { params }) =>
      atDesk('POST /api/alarms/:alarmId/steps/:no/tick', asked, tickStep(asked, params.alarmId, params.no)),
    'POST /api/alarms/:alarmId/hand-over': (asked, { params, body: { unitId, note } }) =>
      atDesk('POST /api/alarms/:alarmId/hand-over', asked, handOverAlarm(asked, params.alarmId, { unitId, note })),
    'POST /api/hand-overs/:handOverId/by-voice': (asked, { params, body: { said, name, note } }) =>
      atDesk(
        'POST /api/hand-overs/:handOverId/by-voice',
        asked,
        answerByVoice(asked, params.handOverId, { said, name, note }),
      ),
    'POST /api/hand-overs/:handOverId/withdraw': (asked, { params }) =>
      atDesk('POST /api/hand-overs/:handOverId/withdraw', asked, withdrawHandOver(asked, params.handOverId)),
    'POST /api/alarms/:alarmId/close': (asked, { params, body: { cause, measure, seenPresses, note } }) =>
      atDesk(
        'POST /api/alarms/:alarmId/close',
        asked,
        closeAlarm(asked, params.alarmId, { cause, measure, seenPresses, note }),
      ),

    'POST /api/alarms/:alarmId/help-refused': (asked, { params }) =>
      atDesk('POST /api/alarms/:alarmId/help-refused', asked, noteHelpRefused(asked, params.alarmId)),
    'POST /api/hand-overs/:handOverId/arrival': (asked, { params, body: { minutes, name } }) =>
      atDesk(
        'POST /api/hand-overs/:handOverId/arrival',
        asked,
        moveArrival(asked, params.handOverId, { minutes, name }),
      ),

    async 'GET /api/field/hand-overs'({ tx, actor }) {
      const { handOvers, persons } = await readFieldList(tx, actor);
      const causes = await codesOf(tx, actor.tenantId, 'alarm-cause');
      const measures = await codesOf(tx, actor.tenantId, 'alarm-measure');
      return { answer: { handOvers, causes, measures }, persons };
    },
    'POST /api/field/hand-overs/:handOverId/accept': (asked, { params }) =>
      inField('POST /api/field/hand-overs/:handOverId/accept', asked, params.handOverId, { kind: 'accept' }),
    'POST /api/field/hand-overs/:handOverId/close': (asked, { params, body: { cause, measure, seenPresses, note } }) =>
      inField('POST /api/field/hand-overs/:handOverId/close', asked, params.handOverId, {
        ...{ kind: 'close', cause, measure, seenPresses, note },
      }),
    'POST /api/field/hand-overs/:handOverId/refuse': (asked, { params, body }) =>
      inField('POST /api/field/hand-overs/:handOverId/refuse', asked, params.handOverId, {
        kind: 'refuse',
        because: body.because,
      }),
    'POST /api/field/hand-overs/:handOverId/on-the-way': (asked, { params }) =>
      inField('POST /api/field/hand-overs/:handOverId/on-the-way', asked, params.handOverId, { kind: 'on-the-way' }),
    'POST /api/field/hand-overs/:handOverId/present': (asked, { params }) =>
      inField('POST /api/field/hand-overs/:handOverId/present', asked, params.handOverId, { kind: 'present' }),
    'POST /api/field/hand-overs/:handOverId/done': (asked, { params, body: { foundCause, note } }) =>
      inField('POST /api/field/hand-overs/:handOverId/done', asked, params.handOverId, {
        ...{ kind: 'done', foundCause, note },
      }),

    async 'GET /api/my/people/:personId/alarms'({ tx, demand }, { params }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      const told = await tellStories(tx, params.personId);
      if (!told) return { missing: true };
      const { tenantId, ...answer } = told;
      return { answer, persons: [{ tenantId, personId: params.personId }] };
    },
  };
}

const voiceNumber = { name: 'alarms-voice-number', text: 'select voice_number from tenant where id = $1' };

type Key = Extract<keyof typeof alarmRoutes, `POST ${string}`>;
type RefusalOf<K extends Key> = RouteRefusal<(typeof alarmRoutes)[K]>;
type Told<A, R extends string> =
  | ({ readonly answer: A } & AuditNote)
  | { readonly refused: R; readonly detail?: Readonly<Record<string, string>> }
  | { readonly missing: true };

/** Answers an operator's command with the row as it is now. */
async function atDesk<K extends Key>(
  key: K,
  { tx, actor }: RequestContext,
  acting: Promise<Outcome>,
): Promise<Told<DeskRow, RefusalOf<K>>> {
  const outcome = await acting;
  if (outcome === 'missing') return { missing: true };
  if ('refused' in outcome) return refusal(key, outcome);
  const { id, version, status } = outcome.alarm;
  const { rows, persons } = await readRows(tx, [id], actor.id);
  const [row] = rows;
  if (!row) throw new TypeError('an alarm one has just acted on is in sight');
  const basis = status === 'waiting' ? 'open-alarm' : 'alarm-in-hand';
  return { answer: row, persons, basis, basisRef: id, object: { kind: 'alarm', id, version } };
}

/** Answers a carer's command with the hand-over as it is now. */
async function inField<K extends Key>(
  key: K,
  asked: RequestContext,
  handOverId: string,
  said: Said,
): Promise<Told<FieldHandOver, RefusalOf<K>>> {
  // What ends it may end her sight of it too: where nobody is registered she saw the alarm only because she was asked.
  const endsIt = said.kind === 'done' || said.kind === 'refuse' || said.kind === 'close';
  const before = endsIt ? await readFieldOne(asked.tx, handOverId, asked.actor) : null;
  const outcome = await answerHandOver(asked, handOverId, said);
  if (outcome === 'missing') return { missing: true };
  if ('refused' in outcome) return refusal(key, outcome);
  const view = (await readFieldOne(asked.tx, handOverId, asked.actor)) ?? before;
  const ended = outcome.alarm.handOvers.find(({ id }) => id === handOverId);
  const [seen] = view?.handOvers ?? [];
  if (!view || !seen || !ended) throw new TypeError('a hand-over one has just answered is in sight');
  const answer = { ...seen, state: ended.state, doneAt: ended.state === 'done' ? ended.doneAt.toISOString() : null };
  return { answer, persons: view.persons, basisRef: handOverId, object: { kind: 'hand-over', id: handOverId } };
}

/** A refusal that the contract knows for this route; any other is a bug. */
function refusal<K extends Key>(
  key: K,
  { refused, detail }: Refusal,
): { readonly refused: RefusalOf<K>; readonly detail?: Readonly<Record<string, string>> } {
  const known: readonly string[] = alarmRoutes[key].refusals;
  if (!known.includes(refused)) throw new TypeError(`${key} does not know the refusal ${refused}`);
  return { refused: refused as RefusalOf<K>, ...(detail ? { detail } : {}) };
}
