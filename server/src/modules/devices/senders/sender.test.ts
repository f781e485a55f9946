import { describe, expect, test } from 'vitest';
import { knownSenders, noSenders, type SenderLogin, usualSender } from './sender.ts';

const seen = { cid: '26317', sender: '26317', agent: 'Essence/4.1' };
const row = (id: string, more: object = {}) => ({ ...usualSender, id, vendor: id, isForAnyDevice: true, ...more });
const login = (username: string, more: Partial<SenderLogin> = {}): SenderLogin => ({
  ...{ username, realm: 'tunet', cid: null, ha1Md5: '0'.repeat(32), ha1Sha256: null, isDemanded: false },
  ...more,
});

describe('the profile of a sender', () => {
  const senders = knownSenders({
    profiles: [
      row('own', { isForAnyDevice: false }),
      row('gateway', { senderLike: 'gw-%' }),
      row('essence', { agentLike: 'ESSENCE%', senderLike: '2____' }),
      row('brackets', { agentLike: 'unit (v_)%' }),
    ],
    logins: [],
    devices: new Map([['500', ['own', 'gateway']]]),
  });

  test('is the usual one for whoever is not listed', () => {
    expect(noSenders.profileOf(seen)).toBe(usualSender);
    expect(senders.profileOf({ ...seen, agent: '' })).toBe(usualSender);
  });

  test('is the first whose patterns all match, in any case of letters', () => {
    expect(senders.profileOf(seen).vendor).toBe('essence');
    expect(senders.profileOf({ ...seen, sender: '263170' })).toBe(usualSender);
    expect(senders.profileOf({ ...seen, sender: 'GW-7' }).vendor).toBe('gateway');
    expect(senders.profileOf({ ...seen, agent: 'Unit (v2) beta' }).vendor).toBe('brackets');
  });

  test('is chosen among its own where the device has some', () => {
    expect(senders.profileOf({ ...seen, cid: '500' }).vendor).toBe('own');
    expect(senders.profileOf({ ...seen, cid: null }).vendor).toBe('essence');
  });
});

describe('a login', () => {
  const senders = knownSenders({
    profiles: [],
    devices: new Map(),
    logins: [
      login('gate', { isDemanded: true }),
      login('u1', { cid: '26317', isDemanded: true }),
      login('u2', { cid: '9' }),
    ],
  });

  test('is demanded of the device that it is for, under whatever name it sends, and of the name itself', () => {
    expect(senders.loginDemandedOf({ ...seen, sender: 'other' })?.username).toBe('u1');
    expect(senders.loginDemandedOf({ cid: null, sender: '26317', agent: '' })?.username).toBe('u1');
    expect(senders.loginDemandedOf({ cid: '77', sender: 'gate', agent: '' })?.username).toBe('gate');
  });

  test('that is not demanded is only known by its name', () => {
    expect(senders.loginDemandedOf({ cid: '9', sender: '9', agent: '' })).toBeNull();
    expect(senders.loginNamed('u2')?.cid).toBe('9');
    expect(senders.loginNamed('nobody')).toBeNull();
  });
});
