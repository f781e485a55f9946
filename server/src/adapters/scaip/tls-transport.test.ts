import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority } from '../../../test/certificates.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { composeMessage, composeOk, openTlsPeer, type RawPeer } from './raw-peer.ts';
import { readHeader, type SipRequest } from './sip-message.ts';
import type { SipFlow } from './sip-transport.ts';
import { manualTimers } from './timers.ts';
import type { TlsOptions } from './tls-transport.ts';
import { SipUserAgent } from './user-agent.ts';

const folder = mkdtempSync(join(tmpdir(), 'tunet-tls-'));
const [ours, makers, strangers] = ['centre', 'maker', 'stranger'].map(makeAuthority);
const files = { certificate: join(folder, 'own.pem'), key: join(folder, 'own.key'), authority: join(folder, 'ca.pem') };
const peers: RawPeer[] = [];
let agent: SipUserAgent | null = null;
let timers: ReturnType<typeof manualTimers>;
let served: { request: SipRequest; flow: SipFlow }[];

function keep(name: string): void {
  const own = ours?.issue(name);
  writeFileSync(files.certificate, own?.certificate ?? '');
  writeFileSync(files.key, own?.key ?? '', { mode: 0o600 });
}

beforeAll(() => {
  writeFileSync(files.authority, makers?.certificate ?? '');
  keep('centre.example');
});
afterEach(async () => {
  for (const peer of peers.splice(0)) peer.close();
  await agent?.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(more: Partial<TlsOptions> = {}): Promise<number> {
  timers = manualTimers();
  served = [];
  agent = await SipUserAgent.start({
    host: '127.0.0.1',
    port: 0,
    tls: { port: 0, certificate: files.certificate, key: files.key, ...more },
    clock: fixedClock('2026-11-21T10:00:00Z'),
    timers,
    log: { warn: () => undefined, error: () => undefined },
    accepts: 'application/scaip+xml',
    serve(request, flow) {
      served.push({ request, flow });
      return { reply: { status: 200, reason: 'OK' } };
    },
  });
  return agent.tlsPort ?? 0;
}

async function open(port: number, shown?: { certificate: string; key: string }): Promise<RawPeer> {
  const own = shown === undefined ? {} : { cert: shown.certificate, key: shown.key };
  const peer = await openTlsPeer(port, { ca: ours?.certificate ?? '', ...own });
  peers.push(peer);
  return peer;
}

const viaTls = { Via: 'SIP/2.0/TLS 127.0.0.1;branch=z9hG4bKtls;rport' };

describe('over TLS', () => {
  it('a MESSAGE is served, and what goes back goes over the same connection and says so', async () => {
    const port = await start();
    const peer = await open(port);
    peer.send(composeMessage('<mrq/>', viaTls));
    expect((await peer.nextResponse()).status).toBe(200);
    const [first] = served;
    if (first === undefined || agent === null) throw new Error('nothing was served');
    expect(first.flow).toMatchObject({ transport: 'tls', remotePort: peer.port });
    const end = agent.sendBack(first.request, first.flow, 'application/scaip+xml', '<mrs/>');
    const back = await peer.nextRequest();
    expect(readHeader(back, 'via')).toContain(`SIP/2.0/TLS 127.0.0.1:${port};`);
    peer.send(composeOk(back));
    expect(await end).toMatchObject({ outcome: 'answered', status: 200 });
    timers.advance(2_000);
    expect(peer.pending()).toEqual([]);
  });

  it('a peer that does not greet is let go, and others are heard meanwhile', async () => {
    const port = await start();
    const silent = connect({ host: '127.0.0.1', port });
    silent.on('error', () => undefined);
    silent.write('MESSAGE sip:alarm@127.0.0.1 SIP/2.0\r\n\r\n');
    await expect.poll(() => silent.destroyed || silent.readableEnded, { timeout: 4_000 }).toBe(true);
    const peer = await open(port);
    peer.send(composeMessage('<mrq/>', viaTls));
    expect((await peer.nextResponse()).status).toBe(200);
    silent.destroy();
  });

  it('a device that does not know our authority does not talk to us', async () => {
    const port = await start();
    await expect(openTlsPeer(port, { ca: strangers?.certificate ?? '' })).rejects.toThrow(/certificate|issuer/);
  });

  it('a renewed certificate is shown to the next device without a restart; half a file changes nothing', async () => {
    const port = await start();
    writeFileSync(files.certificate, 'not yet');
    timers.advance(60 * 60_000);
    (await open(port)).close();
    keep('renewed.example');
    timers.advance(60 * 60_000);
    (await open(port)).close();
  });

  it('the door is not opened at all with files that are no certificate', async () => {
    await expect(start({ certificate: files.authority })).rejects.toThrow();
    await expect(start({ certificate: join(folder, 'nowhere.pem') })).rejects.toThrow('ENOENT');
    agent = null;
  });
});

describe('a certificate of the device', () => {
  it('names the sender when it is of the authority that we trust', async () => {
    const port = await start({ clientAuthority: files.authority });
    const peer = await open(port, makers?.issue('unit-26317'));
    peer.send(composeMessage('<mrq/>', viaTls));
    await peer.nextResponse();
    expect(served[0]?.flow.certifiedAs).toBe('unit-26317');
  });

  it.each([
    ['none', undefined],
    ['of somebody else', strangers?.issue('unit-26317')],
  ])('that is %s names nobody, and the alarm is still heard', async (_name, shown) => {
    const port = await start({ clientAuthority: files.authority });
    const peer = await open(port, shown);
    peer.send(composeMessage('<mrq/>', viaTls));
    expect((await peer.nextResponse()).status).toBe(200);
    expect(served[0]?.flow.certifiedAs).toBeUndefined();
  });

  it('is demanded where that was chosen', async () => {
    const port = await start({ clientAuthority: files.authority, demandsCertificate: true });
    const refused = await openTlsPeer(port, { ca: ours?.certificate ?? '' }).then(
      async (peer) => {
        peers.push(peer);
        await expect.poll(() => peer.isClosed, { timeout: 4_000 }).toBe(true);
        return true;
      },
      () => true,
    );
    expect(refused).toBe(true);
    const peer = await open(port, makers?.issue('unit-1'));
    peer.send(composeMessage('<mrq/>', viaTls));
    expect((await peer.nextResponse()).status).toBe(200);
  });
});
