import type { Alarm } from './alarm.ts';

/**
 * When somebody answered the person: not when somebody took the alarm. Where the device can speak it is voice contact, or somebody
 * beside her; where it cannot, the first act towards her (emergency call, somebody asked to go, a relative told). Null: nobody yet.
 * What is measured against 60 and 180 seconds.
 */
export function answeredAt(alarm: Pick<Alarm, 'speaks' | 'voiceAt' | 'presentAt' | 'firstActAt'>): Date | null {
  const { speaks, voiceAt, presentAt, firstActAt } = alarm;
  const instants = [voiceAt, presentAt, speaks ? null : firstActAt].filter((at) => at !== null);
  return instants.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
