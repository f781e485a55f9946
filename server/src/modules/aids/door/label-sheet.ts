/** One label to print: the text that stands in its codes, and what a person reads beside them. Never a name. */
export interface PrintedLabel {
  readonly label: string;
  /** What it is: article and size, in the municipality's language. */
  readonly lines: readonly string[];
}

/** The port to whatever draws labels (`adapters/pdf`): sheets of 24, A4, with QR, Code 128 and plain text. */
export type PrintLabels = (
  labels: readonly PrintedLabel[],
  about: { readonly title: string; readonly language: string; readonly at: Date; readonly from: number },
) => Promise<{ readonly pdf: Uint8Array; readonly pages: number }>;

/** What a slip says to one who has no telephone, worded and ready. */
export interface Slip {
  readonly language: string;
  readonly title: string;
  /** The number for the door, set large; null where people are let in by staff. */
  readonly digits: string | null;
  readonly lines: readonly string[];
  readonly foot: readonly string[];
}

/** The port to whatever prints a slip: one A4 page, nothing smaller than 18 points. */
export type PrintSlip = (slip: Slip, at: Date) => Promise<Uint8Array>;
