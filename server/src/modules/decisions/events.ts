/**
 * What this module tells others, past tense. Ids and codes only.
 * Consumers: requests (the case is decided), notices (she and those she lets read it are told).
 */
export interface DecisionEvents {
  /** subject: the decision */
  readonly 'decision.issued': {
    applicationId: string;
    personId: string;
    outcome: 'granted' | 'partly' | 'refused' | 'on-list';
    /** kinds of help by code, and the unit that gives each: technology begins its way into use (`devices`) */
    granted: { serviceType: string; unitId: string | null }[];
    /** lines of an earlier decision in the case that go on in lines of this one: whoever carries them out goes on with that, until the last day of this one instead of that one's (`plans`) */
    takes?: { from: string; to: string; wasUntil: string | null; until: string | null }[];
  };
  /** subject: what is owed; an appeal changed a decision, and nobody has made the new one by its day. The office, each day */
  readonly 'decision.owed-late': { personId: string; unitId: string };
  /** subject: a decision that follows: what she pays, or that a part of her case is withheld */
  readonly 'decision.followed': { personId: string };
  /** subject: the line; the office hears before the last day, the head each day after it */
  readonly 'help.term-ending': { personId: string; unitId: string };
  readonly 'help.past-term': { personId: string; unitId: string };
  /** subject: the offer of a place */
  readonly 'waiting.offered': { personId: string };
  /** subject: the entry on the list; taken off, put back, or an offer taken back */
  readonly 'waiting.changed': { personId: string };
  /** subject: the appeal */
  readonly 'appeal.received': { personId: string; decisionId: string };
  readonly 'appeal.moved': { personId: string };
}
