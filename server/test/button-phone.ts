import type { TurnAnswer } from '../src/modules/visits/by-phone/take-turn.ts';
import type { TestDatabase } from './database.ts';
import type { TestApp } from './serve-app.ts';

export const weekNumber = '+47 555 00 700';

/** What a municipality has decided about the number that reads the week. */
export function setWeekNumber(database: TestDatabase, tenantId: string, number: string | null = weekNumber) {
  return database.asAdministrator(async (client) => {
    await client.query(`delete from rule where key = 'visits.week-phone'`);
    await client.query(
      `insert into rule (tenant_id, key, valid_from, value, source) values ($1, 'visits.week-phone', '2020-01-01', $2, 'test')`,
      [tenantId, JSON.stringify({ number })],
    );
  });
}

/** A telephone with buttons, through the route of the telephone system. */
export interface Button {
  begin(): Promise<TurnAnswer>;
  press(keys: string): Promise<TurnAnswer>;
  silence(): Promise<TurnAnswer>;
  /** The turn before, told once more. */
  again(keys: string): Promise<TurnAnswer>;
  raw(of: { readonly key?: string }): Promise<{ readonly statusCode: number }>;
}

export function openButtonPhone({ app, config }: TestApp): Button {
  let calls = 0;
  let turn = 0;
  const send = (heard: object, no: number, key = config.voiceKey) =>
    app.inject({
      ...{ method: 'POST', url: '/api/voice/week', headers: { authorization: `Bearer ${key}` } },
      payload: { callId: `call-${calls}`, turn: no, to: '0047 55500700', heard },
    });
  const tell = async (heard: object, no: number): Promise<TurnAnswer> => {
    const answer = await send(heard, no);
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
    return answer.json();
  };
  return {
    begin() {
      calls += 1;
      turn = 0;
      return tell({ kind: 'silence' }, 0);
    },
    press: (keys) => tell({ kind: 'pressed', keys }, ++turn),
    silence: () => tell({ kind: 'silence' }, ++turn),
    again: (keys) => tell({ kind: 'pressed', keys }, turn),
    raw: ({ key }) => send({ kind: 'silence' }, 0, key),
  };
}
