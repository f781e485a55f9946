/** What this module tells others, past tense; the subject is the message. Ids and codes only. Consumers: notices. */
export interface ConversationEvents {
  readonly 'message.sent': {
    readonly threadId: string;
    readonly personId: string;
    readonly unitId: string;
    readonly authorKind: 'self' | 'proxy' | 'staff';
    /** the one who reads the thread alone; null: she and all she has let write */
    readonly readerId: string | null;
  };
}
