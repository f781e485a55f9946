import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parseScaip } from './parse-scaip.ts';
import { composeOk, openTcpPeer, openUdpPeer, type RawPeer } from './raw-peer.ts';
import { openReceiverStage, type ReceiverStage } from './receiver-stage.ts';

const folder = new URL('../../../../conformance/scaip/torture/', import.meta.url);

/** One named case: bytes that are hard to read, and what must come of them. */
interface Torture {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly transport: 'udp' | 'tcp';
  /** in how many pieces the bytes are sent, each by itself */
  readonly pieces?: number;
  readonly expect: {
    readonly statuses: readonly number[];
    readonly snus: readonly number[];
    readonly refs: readonly string[];
    readonly texts?: readonly string[];
    readonly closes?: boolean;
  };
}

const cases: readonly Torture[] = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'));
let stage: ReceiverStage | null = null;
afterEach(() => stage?.close());

async function sendInPieces(peer: RawPeer, bytes: Buffer, pieces: number): Promise<void> {
  const size = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length; at += size) {
    peer.send(bytes.subarray(at, at + size));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('SIP torture', () => {
  it('lists each of its files once, ten at the least, and says where each comes from', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.json');
    expect(cases.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
    expect(cases.length).toBeGreaterThanOrEqual(10);
    for (const { from } of cases) expect(from).not.toBe('');
  });

  it.each(cases)('$name: $from', async ({ file, transport, pieces = 1, expect: expected }) => {
    stage = await openReceiverStage();
    const peer = transport === 'udp' ? await openUdpPeer(stage.receiver.port) : await openTcpPeer(stage.receiver.port);
    await sendInPieces(peer, readFileSync(new URL(file, folder)), pieces);
    const statuses: number[] = [];
    for (const _one of expected.statuses) statuses.push((await peer.nextResponse()).status);
    expect(statuses).toEqual(expected.statuses);
    const snus: number[] = [];
    for (const _one of expected.snus) {
      const back = await peer.nextRequest();
      peer.send(composeOk(back));
      const reading = parseScaip(back.body);
      snus.push(reading.kind === 'answer' ? reading.answer.snu : -1);
    }
    expect(snus).toEqual(expected.snus);
    expect(stage.signals.map(({ ref }) => ref)).toEqual(expected.refs);
    if (expected.texts) expect(stage.signals.map(({ text }) => text)).toEqual(expected.texts);
    if (expected.closes) await expect.poll(() => peer.isClosed, { timeout: 4_000 }).toBe(true);
    // Whatever came, the next alarm is heard.
    expect(await stage.ask('<mrq><ref>AFTER</ref><cid>40002</cid><dty>3</dty></mrq>')).toMatchObject({
      ref: 'AFTER',
      snu: 0,
    });
    expect(stage.receiver.counts().failures).toBe(0);
    peer.close();
  });

  it('a huge Via comes back whole', async () => {
    stage = await openReceiverStage();
    stage.peer.send(readFileSync(new URL('huge-via.sip', folder)));
    const answer = await stage.peer.nextResponse();
    expect(answer.headers.filter(({ name }) => name === 'via')).toHaveLength(61);
    await stage.nextAnswer();
  });
});
