import type { DelayReason, HoursPer } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { serviceType } from '../services/index.ts';
import { hoursAWeek, hoursOfAWeek } from './hours-a-week.ts';
import * as queries from './queries.ts';
import { registerCode } from './register-codes.ts';

type Stater = Pick<Actor, 'id' | 'name' | 'tenantId'>;

async function helpOf(tx: Transaction, tenantId: string, id: string): Promise<queries.HelpRow | undefined> {
  const [row] = await tx.rows<queries.HelpRow>(queries.oneHelp, [tenantId, id]);
  return row;
}

/**
 * Keeps the hours that a decision has, for the register. An earlier statement stays; the newest counts.
 * @returns null when there is no such help in the municipality
 */
export async function stateHours(
  tx: Transaction,
  by: Stater,
  said: { readonly id: string; readonly serviceId: string; readonly hours: number; readonly per: HoursPer },
): Promise<{ readonly aWeek: number; readonly personId: string } | 'too-many-hours' | 'asks-no-hours' | null> {
  const help = await helpOf(tx, by.tenantId, said.serviceId);
  if (!help) return null;
  const type = await serviceType(tx, by.tenantId, help.serviceType);
  if (type?.registerCode == null || !registerCode(type.registerCode)?.asksHours) return 'asks-no-hours';
  const aWeek = hoursAWeek(said.hours, said.per);
  if (aWeek > hoursOfAWeek) return 'too-many-hours';
  await tx.rows(queries.stateHours, [
    ...[by.tenantId, said.id, said.serviceId, help.personId, said.hours, said.per, by.id, by.name, tx.at],
  ]);
  return { aWeek, personId: help.personId };
}

/**
 * Keeps why decided help has not begun. An earlier statement stays; the newest counts.
 * @returns null when there is no such help in the municipality
 */
export async function stateDelay(
  tx: Transaction,
  by: Stater,
  said: {
    readonly id: string;
    readonly serviceId: string;
    readonly why: DelayReason;
    readonly words: string | undefined;
  },
): Promise<{ readonly personId: string } | 'has-begun' | null> {
  const help = await helpOf(tx, by.tenantId, said.serviceId);
  if (!help) return null;
  if (help.effectedOn !== null) return 'has-begun';
  await tx.rows(queries.stateDelay, [
    ...[by.tenantId, said.id, said.serviceId, help.personId, said.why, said.words ?? null, by.id, by.name, tx.at],
  ]);
  return { personId: help.personId };
}
