import { readLabel } from '@tunet/contract/aid-label';
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** What can be looked at: a picture from the camera, or a canvas. */
export type Sight = HTMLVideoElement | HTMLCanvasElement;

/** Finds a label in a picture; null: none is in sight. */
export type FindLabel = (sight: Sight) => Promise<string | null>;

let ready: Promise<FindLabel> | null = null;

/**
 * Fetches the decoder, once. It comes from our own server alone: without the override it would be fetched from a stranger's.
 * A code that is no label of ours (a shop's, a postal parcel's) is passed over.
 */
export function loadReader(): Promise<FindLabel> {
  ready ??= begin().catch((problem: unknown) => {
    ready = null;
    throw problem;
  });
  return ready;
}

async function begin(): Promise<FindLabel> {
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  await prepareZXingModule({
    overrides: { locateFile: (file: string) => (file.endsWith('.wasm') ? wasmAddress : file) },
    fireImmediately: true,
  });
  const detector = new BarcodeDetector({ formats: ['qr_code', 'code_128'] });
  return async (sight) => {
    const found = await detector.detect(sight);
    return found.map(({ rawValue }) => readLabel(rawValue)).find((label) => label !== null) ?? null;
  };
}
