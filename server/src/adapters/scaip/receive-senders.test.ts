import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeAuthority } from '../../../test/certificates.ts';
import type { SignalAnswer } from '../../modules/alarms/core/incoming-signal.ts';
import type { SenderLogin, SenderProfile } from '../../modules/devices/index.ts';
import { answerChallenge, makeHa1 } from './digest.ts';
import { parseScaip } from './parse-scaip.ts';
import { composeMessage, composeOk, openTcpPeer } from './raw-peer.ts';
import { openReceiverStage, type ReceiverStage, STAGE_AT } from './receiver-stage.ts';
import type { ScaipReceiverOptions } from './scaip-receiver.ts';
import { openLine } from './simulated-device.ts';
import { readHeader } from './sip-message.ts';

const PRESS = '<mrq><ref>R1</ref><cid>900</cid><dty>0003</dty><crd>gsm:</crd></mrq>';
const MANY = { takesSeveralNumbers: true };
let stage: ReceiverStage;
afterEach(() => stage.close());

async function open(profile?: Partial<SenderProfile>, more: Partial<ScaipReceiverOptions> = {}): Promise<void> {
  stage = await openReceiverStage(profile === undefined ? {} : { profile }, more);
}

describe('a call is asked for as the make of the device can take it', () => {
  const voice = { voiceUri: 'sip:desk@voice.example' };
  it.each<[string, Partial<SenderProfile>, Partial<ScaipReceiverOptions>, object]>([
    ['the usual way: one number', {}, voice, { mre: 1, cre: 62, tnu: ['+4770000000'] }],
    [
      'with a second number for those who take it',
      MANY,
      voice,
      { mre: 1, cre: 62, tnu: ['+4770000000', 'sip:desk@voice.example'] },
    ],
    ['with one number where there is no second', MANY, {}, { mre: 1, cre: 62, tnu: ['+4770000000'] }],
    ['with the number that the unit has itself', { callBy: 'own' }, {}, { mre: 1, cre: 61 }],
    ['not at all where that is known not to work', { callBy: 'none' }, {}, { mre: 0 }],
    [
      'also while one is up: that may be known wrongly',
      {},
      { isCallUp: () => true },
      { mre: 1, cre: 62, tnu: ['+4770000000'] },
    ],
    [
      'and forbidden while one is up where the unit would call anyway',
      { forbidsSecondCall: true },
      { isCallUp: () => true },
      { mre: 0, cre: 0 },
    ],
    [
      'and not forbidden when none is up',
      { forbidsSecondCall: true },
      { isCallUp: () => false },
      { mre: 1, cre: 62, tnu: ['+4770000000'] },
    ],
  ])('%s', async (_name, profile, more, expected) => {
    await open({ agentLike: null, ...profile }, more);
    expect(await stage.ask(PRESS)).toEqual({ ref: 'R1', snu: 0, ...expected });
  });

  it('and never of a device that asked to be called back', async () => {
    await open();
    expect(await stage.ask(PRESS.replace('<dty>', '<cha>1</cha><dty>'))).toEqual({ ref: 'R1', snu: 0, mre: 0 });
    expect(stage.signals[0]?.voice).toBe('callback');
  });

  it('by the profile that matches what the device says it is', async () => {
    await open({ agentLike: 'essence%', callBy: 'own' });
    expect(await stage.ask(PRESS, { 'User-Agent': 'Essence Care@Home 4' })).toMatchObject({ cre: 61 });
    expect(await stage.ask(PRESS.replace('R1', 'R2'), { 'User-Agent': 'Neat' })).toMatchObject({ cre: 62 });
  });
});

