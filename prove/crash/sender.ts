import { composeObserved } from '../../server/src/adapters/scaip/observed-bodies.ts';
import { openLine } from '../../server/src/adapters/scaip/simulated-device.ts';
import type { Sent } from '../../server/test/check-history.ts';

/** Devices that do not give up: a press is sent again, as it was, until somebody says that it was heard. */
export interface Senders {
  /** Presses once; resolves when it was heard, or given up. */
  press(cid: string, ref: string): Promise<void>;
  /** Sends a heartbeat and does not wait. */
  beat(cid: string, ref: string): void;
  /** A press of the device is under way: not heard, and not given up. */
  isTrying(cid: string): boolean;
  history(): Sent[];
  /** What each press was told the first time, and after how many milliseconds. */
  firstAnswers(): readonly { readonly snu: number | null; readonly after: number }[];
  /** How many answers of each kind came, by status number; `silent` for none in time. */
  answers(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** A device that has heard nothing for so long tries its next address: here the same one. Milliseconds. */
const patience = 4_500;
const pause = 600;
const mostTries = 25;

export async function openSenders(sipPort: number): Promise<Senders> {
  const beats = await openLine({ host: '127.0.0.1', port: sipPort, patience });
  const sent = new Map<string, { cid: string; ref: string; acknowledged: boolean }>();
  const answers: Record<string, number> = {};
  const trying = new Map<string, number>();
  const firsts: { snu: number | null; after: number }[] = [];
  return {
    async press(cid, ref) {
      const one = { cid, ref, acknowledged: false };
      sent.set(`${cid}/${ref}`, one);
      trying.set(cid, (trying.get(cid) ?? 0) + 1);
      const body = composeObserved('essence-press', { cid, ref });
      for (let tries = 0; tries < mostTries && !one.acknowledged; tries += 1) {
        if (tries > 0) await new Promise((done) => setTimeout(done, pause));
        const began = performance.now();
        const snu = await tryOnce(sipPort, cid, body);
        if (snu === 0) one.acknowledged = true;
        if (tries === 0) firsts.push({ snu, after: performance.now() - began });
        answers[snu ?? 'silent'] = (answers[snu ?? 'silent'] ?? 0) + 1;
      }
      trying.set(cid, (trying.get(cid) ?? 1) - 1);
    },
    beat(cid, ref) {
      void beats.send(cid, composeObserved('possum-heartbeat', { cid, ref })).catch(() => undefined);
    },
    isTrying: (cid) => (trying.get(cid) ?? 0) > 0,
    history: () => [...sent.values()],
    firstAnswers: () => firsts,
    answers: () => answers,
    close: () => beats.close(),
  };
}

/** One try, on a socket of its own: a device that gives up no longer repeats what it gave up. Null when nobody answered in time. */
async function tryOnce(sipPort: number, cid: string, body: string): Promise<number | null> {
  const line = await openLine({ host: '127.0.0.1', port: sipPort, patience });
  const gaveUp = new Promise<null>((done) => setTimeout(done, patience, null));
  try {
    return await Promise.race([line.send(cid, body).then(({ snu }) => snu), gaveUp]);
  } catch {
    return null;
  } finally {
    await line.close();
  }
}
