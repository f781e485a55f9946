import type { CallWord, DeskRow } from '@tunet/contract';

/** A call from the device, or from the home, that belongs to an alarm. Sound is elsewhere; this is only that somebody rings. */
export interface Call {
  readonly state: CallWord;
  readonly callingAt: Date;
  readonly talkingAt: Date | null;
  readonly endedAt: Date | null;
  /** the telephone at the desk that answered, as its system names it */
  readonly agent: string | null;
}

/** What the telephone system says of one call. It may say it twice, or late, or leave a word out. */
export interface ToldOfCall {
  readonly state: CallWord;
  readonly at: Date;
  readonly agent: string | null;
}

/**
 * What is known of a call after one more word. Total, and the same in whatever order the words come: a call that has ended
 * does not ring again because an older word was slow. A call never notes voice contact: a person does.
 */
export function hear(call: Call | null, { state, at, agent }: ToldOfCall): Call {
  const callingAt = earliest(call?.callingAt ?? null, at) ?? at;
  const talkingAt = state === 'talking' ? earliest(call?.talkingAt ?? null, at) : (call?.talkingAt ?? null);
  const endedAt = state === 'ended' ? earliest(call?.endedAt ?? null, at) : (call?.endedAt ?? null);
  return {
    state: endedAt ? 'ended' : talkingAt ? 'talking' : 'calling',
    ...{ callingAt, talkingAt, endedAt },
    agent: agent ?? call?.agent ?? null,
  };
}

function earliest(known: Date | null, told: Date): Date | null {
  return known !== null && known <= told ? known : told;
}

/** True when a word told nothing new: the desk need not be woken. */
export function isSameCall(a: Call | null, b: Call): boolean {
  return a !== null && a.state === b.state && a.agent === b.agent && sameTimes(a, b);
}

function sameTimes(a: Call, b: Call): boolean {
  return [a.callingAt, a.talkingAt, a.endedAt].every((at, index) => {
    const other = [b.callingAt, b.talkingAt, b.endedAt][index] ?? null;
    return (at?.getTime() ?? null) === (other?.getTime() ?? null);
  });
}

/** What the desk is shown: the call itself, or that none came within the time in which a device calls. */
export function callOnRow(call: Call | null, missedAt: Date | null): { state: DeskRow['callState']; at: Date | null } {
  if (call === null) return { state: missedAt ? 'none' : null, at: missedAt };
  const at = { calling: call.callingAt, talking: call.talkingAt, ended: call.endedAt }[call.state];
  return { state: call.state, at: at ?? call.callingAt };
}

/** Digits that tell telephones apart whatever country code or blanks stand before them; null: too short to tell anything. */
export function tailOf(number: string): string | null {
  const digits = number
    .replace(/^sips?:/i, '')
    .replace(/@.*$/, '')
    .replaceAll(/\D/g, '');
  return digits.length < 8 ? null : digits.slice(-8);
}