describe('the dialect whose answer is inside the SIP 200', () => {
  const body = '<scaip><ref>R1</ref><cid>900</cid><dty>3</dty><crd>gsm:</crd></scaip>';

  it('is understood from those who are known to speak it, and answered after the store', async () => {
    await open({ dialect: 'scaip' });
    const { promise, resolve } = Promise.withResolvers<SignalAnswer>();
    stage.store = () => promise;
    const answer = stage.send(body);
    // A copy that comes meanwhile is not served again, and not answered before.
    stage.peer.send(composeMessage(body, { 'Call-ID': 'call-1', Via: 'SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1;rport' }));
    await expect.poll(() => stage.receiver.counts().retransmitted, { timeout: 4_000 }).toBe(1);
    expect(stage.peer.pending()).toEqual([]);
    resolve({ outcome: 'stored', voice: { call: '+4770000000' } });
    const { status, headers, body: inside } = await answer;
    expect({ status, type: headers.find(({ name }) => name === 'content-type')?.value }).toEqual({
      status: 200,
      type: 'application/xml',
    });
    expect(String(inside)).toBe(
      '<scaip><ref>R1</ref><snu>0</snu><ste></ste><cve>01.00</cve><mre>1</mre><cre>62</cre><tnu>+4770000000</tnu></scaip>',
    );
    expect(stage.signals).toHaveLength(1);
    expect(stage.peer.pending()).toEqual([]);
  });

  it('tells there too that it was not stored', async () => {
    await open({ dialect: 'scaip' });
    stage.store = async () => ({ outcome: 'busy' });
    expect(String((await stage.send(body)).body)).toContain('<snu>6</snu>');
  });

  it('is not understood from anybody else, who is told so, and the technicians too', async () => {
    await open();
    expect(await stage.ask(body)).toEqual({ ref: 'R1', snu: 2, ste: 'unknown-root' });
    expect(stage.marks.map(({ mark }) => mark)).toContain('dialect-unknown');
  });

  it('does not change how the same device is answered when it speaks as all do', async () => {
    await open({ dialect: 'scaip' });
    expect(await stage.ask(PRESS)).toMatchObject({ snu: 0, cre: 62 });
  });
});

describe('a sender under another name than the device', () => {
  const kinds = ['', '<mty>RE</mty>', '<mty>PI</mty>', '<stc>102</stc>', '<stc>16</stc>'];

  it('is heard, and marked', async () => {
    await open();
    for (const [no, kind] of kinds.entries()) {
      expect(await stage.ask(PRESS.replace('R1', `R${no}`).replace('<dty>', `${kind}<dty>`))).toMatchObject({ snu: 0 });
    }
    expect(stage.marks).toHaveLength(kinds.length);
    expect(stage.marks[0]).toEqual({ at: new Date(STAGE_AT), mark: 'sender-mismatch', sender: '9', cid: '900' });
  });

  it('whose profile says distrust is heard with its alarms, and with nothing that could speak for a silent device', async () => {
    await open({ identity: 'distrust' });
    for (const [no, kind] of kinds.entries()) {
      const answer = await stage.ask(PRESS.replace('R1', `R${no}`).replace('<dty>', `${kind}<dty>`));
      expect(answer.snu).toBe(kind === '' ? 0 : 3);
    }
    expect(stage.signals.map(({ kind }) => kind)).toEqual(['alarm']);
    expect(stage.refused).toHaveLength(4);
  });

  it('is not marked when the names agree', async () => {
    await open();
    await stage.ask(PRESS, { From: '<sip:900@127.0.0.1>;tag=one' });
    expect(stage.marks).toEqual([]);
  });
});

