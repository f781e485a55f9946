import { type AidPicture, bath, box, toilet } from './shapes.ts';

/** Bath, toilet, and what stands in the home. */
export const bathAndHome: Readonly<Record<string, AidPicture>> = {
  'bath-board': { line: `${bath}M24 28v8M42 28v8`, soft: box(14, 25, 38, 6) },
  'bath-seat': { line: `${bath}M18 32c2 10 4 10 8 10h14c4 0 6 0 8-10`, soft: box(22, 37, 22, 5) },
  'bath-mat': {
    line: `M14 22h36l8 26H6zM20 30h1M31 30h2M43 30h1M17 39h1M31 39h2M46 39h1M26 35h1M38 35h1`,
    soft: 'M14 22h36l8 26H6z',
  },
  commode: {
    line: 'M18 10v26M18 36h28M20 36l-3 21M44 36l3 21M18 25h24v11M24 38l2 12h13l2-12',
    soft: box(17, 33, 30, 5) + box(14, 10, 5, 18),
  },
  'toilet-raiser-standing': {
    line: `${toilet}M14 57V22h22v6M38 32l2 25M14 22h-3`,
    soft: box(15, 29, 27, 5) + box(11, 19, 25, 4, 2),
  },
  'toilet-raiser-loose': { line: `${toilet}M22 36v4`, soft: 'M19 26h22c2 0 2 9 1 10H20c-3 0-3-9-1-10z' },
  'toilet-raiser-fixed': {
    line: `${toilet}M42 22H22M40 22v6M16 30v8`,
    soft: `${box(17, 29, 26, 7, 3)}${box(19, 19, 22, 5)}`,
  },
  'toilet-arms-fixed': { line: `${toilet}M56 6v52M56 26H22M50 26l6 8`, soft: box(18, 23, 26, 6, 3) },
  'toilet-arms-free': { line: `${toilet}M12 57V24h26v-2M38 24l2 33M12 57h5`, soft: box(12, 20, 26, 6, 3) },
  'grab-bar': {
    line: `M12 8v48${box(16, 12, 6, 12)}${box(16, 40, 6, 12)}M22 18h8c6 0 8 3 8 8v12c0 5-2 8-8 8h-8`,
    soft: 'M33 20c5 0 8 3 8 7v10c0 4-3 7-8 7v-5c2 0 3-1 3-3v-8c0-2-1-3-3-3z',
  },
  'floor-ceiling-pole': {
    line: 'M10 6h44M10 58h44M32 6v52M26 10h12M26 54h12',
    soft: box(28, 24, 8, 16, 3),
  },
  'threshold-ramp': { line: 'M6 52h52M6 52l26-14h6v14M38 40h12v12M44 40V8h12v44', soft: 'M8 52l24-14h6v14z' },
  'telescopic-rails': {
    line: 'M36 56V46h8V36h8V26h8M4 56h56M4 54l46-30M8 58l46-30M24 41l4 4',
    soft: 'M4 54l46-30 4 4L8 58z',
  },
  'furniture-raisers': {
    line: 'M12 10h40M18 10v32M46 10v32M12 57l3-17h8l3 17zM38 57l3-17h8l3 17z',
    soft: 'M12 57l3-17h8l3 17zM38 57l3-17h8l3 17z',
  },
  'stove-guard': {
    line: `${box(12, 34, 40, 24)}M18 28h12M36 28h12M18 42h28v10H18zM24 6h16v6H24zM26 16c0 3 12 3 12 0M22 19c0 6 20 6 20 0`,
    soft: box(24, 5, 16, 7),
  },
};
