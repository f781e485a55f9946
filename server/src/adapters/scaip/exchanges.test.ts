import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { SenderProfile } from '../../modules/devices/index.ts';
import { answerChallenge, makeHa1 } from './digest.ts';
import { composeMessage } from './raw-peer.ts';
import { openReceiverStage, type ReceiverStage } from './receiver-stage.ts';
import { readHeader, type SipResponse } from './sip-message.ts';

const folder = new URL('../../../../conformance/scaip/exchanges/', import.meta.url);
const uri = 'sip:alarm@127.0.0.1';

/** One golden exchange, as `conformance/scaip/README.md` describes it. */
interface Exchange {
  readonly from: string;
  readonly profile?: Partial<SenderProfile>;
  readonly login?: {
    username: string;
    password: string;
    cid: string;
    algorithm: 'MD5' | 'SHA-256';
    isDemanded: boolean;
  };
  readonly voiceUri?: string;
  readonly callIsUp?: boolean;
  readonly steps: readonly Step[];
}

interface Step {
  readonly send?: string;
  readonly method?: 'INVITE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly proof?: { username: string; password: string } | 'again';
  readonly store?: 'busy' | 'not-treated';
  /** milliseconds that pass instead of sending */
  readonly after?: number;
  readonly status?: number;
  readonly stale?: boolean;
  readonly contact?: string;
  readonly inside?: string;
  readonly mrs?: object | null;
  readonly signals?: readonly object[];
  readonly marks?: readonly string[];
  readonly calls?: readonly string[];
}

let stage: ReceiverStage;
afterEach(() => stage.close());

async function openFor({ profile, login, voiceUri, callIsUp }: Exchange): Promise<void> {
  const hashes = (algorithm: string) => ({
    ha1Md5: algorithm === 'MD5' && login ? makeHa1('MD5', login.username, 'tunet', login.password) : null,
    ha1Sha256: algorithm === 'SHA-256' && login ? makeHa1('SHA-256', login.username, 'tunet', login.password) : null,
  });
  const logins = login ? [{ ...login, realm: 'tunet', ...hashes(login.algorithm) }] : [];
  stage = await openReceiverStage(
    { logins, ...(profile ? { profile } : {}) },
    { isCallUp: () => callIsUp ?? false, ...(voiceUri ? { voiceUri } : {}) },
  );
}

describe('golden exchanges', () => {
  const files = readdirSync(folder);

  it.each(files)('%s', async (file) => {
    const exchange: Exchange = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    expect(exchange.from).not.toBe('');
    await openFor(exchange);
    let challenge = '';
    let proof = '';
    for (const step of exchange.steps) {
      const before = { signals: stage.signals.length, marks: stage.marks.length, calls: stage.calls.length };
      if (step.after !== undefined) stage.advance(step.after);
      else {
        if (typeof step.proof === 'object') {
          proof = answerChallenge([challenge], { ...step.proof, method: 'MESSAGE', uri, cnonce: 'c' }) ?? '';
        }
        const answer = await send(step, step.proof === undefined ? null : proof);
        challenge = readHeader(answer, 'www-authenticate') ?? challenge;
        expect(answer.status).toBe(step.status ?? 200);
        if (step.stale !== undefined) expect(challenge.includes('stale=true')).toBe(step.stale);
        if (step.contact !== undefined) expect(readHeader(answer, 'contact')).toBe(step.contact);
        if (step.inside !== undefined) expect(String(answer.body)).toBe(step.inside);
        if (step.mrs) expect(await stage.nextAnswer()).toEqual(step.mrs);
        await settle();
      }
      if (step.signals) expect(stage.signals.slice(before.signals)).toMatchObject(step.signals);
      if (step.marks) expect(stage.marks.slice(before.marks).map(({ mark }) => mark)).toEqual(step.marks);
      if (step.calls) expect(stage.calls.slice(before.calls).map(({ from }) => from)).toEqual(step.calls);
    }
  });

  function send(step: Step, authorization: string | null): Promise<SipResponse> {
    const calm = stage.store;
    const { store } = step;
    if (store !== undefined) stage.store = async () => ({ outcome: store });
    const headers = {
      From: '<sip:40001@127.0.0.1>;tag=one',
      ...(authorization === null ? {} : { Authorization: authorization }),
      ...step.headers,
    };
    if (step.method === 'INVITE') {
      stage.peer.send(composeMessage('', { ...headers, CSeq: '1 INVITE' }).replace('MESSAGE', 'INVITE'));
      return stage.peer.nextResponse();
    }
    return stage.send(step.send ?? '', headers).finally(() => {
      stage.store = calm;
    });
  }

  /** Whatever had to come has come when this later question is answered, and nothing else has. */
  async function settle(): Promise<void> {
    stage.peer.send(composeMessage('', { CSeq: '1 OPTIONS', 'Call-ID': 'settle' }).replace('MESSAGE', 'OPTIONS'));
    for (;;) if (readHeader(await stage.peer.nextResponse(), 'call-id') === 'settle') break;
    expect(stage.peer.pending()).toEqual([]);
  }
});
