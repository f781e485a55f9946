import { type AidPicture, bed, box, round } from './shapes.ts';

/** The bed, lifting, small things, and things that tell. */
export const bedAndSmall: Readonly<Record<string, AidPicture>> = {
  'electric-bed': { line: `${bed}M14 48l8 6h20l8-6M44 30l4-4 4 4M48 26v9`, soft: 'M10 40l4-18 6 2-3 11h37v6H10z' },
  'back-rest': { line: `${bed}M12 43l8-28M20 15l14 28M26 29h-7`, soft: 'M11 42l8-28 5 2-8 27z' },
  'bed-rail-standing': { line: `${bed}M34 44V20c0-6 14-6 14 0v24M34 30h14`, soft: box(10, 37, 45, 6, 3) },
  'foam-mattress': {
    line: `${box(6, 30, 52, 16, 4)}M16 38h1M26 36h1M36 39h1M46 37h1M21 42h1M31 42h1M41 42h1`,
    soft: box(6, 30, 52, 16, 4),
  },
  'bed-table': {
    line: `M12 18h40M18 18v36M10 54h30M18 32h6${round(12, 56, 2)}${round(38, 56, 2)}M36 16v-6h8v6`,
    soft: box(10, 16, 44, 5),
  },
  'slide-sheet': {
    line: `${bed}M10 37c8-6 16 4 24-1s12 2 20-2M40 24h12M48 20l4 4-4 4`,
    soft: 'M10 37c8-6 16 4 24-1s12 2 20-2v8H10z',
  },
  'turn-disc': {
    line: 'M8 38c0-14 48-14 48 0s-48 14-48 0zM8 38v5c0 14 48 14 48 0v-5M24 36c2-6 16-6 18 0M42 30v6h-6',
    soft: 'M8 38c0-14 48-14 48 0s-48 14-48 0z',
  },
  'mobile-hoist': {
    line: `M16 54V14l26-4v10M10 54h40M34 24h16M34 24v4M50 24v4M16 30l14-18M36 30c0 14 12 14 12 0${round(14, 57, 2)}${round(46, 57, 2)}`,
    soft: 'M34 30h16c0 18-16 18-16 0z',
  },
  sling: {
    line: 'M16 10c0 8 4 12 4 20 0 10-6 14-8 24M48 10c0 8-4 12-4 20 0 10 6 14 8 24M20 24h24M12 54c6-4 10-8 20-8s14 4 20 8',
    soft: 'M20 24h24c-1 8 1 14 4 22-6-3-26-3-32 0 3-8 5-14 4-22z',
  },
  gripper: { line: 'M10 54l34-34M44 20l4-12M44 20l12-4M10 54l-2-8M18 46l8 6', soft: 'M6 50l8-8 8 8-8 8z' },
  'sock-aid': {
    line: 'M22 30l4 26h14l4-26M22 30c0 6 22 6 22 0s-22-6-22 0zM24 30L14 8M42 30L52 8',
    soft: 'M24 33c4 3 14 3 18 0l-3 22H27z',
  },
  calendar: {
    line: `${box(8, 14, 48, 38, 4)}M8 24h48M20 10v8M44 10v8M18 34h6M30 34h6M18 43h6${round(44, 40, 6)}M44 37v3l2 2`,
    soft: box(8, 14, 48, 10, 4),
  },
  'conversation-amplifier': {
    line: `M14 36c0-22 36-22 36 0${box(10, 34, 8, 14, 3)}${box(46, 34, 8, 14, 3)}M32 44v12M26 56h12M28 46c-3-8 11-8 8 0`,
    soft: box(10, 34, 8, 14, 3) + box(46, 34, 8, 14, 3),
  },
  'safety-alarm': {
    line: `M18 6c0 14 8 20 14 24 6-4 14-10 14-24${round(32, 43, 13)}${round(32, 43, 5)}`,
    soft: round(32, 43, 6),
  },
  'medicine-dispenser': {
    line: `${box(14, 12, 36, 42, 5)}${round(32, 28, 10)}M32 18v10l7 7M24 46h16M42 50h8`,
    soft: box(22, 43, 20, 6, 3),
  },
  'locating-device': {
    line: `M32 56c-12-16-18-22-18-32a18 18 0 0 1 36 0c0 10-6 16-18 32z${round(32, 24, 7)}`,
    soft: round(32, 24, 7),
  },
};
