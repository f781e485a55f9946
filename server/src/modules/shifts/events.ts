/**
 * What this module tells others, past tense. Ids and codes only. Consumers: `watch` (this module's own worker part), notices (text
 * messages to a lead).
 */
export interface ShiftEvents {
  /** A unit has agreed on a planned call, and its desk is to be found; the subject is the call. */
  readonly 'planned-call.agreed': Record<never, never>;
  /** Too few at a desk; the subject is the shortage, one each time. `alarm`: somebody waits meanwhile. */
  readonly 'desk.short': { readonly because: 'too-few' | 'alarm' };
  /** A week that begins within seven days is not published; the subject is the warning, one for each week. */
  readonly 'calendar.unpublished': { readonly monday: string };
}
