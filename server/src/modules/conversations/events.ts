/** What this module tells others, past tense; the subject is the message. Ids and codes only. Consumers: notices. */
export interface ConversationEvents {
  /** subject: the unit; its lead is told that a promise of an answer or a call is past */
  readonly 'conversation.promise-late': { readonly unitId: string };
  /** subject: the wish; a text without anything personal lies ready for the one who asked to be rung */
  readonly 'ring.no-answer': { readonly noticeId: string };
  readonly 'message.sent': {
    readonly threadId: string;
    readonly personId: string;
    readonly unitId: string;
    readonly authorKind: 'self' | 'proxy' | 'staff';
    /** the one who reads the thread alone; null: she and all she has let write */
    readonly readerId: string | null;
  };
}
