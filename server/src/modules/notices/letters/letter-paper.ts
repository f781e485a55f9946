import type { LetterBlock } from '@tunet/contract';

/** One letter ready for paper: nothing is looked up and nothing worded any more. */
export interface LetterPaper {
  /** BCP 47, `nb-NO`. */
  readonly language: string;
  readonly country: 'NO' | 'SE';
  readonly title: string;
  /** Who sends it. */
  readonly sender: readonly string[];
  /** What stands in the window of the envelope: name and address, or the name and who hands it over. */
  readonly to: readonly string[];
  /** Date and number. */
  readonly meta: readonly string[];
  readonly blocks: readonly LetterBlock[];
  /** At the end, smaller. */
  readonly foot: readonly string[];
  readonly page: (page: number, of: number) => string;
}

/** A photo or paper that lies within the file, as it came. */
export interface FileWithin {
  readonly name: string;
  /** What it is called in the list of documents. */
  readonly title: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly at: Date;
}

/** The port to whatever makes paper: several letters in one file, each on pages of its own. */
export type PrintLetters = (
  letters: readonly LetterPaper[],
  about: {
    readonly title: string;
    readonly language: string;
    readonly at: Date;
    readonly files?: readonly FileWithin[];
  },
) => Promise<{ readonly pdf: Uint8Array; readonly pages: number }>;