describe('a device of which a proof is demanded', () => {
  const secret = { username: 'unit-900', password: 'correct horse' };
  const login: SenderLogin = {
    ...{ username: secret.username, realm: 'tunet', cid: '900', isDemanded: true },
    ...{ ha1Md5: makeHa1('MD5', secret.username, 'tunet', secret.password), ha1Sha256: null },
  };
  const other: SenderLogin = { ...login, username: 'unit-1', cid: '1', ha1Md5: makeHa1('MD5', 'unit-1', 'tunet', 'x') };
  const uri = 'sip:alarm@127.0.0.1';
  const openDemanding = async (logins: readonly SenderLogin[] = [login]): Promise<void> => {
    stage = await openReceiverStage({ logins });
  };
  async function proofBy(by: { username: string; password: string }): Promise<string> {
    const challenged = await stage.send(PRESS);
    expect(challenged.status).toBe(401);
    const challenge = readHeader(challenged, 'www-authenticate') ?? '';
    return answerChallenge([challenge], { ...by, method: 'MESSAGE', uri, cnonce: 'c' }) ?? '';
  }

  it('is told to prove it, and heard when it has', async () => {
    await openDemanding();
    const proof = await proofBy(secret);
    expect(stage.signals).toEqual([]);
    expect(await stage.ask(PRESS, { Authorization: proof })).toMatchObject({ snu: 0 });
    expect(stage.signals).toHaveLength(1);
    expect(stage.marks).toEqual([]);
    expect(stage.receiver.counts().challenged).toBe(1);
  });

  it('is not heard with a wrong proof, nor with another device’s, and both are marked', async () => {
    await openDemanding([login, other]);
    const wrong = await proofBy({ ...secret, password: 'guess' });
    expect((await stage.send(PRESS, { Authorization: wrong })).status).toBe(401);
    const others = await proofBy({ username: 'unit-1', password: 'x' });
    expect((await stage.send(PRESS, { Authorization: others })).status).toBe(401);
    expect(stage.signals).toEqual([]);
    const marks = new Set(stage.marks.map(({ mark }) => mark));
    expect(marks).toEqual(new Set(['proof-wrong', 'proof-of-another']));
  });

  it('is challenged anew, and told that only the nonce is old, when it comes with one too late', async () => {
    await openDemanding();
    const proof = await proofBy(secret);
    stage.advance(5 * 60_000 + 1);
    const again = await stage.send(PRESS, { Authorization: proof });
    expect(again.status).toBe(401);
    expect(readHeader(again, 'www-authenticate')).toContain('stale=true');
  });

  it('cannot be passed by under another name', async () => {
    await openDemanding();
    expect((await stage.send(PRESS, { From: '<sip:friend@127.0.0.1>;tag=x' })).status).toBe(401);
  });

  it('that is another one is heard as always, also with a wrong proof: marked, not silenced', async () => {
    await openDemanding([{ ...login, isDemanded: false }]);
    const proof = answerChallenge(['Digest realm="tunet", nonce="n"'], {
      ...secret,
      password: 'guess',
      method: 'MESSAGE',
      uri,
      cnonce: 'c',
    });
    expect(await stage.ask(PRESS, { Authorization: proof })).toMatchObject({ snu: 0 });
    expect(stage.marks.map(({ mark }) => mark)).toContain('proof-wrong');
  });

  it('may be sent by a gateway that proves itself', async () => {
    await openDemanding([{ ...login, username: '9', cid: null, ha1Md5: makeHa1('MD5', '9', 'tunet', 'y') }]);
    const proof = await proofBy({ username: '9', password: 'y' });
    expect(await stage.ask(PRESS, { Authorization: proof })).toMatchObject({ snu: 0 });
    expect(stage.marks).toEqual([]);
  });
});

describe('every refusal that a device can get', () => {
  it.each<[number, string, string]>([
    [2, 'no XML', 'ring!'],
    [3, 'nobody can be found by this', PRESS.replace('900', 'å')],
    [7, 'no device', PRESS.replace('<cid>900</cid>', '')],
  ])('%i: %s', async (snu, _name, body) => {
    await open();
    expect(await stage.ask(body)).toMatchObject({ snu });
    expect(stage.signals).toEqual([]);
  });

  it.each([
    [5, 'not-treated'],
    [6, 'busy'],
  ] as const)('%i: %s', async (snu, outcome) => {
    await open();
    stage.store = async () => ({ outcome });
    expect(await stage.ask(PRESS)).toEqual({ ref: 'R1', snu });
  });

  it('1: too long, with its reference, over TCP; and the connection goes on', async () => {
    await open();
    const peer = await openTcpPeer(stage.receiver.port);
    peer.send(composeMessage(PRESS.replace('</mrq>', `<ite>${'x'.repeat(64 * 1024)}</ite></mrq>`)));
    expect((await peer.nextResponse()).status).toBe(200);
    const back = await peer.nextRequest();
    expect(parseScaip(back.body)).toEqual({ kind: 'answer', answer: { ref: 'R1', snu: 1, ste: 'too-long' } });
    peer.send(composeOk(back));
    peer.send(composeMessage(PRESS, { 'Call-ID': 'after' }));
    expect((await peer.nextResponse()).status).toBe(200);
    expect(parseScaip((await peer.nextRequest()).body)).toMatchObject({ answer: { snu: 0 } });
    peer.close();
  });
});

