import { expect, test } from 'vitest';
import { PatientWork } from './patient-work.ts';
import { composeMessage, openTcpPeer } from './raw-peer.ts';
import { openReceiverStage } from './receiver-stage.ts';

test('what cannot wait gets its turn between what can', async () => {
  const done: string[] = [];
  const patient = new PatientWork();
  const slowly = (name: string) => () => {
    const until = performance.now() + 2;
    while (performance.now() < until);
    done.push(name);
  };
  for (const name of ['beat 1', 'beat 2', 'beat 3']) patient.add(slowly(name));
  setImmediate(() => done.push('alarm'));
  await expect.poll(() => done.length, { timeout: 4_000 }).toBe(4);
  expect(done).toEqual(['beat 1', 'alarm', 'beat 2', 'beat 3']);
});

test('too much of it is left, and nothing is begun after the stop', async () => {
  const patient = new PatientWork();
  let done = 0;
  for (let no = 0; no < 20_000; no++) expect(patient.add(() => done++)).toBe(true);
  expect(patient.add(() => done++)).toBe(false);
  patient.stop();
  expect(patient.size).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toBe(0);
});

test('an alarm passes the heartbeats that came before it on its way', async () => {
  const stage = await openReceiverStage();
  const peer = await openTcpPeer(stage.receiver.port);
  const beat = (no: number) => `<mrq><ref>H${no}</ref><mty>PI</mty><cid>9${no}</cid><dty>2</dty></mrq>`;
  const via = { Via: 'SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKx' };
  const beats = Array.from({ length: 200 }, (_, no) => composeMessage(beat(no), { ...via, 'Call-ID': `h${no}` }));
  const alarm = composeMessage('<mrq><ref>A</ref><cid>1</cid><dty>3</dty></mrq>', { ...via, 'Call-ID': 'a' });
  peer.send(beats.join('') + alarm);
  await expect.poll(() => stage.signals.length, { timeout: 8_000 }).toBe(201);
  expect(stage.signals.findIndex(({ kind }) => kind === 'alarm')).toBeLessThan(150);
  peer.close();
  await stage.close();
});
