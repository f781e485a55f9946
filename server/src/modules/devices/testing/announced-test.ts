import type { TestState } from '@tunet/contract';

/** A test as it stands. Of a vendor's devices nothing is followed but the time. */
export interface TestFacts {
  readonly isVendors: boolean;
  /** whether the device can speak: then the test is a voice, else somebody who has seen to it */
  readonly speaks: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly heardAt: Date | null;
  readonly takenAt: Date | null;
  readonly voiceAt: Date | null;
  readonly closedAt: Date | null;
  readonly passedAt: Date | null;
}

/** What happened with the alarm that the press became. */
export type TestEvent = 'heard' | 'taken' | 'voice' | 'closed';

/** How far the press came. `no-voice`: it was closed and nobody had spoken through the device, so its voice is unproved. */
export function testState(test: TestFacts, now: Date): TestState {
  if (test.isVendors) return 'announced';
  if (test.passedAt) return 'passed';
  if (test.closedAt) return 'no-voice';
  if (test.takenAt) return 'taken';
  if (test.heardAt) return 'heard';
  return now < test.endsAt ? 'waiting' : 'not-heard';
}

/** Whether the window takes this signal for the press that was announced: the first one inside it, and no other. */
export function isAwaited(test: TestFacts, at: Date): boolean {
  return !test.isVendors && test.heardAt === null && test.startsAt <= at && at < test.endsAt;
}

/**
 * A test after one thing more is known of its alarm: pure and total, and the same twice over.
 * It passes when somebody took the alarm and spoke with the one who pressed; without a voice, when somebody took and closed it.
 */
export function follow(test: TestFacts, event: TestEvent, at: Date): TestFacts {
  if (test.isVendors || test.passedAt) return test;
  if (event === 'heard') return isAwaited(test, at) ? { ...test, heardAt: at } : test;
  if (test.heardAt === null) return test;
  const known: TestFacts = {
    ...test,
    takenAt: test.takenAt ?? (event === 'taken' ? at : null),
    voiceAt: test.voiceAt ?? (event === 'voice' ? at : null),
    closedAt: test.closedAt ?? (event === 'closed' ? at : null),
  };
  const proof = known.speaks ? known.voiceAt : known.closedAt;
  return known.takenAt && proof ? { ...known, passedAt: proof > known.takenAt ? proof : known.takenAt } : known;
}