describe('a call that comes in', () => {
  const invite = (callId: string) =>
    composeMessage('', { CSeq: '1 INVITE', 'Call-ID': callId, From: '<sip:900@127.0.0.1>;tag=v' }).replace(
      'MESSAGE',
      'INVITE',
    );

  it('is sent to the voice address, and told of once', async () => {
    await open({}, { voiceUri: 'sip:desk@voice.example' });
    stage.peer.send(invite('v1'));
    const moved = await stage.peer.nextResponse();
    expect(moved.status).toBe(302);
    expect(readHeader(moved, 'contact')).toBe('<sip:desk@voice.example>');
    stage.peer.send(invite('v1'));
    await stage.peer.nextResponse();
    expect(stage.calls).toEqual([{ at: new Date(STAGE_AT), from: '900', receiverAddress: 'centre.example' }]);
  });

  it('is told that nobody can answer when there is no voice address; the desk still learns of it', async () => {
    await open();
    stage.peer.send(invite('v1'));
    expect((await stage.peer.nextResponse()).status).toBe(480);
    expect(stage.calls).toHaveLength(1);
  });
});

describe('parts over the wire', () => {
  const part = (more: string) => PRESS.replace('</mrq>', `${more}</mrq>`);

  it('the first rings at once, the last earns the call; lost ones are marked', async () => {
    await open({ splitSeconds: 4 });
    expect(await stage.ask(part('<ame>1</ame>'))).toEqual({ ref: 'R1', snu: 0, mre: 0 });
    expect(stage.signals).toMatchObject([{ kind: 'alarm', alarmKind: 'press' }]);
    expect(await stage.ask(part('<lte>kitchen</lte>'))).toEqual({
      ref: 'R1',
      snu: 0,
      mre: 1,
      cre: 62,
      tnu: ['+4770000000'],
    });
    expect(stage.signals[1]).toMatchObject({ kind: 'info', ref: 'R1', text: 'kitchen' });
    await stage.ask(part('<ame>1</ame>').replace('R1', 'R2'));
    stage.advance(3_999);
    expect(stage.marks.filter(({ mark }) => mark === 'parts-missing')).toEqual([]);
    stage.advance(1);
    expect(stage.marks.filter(({ mark }) => mark === 'parts-missing')).toMatchObject([{ cid: '900' }]);
    expect(stage.receiver.counts().marked).toMatchObject({ 'parts-missing': 1 });
  });

  it('a second one rings when the first could not be stored in time', async () => {
    await open();
    stage.store = () => new Promise(() => undefined);
    expect((await stage.send(part('<ame>1</ame>'))).status).toBe(200);
    const second = await stage.send(part('<lte>kitchen</lte>'));
    expect(second.status).toBe(200);
    stage.store = async () => ({ outcome: 'stored', voice: null });
    stage.advance(4_000);
    const snus = [(await stage.nextAnswer()).snu, (await stage.nextAnswer()).snu];
    expect(snus.toSorted()).toEqual([0, 6]);
    expect(stage.signals.map(({ kind }) => kind)).toEqual(['alarm', 'alarm']);
  });
});

describe('a device over TLS that must prove itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tunet-sips-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['MD5', 'SHA-256'] as const)('is heard with %s', async (algorithm) => {
    const authority = makeAuthority('centre');
    const own = authority.issue('centre.example');
    const [certificate, key] = [join(folder, 'c.pem'), join(folder, 'c.key')];
    writeFileSync(certificate, own.certificate);
    writeFileSync(key, own.key, { mode: 0o600 });
    const ha1 = makeHa1(algorithm, 'u', 'tunet', 'p');
    const login = { username: 'u', realm: 'tunet', cid: '900', isDemanded: true };
    const hashes = algorithm === 'MD5' ? { ha1Md5: ha1, ha1Sha256: null } : { ha1Md5: null, ha1Sha256: ha1 };
    stage = await openReceiverStage({ logins: [{ ...login, ...hashes }] }, { tls: { port: 0, certificate, key } });
    const line = await openLine({
      ...{ host: '127.0.0.1', port: stage.receiver.tlsPort ?? 0, transport: 'tls' },
      trust: { ca: authority.certificate },
      login: { username: 'u', password: 'p' },
    });
    expect(await line.send('900', PRESS)).toEqual({ sipStatus: 200, snu: 0, mre: 1, tnu: '+4770000000' });
    await line.close();
  });
});
