import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Config } from '../config.ts';
import { addDays, localDay } from '../platform/calendar/local-time.ts';
import { makeSocketFolder, ownSocket } from '../platform/db/embedded-socket.ts';

/** A message as the municipality sends it. */
interface Heard {
  readonly messageId: string;
  readonly thread: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly person: { readonly number: string; readonly name: string; readonly bornOn: string } | null;
}

export interface DemoHospitalOptions {
  readonly config: Pick<Config, 'home' | 'web' | 'carelinkKey'>;
  readonly now: () => Date;
  readonly fault: (problem: unknown) => void;
}

/** So long the people there take to read and to write. Milliseconds. */
const pauses = { receipt: 1_500, early: 6_000, answer: 15_000, planning: 4_000, leave: 20_000 };

/**
 * The hospital and the surgeries of the demo: a peer of its own behind a socket. It gives receipts, the surgery answers what it is asked,
 * and one who can be received leaves with a report. It speaks through the public route with the key that a real gateway would have.
 */
export async function startDemoHospital({
  config,
  now,
  fault,
}: DemoHospitalOptions): Promise<{ stop(): Promise<void> }> {
  const end = new AbortController();
  const say = async (heard: Heard, kind: string, more: object): Promise<void> => {
    const { thread, person, from, to } = heard;
    const message = {
      ...{ messageId: randomUUID(), thread, from: to, to: from, sentAt: now().toISOString(), kind },
      ...(kind === 'receipt' ? {} : { person }),
      ...more,
    };
    const answer = await fetch(`${config.web.publicOrigin}/api/carelink/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.carelinkKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: end.signal,
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the hospital was answered ${answer.status}`);
  };
  const later = (milliseconds: number, work: () => Promise<void>): void => {
    const timer = setTimeout(() => {
      if (!end.signal.aborted) work().catch((problem: unknown) => end.signal.aborted || fault(problem));
    }, milliseconds);
    // What is still to be said keeps no process from ending.
    timer.unref();
  };
  const answer = async (heard: Heard): Promise<void> => {
    if (heard.kind === 'receipt') return;
    later(pauses.receipt, () => say(heard, 'receipt', { of: heard.messageId, isTaken: true, why: null }));
    const says = await wordsFor(heard.from);
    if (heard.kind === 'question') later(pauses.answer, () => say(heard, 'answer', { words: says.reply(heard.to) }));
    // Told what helps her at home, a Swedish ward begins to plan; told that she can be received, it calls to the coordinated planning.
    if (heard.kind === 'admission-report' && says.begun) {
      later(pauses.early, () => say(heard, 'early-information', { words: says.begun }));
    }
    if (heard.kind === 'can-receive' && says.call) {
      const planningOn = dayAfter(now());
      later(pauses.planning, () => say(heard, 'planning', { planningOn, words: says.call }));
    }
    if (heard.kind === 'can-receive') {
      later(pauses.leave, async () => {
        await say(heard, 'discharge-report', { words: says.report, medicines: says.medicines });
        await say(heard, 'discharged', { leftAt: now().toISOString(), leftTo: 'home' });
      });
    }
  };
  const path = ownSocket(config.home, 'carelink');
  makeSocketFolder(path);
  rmSync(path, { force: true });
  const server = createServer(async (incoming, outgoing) => {
    let text = '';
    for await (const part of incoming) text += part;
    answer(JSON.parse(text) as Heard).catch(fault);
    outgoing.writeHead(200).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        end.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface HospitalWords {
  readonly report: string;
  readonly medicines: readonly { readonly name: string; readonly strength: string; readonly use: string }[];
  reply(surgery: string): string;
  /** what is said when planning begins, and when it is called; null where there is no coordinated planning */
  readonly begun: string | null;
  readonly call: string | null;
}

const norwegian: HospitalWords = {
  report: 'Behandlet for lungebetennelse. Trenger hjelp til medisiner morgen og kveld den første tiden.',
  medicines: [
    { name: 'Metoprolol', strength: '100 mg', use: '1 tablett morgen' },
    { name: 'Penicillin', strength: '1 g', use: '1 tablett 4 ganger daglig i 5 dager' },
  ],
  reply: (to) => `Svar fra ${to}: Vi har sett på det. Fortsett som nå, og ta en ny prøve om to uker.`,
  begun: null,
  call: null,
};
const swedish: HospitalWords = {
  report: 'Behandlad för lunginflammation. Behöver hjälp med läkemedel morgon och kväll den första tiden.',
  medicines: [
    { name: 'Metoprolol', strength: '100 mg', use: '1 tablett på morgonen' },
    { name: 'Kåvepenin', strength: '1 g', use: '1 tablett 3 gånger dagligen i 7 dagar' },
  ],
  reply: (to) => `Svar från ${to}: Vi har tittat på det. Fortsätt som nu och ta ett nytt prov om två veckor.`,
  begun: 'Planeringen inför utskrivning har börjat. Fast vårdkontakt på vårdcentralen är utsedd.',
  call: 'Kallelse till samordnad individuell planering, digitalt möte klockan 10. Vårdcentralen leder mötet.',
};

/** In the language of the municipality that is spoken to. */
async function wordsFor(slug: string): Promise<HospitalWords> {
  const { places } = await import('@tunet/town');
  return places.find((place) => place.slug === slug)?.country === 'SE' ? swedish : norwegian;
}

function dayAfter(now: Date): string {
  return addDays(localDay(now, 'Europe/Stockholm'), 1);
}
