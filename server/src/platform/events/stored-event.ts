/** A fact as a consumer gets it. */
export interface StoredEvent {
  /** Number of the transaction that wrote it, and its place there: the order in which events are read. */
  readonly tx: string;
  readonly id: string;
  readonly tenantId: string;
  readonly kind: string;
  readonly subjectId: string;
  /** Ids and codes; each kind's fields stand beside the code that emits it. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}
