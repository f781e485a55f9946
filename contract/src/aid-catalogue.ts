import { z } from 'zod';
import { listCode, localText } from './values.ts';

/** One measure that chooses a size, and how it is taken. Centimetres. */
export const aidMeasure = z.strictObject({
  code: listCode,
  unit: z.literal('cm'),
  /** what may be answered: whoever reads the wrong side of the tape is asked again */
  from: z.int().min(0).max(400),
  to: z.int().min(1).max(400),
  names: localText,
  how: localText,
});
export type AidMeasure = z.output<typeof aidMeasure>;
