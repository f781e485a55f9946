import { type AidPicture, box, drops, round } from './shapes.ts';

/** What one walks with and sits in. */
export const walkAndSit: Readonly<Record<string, AidPicture>> = {
  'elbow-crutches': {
    line: 'M20 57V14M20 30h9M15 18c-1-10 11-10 10 0M17 57h6M44 57V14M44 30h-9M39 18c-1-10 11-10 10 0M41 57h6',
    soft: box(20, 28, 10, 4) + box(34, 28, 10, 4),
  },
  'walking-stick': {
    line: 'M26 57V20c0-13 18-13 18 0v3M23 57h6',
    soft: 'M24 20c0-16 22-16 22 0v4h-4v-4c0-10-14-10-14 0z',
  },
  'quad-stick': {
    line: 'M34 44V13c0-3-2-5-5-5H17M20 44h26M20 44l-5 13M46 44l5 13M29 44l-3 13M38 44l3 13',
    soft: box(15, 5, 14, 6, 3),
  },
  'walking-frame': {
    line: 'M13 57l5-43M51 57l-5-43M18 14h28M16 34h32M25 57l2-23M39 57l-2-23M18 14h-7M46 14h7',
    soft: box(8, 11, 10, 6, 3) + box(46, 11, 10, 6, 3),
  },
  'rollator-indoor': {
    line: `M12 12h10l12 38M28 31L17 50M22 22h26M48 22v-4M30 36h16l-2 9H33${round(16, 54, 4)}${round(36, 54, 4)}`,
    soft: box(24, 18, 24, 4, 1) + box(9, 9, 12, 6, 3),
  },
  'rollator-outdoor': {
    line: `M10 10h10l9 26M20 36h26M40 36l5 11M29 36L20 47M32 36v8h12M46 36V20M46 20l-8-4${round(17, 51, 7)}${round(46, 51, 7)}`,
    soft: box(20, 33, 26, 5) + box(7, 7, 12, 6, 3),
  },
  'forearm-walker': {
    line: `M14 22h28M30 24v20M16 50l14-8 18 8M42 22v-8h5${round(16, 54, 4)}${round(48, 54, 4)}`,
    soft: 'M12 16h30c3 0 3 8 0 8H16c-6 0-6-8-4-8z',
  },
  wheelchair: {
    line: `M10 10h8v22M18 32h24l6 15h8M20 22h18${round(27, 43, 14)}${round(49, 54, 3)}${round(27, 43, 2)}`,
    soft: box(18, 29, 24, 5) + box(15, 12, 5, 17),
  },
  'transport-chair': {
    line: `M8 10h10v24M18 34h24l5 14h8M20 24h18M20 34v14M40 36l-2 11${round(21, 52, 6)}${round(40, 53, 5)}`,
    soft: box(18, 31, 24, 5) + box(15, 12, 5, 18),
  },
  'work-chair': {
    line: `M16 10v20M16 36h28M30 36v12M14 54l16-6 16 6M20 27h20v4M36 44l8-4${round(14, 56, 2)}${round(30, 56, 2)}${round(46, 56, 2)}`,
    soft: box(16, 32, 28, 6, 3) + box(12, 9, 6, 19, 3),
  },
  'pressure-cushion': {
    line: `${box(8, 24, 48, 20, 6)}M8 36h48M18 24v12M28 24v12M38 24v12M48 24v12`,
    soft: box(8, 24, 48, 12, 6),
  },
  trolley: {
    line: `M10 10h8l4 34M20 24h30M22 44h30M50 24l2 20${round(25, 52, 4)}${round(49, 52, 4)}`,
    soft: box(20, 20, 31, 4, 1) + box(22, 40, 31, 4, 1),
  },
  'crutch-ferrules': {
    line: 'M20 8v22h10V8M16 30h18l4 20H12zM46 20v20h8V20M44 40h12l2 12H42z',
    soft: 'M16 30h18l4 20H12zM44 40h12l2 12H42z',
  },
  'shower-stool': {
    line: `M14 36h36M18 38l-4 19M46 38l4 19M16 48h32${drops}M38 14v3`,
    soft: box(12, 31, 40, 7, 3),
  },
  'shower-chair': {
    line: `M18 10v28M18 38h28M20 38l-4 19M44 38l4 19M18 27h24v10${drops}`,
    soft: box(17, 34, 30, 6, 3) + box(14, 10, 5, 18),
  },
  'shower-toilet-chair': {
    line: `M18 8v28M18 36h26l4 12h7M18 25h22M20 36v14M42 38v12M27 40v5h9v-5${round(20, 54, 4)}${round(42, 54, 4)}M50 8v3M56 12v3`,
    soft: box(17, 33, 28, 5) + box(14, 9, 5, 19),
  },
};
