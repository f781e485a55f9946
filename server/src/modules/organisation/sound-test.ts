import type { NewId } from '../../platform/ids/ids.ts';

/** Tones that the screen plays and she counts. Who presses without hearing does not know how many. */
export interface SoundTest {
  readonly testId: string;
  /** 2 to 5 */
  readonly tones: number;
}

/** What she says that she heard. */
export interface SoundHeard {
  readonly testId: string;
  readonly tonesHeard: number;
}

/** What was heard before that is not what can be heard now. Milliseconds. */
const oldest = 10 * 60_000;

/** A fresh test. The number lies in the id, so that nothing needs to be kept of it. */
export function newSoundTest(newId: NewId): SoundTest {
  const testId = newId();
  return { testId, tones: tonesIn(testId) };
}

/** True when the number is the one that was played, a moment ago. */
export function isHeard({ testId, tonesHeard }: SoundHeard, at: Date): boolean {
  const age = at.getTime() - madeAt(testId);
  return tonesHeard === tonesIn(testId) && age >= 0 && age <= oldest;
}

function tonesIn(testId: string): number {
  return 2 + (Number.parseInt(testId.slice(-2), 16) % 4);
}

/** The instant in a uuid v7, milliseconds. */
function madeAt(testId: string): number {
  return Number.parseInt(testId.replaceAll('-', '').slice(0, 12), 16);
}
