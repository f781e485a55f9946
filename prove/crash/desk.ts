import { randomUUID } from 'node:crypto';
import type { AlarmCard, DeskMessage, DeskRow, DirectMessage } from '@tunet/contract';
import { logIn } from '../../bench/shared/log-in.ts';

/** An operator's desk as the browser has it: both streams, and what she does goes whichever way is open. */
export interface CrashDesk {
  readonly seen: ReadonlySet<string>;
  readonly taken: readonly { readonly alarmId: string; readonly by: string }[];
  /** Taken past the database. */
  takenDirectly(): number;
  stop(): Promise<void>;
}

export interface CrashDeskOptions {
  readonly origin: string;
  /** key of the demo person */
  readonly key: string;
  readonly deskId: string;
  /** chance, 0 to 1, from the seed */
  readonly roll: () => number;
  /** alarms that nobody ever takes: they must climb to the top */
  readonly isLeft: (row: DeskRow) => boolean;
  /**
   * Her device still tries to be heard. Nobody closes before she has been spoken with, and then it has stopped: the same signal
   * after closing is by rule a new alarm.
   */
  readonly isTrying: (row: DeskRow) => boolean;
}

type Way = 'ordinary' | 'direct';

/** Milliseconds between looks at what is to be done. */
const pace = 60;
const again = 250;

export async function openCrashDesk(options: CrashDeskOptions): Promise<CrashDesk> {
  const { origin, roll } = options;
  const operator = await logIn(origin, 'staff', options.key);
  const { testId, tones } = await operator.get<{ testId: string; tones: number }>('/api/duties/sound-test');
  const duty = { unitId: options.deskId, sound: { testId, tonesHeard: tones }, hours: 8 };
  await operator.act('/api/duties', duty);
  const me = (await operator.get<{ identity: { actorId: string } }>('/api/session')).identity.actorId;
  const rows: Record<Way, Map<string, DeskRow>> = { ordinary: new Map(), direct: new Map() };
  const seen = new Set<string>();
  const taken: { alarmId: string; by: string }[] = [];
  const commands = new Map<string, { commandId: string; occurredAt: string }>();
  let direct = 0;
  let stopped = false;

  const post = (path: string, body: object): Promise<Response> =>
    operator.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'tunet-door': 'staff' },
      body: JSON.stringify(body),
    });

  function hear(way: Way, message: DeskMessage | DirectMessage): void {
    if (message.type !== 'rows') return;
    if (message.whole) rows[way].clear();
    for (const id of message.gone) rows[way].delete(id);
    for (const row of message.rows) {
      rows[way].set(row.id, row);
      seen.add(row.id);
    }
    if (way === 'ordinary' || message.rows.length === 0) return;
    const alarms = message.rows.map(({ id, version }) => ({ id, version }));
    post('/direct/shown', { alarms }).catch(() => undefined);
  }

  async function follow(way: Way, path: string): Promise<void> {
    while (!stopped) {
      const gone = new AbortController();
      const quiet = setInterval(() => stopped && gone.abort(), 100);
      try {
        const answer = await operator.request(path, { signal: gone.signal });
        await drain(answer, (message) => hear(way, message as DeskMessage | DirectMessage));
      } catch {
        // The line is broken, as a browser's would be: a new one is made.
      } finally {
        clearInterval(quiet);
        rows[way].clear();
      }
      if (!stopped) await wait(again);
    }
  }

  /** The same command again after a broken line is the same command. */
  function command(alarmId: string, what: string): { commandId: string; occurredAt: string } {
    const key = `${alarmId} ${what}`;
    const known = commands.get(key) ?? { commandId: randomUUID(), occurredAt: new Date().toISOString() };
    commands.set(key, known);
    return known;
  }

  async function act(way: Way, row: DeskRow, what: 'take' | 'voice-contact'): Promise<boolean> {
    const base = way === 'direct' ? '/direct/alarms' : '/api/alarms';
    const answer = await post(`${base}/${row.id}/${what}`, command(row.id, `${way} ${what}`));
    await answer.arrayBuffer();
    // Refused for good: a later try is another command.
    if (answer.status !== 200) commands.delete(`${row.id} ${way} ${what}`);
    return answer.status === 200;
  }

  async function close(row: DeskRow): Promise<void> {
    const card = await operator.get<AlarmCard>(`/api/alarms/${row.id}`);
    const [cause, measure] = [card.causes[0]?.code, card.measures[0]?.code];
    const answer = await post(`/api/alarms/${row.id}/close`, {
      ...{ commandId: randomUUID(), occurredAt: new Date().toISOString() },
      ...{ cause, measure, seenPresses: card.row.presses },
    });
    await answer.arrayBuffer();
  }

  async function work(): Promise<void> {
    while (!stopped) {
      await wait(pace);
      const way: Way = rows.direct.size > 0 ? 'direct' : 'ordinary';
      try {
        const all = [...rows[way].values()];
        const waiting = all.filter((row) => row.status === 'waiting' && !options.isLeft(row));
        const row = waiting[Math.floor(roll() * waiting.length)];
        if (row && (await act(way, row, 'take'))) {
          taken.push({ alarmId: row.id, by: me });
          if (way === 'direct') direct += 1;
        }
        const mine = all.filter(({ status, takenBy }) => status === 'taken' && takenBy?.id === me);
        const next = mine[Math.floor(roll() * mine.length)];
        if (next && next.voiceAt === null) await act(way, next, 'voice-contact');
        else if (next && way === 'ordinary' && !options.isTrying(next)) await close(next);
      } catch {
        // The web or the receiver is away: she tries again.
      }
    }
  }

  const working = Promise.all([follow('ordinary', '/api/desk/stream'), follow('direct', '/direct/stream'), work()]);
  return {
    seen,
    taken,
    takenDirectly: () => direct,
    async stop() {
      stopped = true;
      await working;
    },
  };
}

/** Reads the stream until it ends or breaks. */
async function drain(answer: Response, onMessage: (message: unknown) => void): Promise<void> {
  if (answer.status !== 200 || !answer.body) {
    await answer.arrayBuffer();
    throw new Error(`The stream answered ${answer.status}.`);
  }
  let rest = '';
  for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
    const events = `${rest}${part}`.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = event.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []));
      if (data.length > 0) onMessage(JSON.parse(data.join('\n')));
    }
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
