/** What this module tells others, past tense. Ids and codes only. */
export interface CareLinkEvents {
  /** subject: the arrival, or a new number when the same message came again. Consumer: `carelink`, which files it. */
  readonly 'carelink.arrived': { partyId: string; messageId: string; isAgain?: boolean };
  /** subject: the sending. Consumer: notices (the unit of the one who wrote it is told). */
  readonly 'carelink.undelivered': { personId: string | null; unitId: string };
}
