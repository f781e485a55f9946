/** One message on its way to a hospital or a surgery. */
export interface OutgoingMessage {
  /** Our number of it; the other side must take the same number once. */
  readonly messageId: string;
  readonly thread: string;
  /** The municipality by its short name. */
  readonly from: string;
  /** The address of the other side. */
  readonly to: string;
  readonly sentAt: string;
  readonly kind: string;
  /** null: a receipt, which is about a message and nobody. */
  readonly person: { readonly number: string; readonly name: string; readonly bornOn: string } | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * The port to the message net of the health service: hands one message over, or throws. That it was handed over is not that it came:
 * the receipt of the other side says so. Plugged in by the worker (`adapters/carelink`).
 */
export interface CareLink {
  send(message: OutgoingMessage): Promise<void>;
}
