/** What feedback tells others, past tense; the subject is the feedback. Ids only. Consumers: notices. */
export interface FeedbackEvents {
  /** Somebody at work has written to the one who gave it: an answer, or a question whether it is an appeal. */
  readonly 'feedback.replied': {
    readonly personId: string;
    /** the one who wrote it, and reads it alone */
    readonly readerId: string;
  };
}
