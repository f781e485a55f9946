import type { meetingRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { todayOf } from './days.ts';
import { lockMeeting, type MeetingRow, meetingOfPoint, meetingsOfOffices, oneMeeting } from './meeting-queries.ts';
import { officesOf, readCandidates, readMeeting } from './read-meeting.ts';
import { addToMeeting, closeMinutes, correctPoint, openMeeting, writePoint } from './write-meeting.ts';

/** Meetings about places, of the office where the asker is on duty. */
export function meetingHandlers(): Handlers<typeof meetingRoutes> {
  return {
    async 'GET /api/meetings'({ tx, actor }) {
      const { tenantId } = actor;
      const offices = officesOf(actor);
      const meetings = await tx.rows<{ meetingId: string; heldOn: string; state: 'open' | 'closed'; points: number }>(
        meetingsOfOffices,
        [offices],
      );
      const candidates = await readCandidates(tx, tenantId, offices);
      const answer = { today: await todayOf(tx, tenantId), meetings, candidates };
      return { answer, persons: candidates.map(({ personId }) => ({ tenantId, personId })) };
    },
    async 'POST /api/meetings'(asked, { body }) {
      const { tx, actor } = asked;
      const [officeId] = officesOf(actor);
      if (officeId === undefined) throw new TypeError('only one on duty in an office opens a meeting');
      const opened = await openMeeting(asked, officeId, body);
      if ('refused' in opened) return { ...opened, persons: [] };
      const [row] = await tx.rows<MeetingRow>(oneMeeting, [opened.meetingId, [officeId]]);
      if (!row) throw new TypeError('what was just opened is there');
      return shown(asked, row);
    },
    async 'GET /api/meetings/:meetingId'(asked, { params }) {
      const [row] = await asked.tx.rows<MeetingRow>(oneMeeting, [params.meetingId, officesOf(asked.actor)]);
      return row ? shown(asked, row) : { missing: true };
    },
    'POST /api/meetings/:meetingId/add': (asked, { params, body }) =>
      onMeeting(asked, params.meetingId, (row) => addToMeeting(asked, row, body)),
    'POST /api/meetings/:meetingId/close': (asked, { params, body }) =>
      onMeeting(asked, params.meetingId, (row) => closeMinutes(asked, row, body.version)),
    'POST /api/meeting-points/:meetingPointId/write': (asked, { params, body }) =>
      onPoint(asked, params.meetingPointId, (row) => writePoint(asked, row, params.meetingPointId, body)),
    'POST /api/meeting-points/:meetingPointId/correct': (asked, { params, body }) =>
      onPoint(asked, params.meetingPointId, (row) => correctPoint(asked, row, params.meetingPointId, body.words)),
  };
}

async function shown({ tx }: RequestContext, row: MeetingRow) {
  const answer = await readMeeting(tx, row);
  const { tenantId, id, version } = row;
  const seen = new Set([...answer.points, ...answer.candidates].map(({ personId }) => personId));
  return {
    answer,
    persons: [...seen].map((personId) => ({ tenantId, personId })),
    object: { kind: 'meeting', id, version },
  };
}

type Change<R extends string> = (row: MeetingRow) => Promise<'changed' | { readonly refused: R }>;

async function onMeeting<R extends string>(asked: RequestContext, meetingId: string, change: Change<R>) {
  const which = [meetingId, officesOf(asked.actor)];
  const [row] = await asked.tx.rows<MeetingRow>(lockMeeting, which);
  if (!row) return { missing: true as const };
  const changed = await change(row);
  const [now] = await asked.tx.rows<MeetingRow>(oneMeeting, which);
  const whole = await shown(asked, now ?? row);
  if (changed !== 'changed') return { refused: changed.refused, persons: whole.persons, object: whole.object };
  return whole;
}

async function onPoint<R extends string>(asked: RequestContext, meetingPointId: string, change: Change<R>) {
  const [of] = await asked.tx.rows<{ meetingId: string }>(meetingOfPoint, [meetingPointId]);
  return of ? onMeeting(asked, of.meetingId, change) : { missing: true as const };
}
