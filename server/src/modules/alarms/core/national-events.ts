import type { Happening } from './alarm.ts';

/**
 * Events of the national alarm life cycle, as codes: 0 reported · 1 handling begun · 3 acknowledged (settled) · 4 handed to a response
 * unit · 5 unit accepted · 6 cause · 7 measures · 8 conversation · 9 action, refusals too · 10 another operator. There is no 2.
 * They are events; the values of cause and measure are the municipality's own lists.
 */
export type NationalEvent = 0 | 1 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export interface NationalEventAt {
  readonly at: Date;
  readonly code: NationalEvent;
  readonly who: string | null;
}

/** The life of an alarm in national events, in its own order. Steps that the life cycle has no word for are left out. */
export function nationalEvents(story: readonly Happening[]): NationalEventAt[] {
  let holder: string | null = null;
  return story.flatMap(({ what, at, who }) => {
    const codes = codesOf(what, who?.id ?? null, holder);
    if (what === 'taken') holder = who?.id ?? null;
    return codes.map((code) => ({ at, code, who: who?.name ?? null }));
  });
}

function codesOf(what: string, who: string | null, holder: string | null): readonly NationalEvent[] {
  switch (what) {
    case 'received':
      return [0];
    case 'taken':
      return holder === null || holder === who ? [1] : [10];
    case 'voice-contact':
      return [8];
    case 'handed-over':
      return [4];
    case 'accepted':
      return [5];
    case 'emergency-call':
    case 'relative-informed':
    case 'help-refused':
    case 'refused':
    case 'present':
    case 'done':
      return [9];
    case 'closed':
      return [6, 7, 3];
    default:
      return [];
  }
}
