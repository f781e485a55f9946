/** What became of a call. `answered`: somebody or something took it, and pressed nothing. */
export type CallOutcome = 'pressed' | 'answered' | 'no-answer' | 'failed';

/** The port to whatever rings a real telephone. */
export interface PhoneCalls {
  /**
   * Rings until somebody answers, says the words, and listens for a key. Resolves when the call is over; never rejects:
   * a gateway that is away is `failed`. A call with the same reference may come twice.
   */
  ring(call: {
    readonly to: string;
    /** In the language named; nothing about a person. */
    readonly saying: string;
    readonly language: 'nb' | 'sv';
    /** The one who answers is asked to press 1, so that an answering machine counts as nobody. */
    readonly mustPress: boolean;
    readonly reference: string;
  }): Promise<CallOutcome>;
}
