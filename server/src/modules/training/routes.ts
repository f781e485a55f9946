import type { Qualification, trainingRoutes } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { timeZoneOf } from '../organisation/index.ts';
import {
  addQualification,
  type ColleagueRow,
  oneQualification,
  type QualificationRow,
  standing,
  takeBack,
  workingHere,
} from './queries.ts';

export function trainingHandlers(): Handlers<typeof trainingRoutes> {
  return {
    async 'GET /api/qualifications'({ tx, actor: { tenantId } }) {
      const today = await todayIn(tx, tenantId);
      const rows = await tx.rows<QualificationRow>(standing, [tenantId]);
      const colleagues = await tx.rows<ColleagueRow>(workingHere, [tenantId, tx.at]);
      return { answer: { qualifications: rows.map((row) => shown(row, today)), colleagues } };
    },
    async 'POST /api/qualifications'({ tx, actor, newId }, { body: { staffId, course, passedOn, untilOn } }) {
      const { tenantId } = actor;
      const today = await todayIn(tx, tenantId);
      const working = await tx.rows<ColleagueRow>(workingHere, [tenantId, tx.at]);
      if (!working.some((each) => each.staffId === staffId)) return { missing: true };
      if (passedOn > today) return { refused: 'in-the-future' };
      if (untilOn !== null && untilOn < passedOn) return { refused: 'ends-before-it-begins' };
      const id = newId();
      await tx.rows(addQualification, [
        ...[tenantId, id, staffId, course, passedOn, untilOn],
        ...[tx.at, actor.id, actor.name],
      ]);
      const [row] = await tx.rows<QualificationRow>(oneQualification, [id]);
      if (!row) throw new TypeError('what one has just noted is in sight');
      return { answer: shown(row, today), object: { kind: 'qualification', id } };
    },
    async 'POST /api/qualifications/:qualificationId/take-back'(
      { tx, actor: { tenantId } },
      { params: { qualificationId: id }, body: { because } },
    ) {
      const [row] = await tx.rows<QualificationRow>(oneQualification, [id]);
      if (!row) return { missing: true };
      const [taken] = await tx.rows(takeBack, [tenantId, id, tx.at, because]);
      if (!taken) return { refused: 'already-taken-back' };
      return { answer: { isTakenBack: true }, object: { kind: 'qualification', id } };
    },
  };
}

async function todayIn(tx: Transaction, tenantId: string): Promise<string> {
  return localDay(tx.at, await timeZoneOf(tx, tenantId));
}

function shown({ takenBackAt, notedAt, ...row }: QualificationRow, today: string): Qualification {
  const counts = takenBackAt === null && row.passedOn <= today && (row.untilOn === null || row.untilOn >= today);
  return { ...row, notedAt: notedAt.toISOString(), counts };
}
