import type { ReactNode } from 'react';

/** Small line drawings, all in one hand: round ends, one width, drawn on a 24 × 24 square. They never stand without a word. */
function Sign(props: { children: ReactNode; size?: number | undefined }) {
  const size = props.size ?? 24;
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 32 ? 1.25 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {props.children}
    </svg>
  );
}

export type SignName = keyof typeof signs;

const signs = {
  house: (
    <>
      <path d="M3.5 11.5 12 4.5l8.5 7" />
      <path d="M5.5 10v9.5h13V10" />
      <path d="M10 19.5v-5h4v5" />
    </>
  ),
  lamp: (
    <>
      <path d="M4 20V4h16v16z" />
      <path d="M12 4v4" />
      <path d="M8.5 12.5 10 8h4l1.5 4.5z" />
      <path d="M9 15.5 8 17.5M12 15.5v2.5M15 15.5l1 2" />
    </>
  ),
  alarm: (
    <>
      <path d="M8 3.5 7 8.5M16 3.5l1 5" />
      <rect x="6.5" y="8.5" width="11" height="12" rx="4" />
      <circle cx="12" cy="14.5" r="2.5" />
    </>
  ),
  phone: (
    <path d="M6.2 3.8 8.9 4l1.3 4-2 1.6c1 2.3 2.8 4.1 5.1 5.2l1.7-2 4 1.3.2 2.8c-.6 2.3-2.4 3.5-4.7 3C8.700 18.500 4.900 14.300 3.900 8.800c-.3-2.200.3-4.200 2.300-5z" />
  ),
  walker: (
    <>
      <circle cx="13" cy="4.500" r="1.750" />
      <path d="m8 11 2.500-2.500 2.500-.5 1 3.500 3 1.500" />
      <path d="m13 8-2 6 3 2.500.5 4.500" />
      <path d="m11 14-1.500 3-3 3.500" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15" r="4" />
      <path d="m11 12 8.500-8.500M16.500 6.500l2.500 2.500M14 9l1.750 1.750" />
    </>
  ),
  flame: (
    <>
      <path d="M12 3c.5 3.500 5.500 5.500 5.500 11a5.500 5.500 0 0 1-11 0c0-2.500 1-4 2.200-5.200.2 1.700.8 2.700 1.800 3.200C10.300 9 10.500 5.500 12 3z" />
      <path d="M10 17.500c0-1.500 1-2 2-3.500 1 1.500 2 2 2 3.500a2 2 0 0 1-4 0z" />
    </>
  ),
  fall: (
    <>
      <circle cx="17.500" cy="9" r="1.750" />
      <path d="m14.500 12.500-4-1-4 3.500H3.500" />
      <path d="m10.500 11.500 2 4 4 .5" />
      <path d="M3 20h18" />
    </>
  ),
  shield: <path d="M12 3.500 19 6v5.500c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6zM12 8.500v4.500M12 16v.2" />,
  waves: <path d="M3 12h3l2-5 3 11 3-13 2.500 9 1.500-2H21" />,
  door: (
    <>
      <path d="M6 20.500V3.500h12v17M3.500 20.500h17" />
      <path d="M14.500 12v1" />
    </>
  ),
  bed: (
    <>
      <path d="M3.500 19V6M3.500 16h17v3M20.500 16v-2.500c0-1.500-1-2.500-2.500-2.500h-8v5" />
      <circle cx="6.800" cy="12.500" r="1.500" />
    </>
  ),
  pill: (
    <>
      <rect x="3.500" y="8.500" width="17" height="7" rx="3.500" />
      <path d="M12 8.500v7" />
    </>
  ),
  bell: (
    <>
      <path d="M6 16.500c1-1 1.500-2.500 1.500-5.500a4.500 4.500 0 0 1 9 0c0 3 .5 4.500 1.500 5.500z" />
      <path d="M10.500 19.500c.8.800 2.200.800 3 0M12 4.500V6" />
    </>
  ),
  quiet: (
    <>
      <path d="M4 10v4h3l4 3.500v-11L7 10z" />
      <path d="m15.500 9.500 5 5M20.500 9.500l-5 5" />
    </>
  ),
  sound: (
    <>
      <path d="M4 10v4h3l4 3.500v-11L7 10z" />
      <path d="M15 9.500c1 1.500 1 3.500 0 5M18 7c2 3 2 7 0 10" />
    </>
  ),
  check: <path d="m5 12.500 4.500 4.500L19 7.500" />,
  warning: (
    <>
      <path d="M12 4 3 19.500h18z" />
      <path d="M12 10v4.500M12 16.800v.2" />
    </>
  ),
  pen: (
    <path d="m4 20 1-4.500L15.500 5a2.100 2.100 0 0 1 3 0l.5.500a2.100 2.100 0 0 1 0 3L8.500 19zM13.500 7l3.500 3.500" />
  ),
  lines: <path d="M5 7h14M5 12h14M5 17h9" />,
  person: (
    <>
      <circle cx="12" cy="8" r="3.500" />
      <path d="M5 20c.5-4 3-6.500 7-6.500s6.500 2.500 7 6.500" />
    </>
  ),
  eye: (
    <>
      <path d="M3 12c2.500-4 5.500-6 9-6s6.500 2 9 6c-2.500 4-5.500 6-9 6s-6.500-2-9-6z" />
      <circle cx="12" cy="12" r="2.500" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M12 7v5l3 2" />
    </>
  ),
  back: <path d="M19 12H5M10.500 6.500 5 12l5.500 5.500" />,
  forth: <path d="M5 12h14M13.500 6.500 19 12l-5.500 5.500" />,
  pin: (
    <>
      <path d="M12 20.500c-4-4.500-6-7.500-6-10.500a6 6 0 0 1 12 0c0 3-2 6-6 10.500z" />
      <circle cx="12" cy="10" r="2" />
    </>
  ),
  letter: (
    <>
      <path d="M6 3.500h8.500L19 8v12.500H6z" />
      <path d="M9 11h7M9 14h7M9 17h4" />
    </>
  ),
  moon: <path d="M19 14.500A7.500 7.500 0 0 1 9.500 5a7.500 7.500 0 1 0 9.500 9.500z" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="3.500" />
      <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600 7 7M17 17l1.400 1.400M18.400 5.600 17 7M7 17l-1.400 1.400" />
    </>
  ),
  away: (
    <>
      <path d="M4 9.500c5-4.500 11-4.500 16 0M7 13c3-2.700 7-2.700 10 0M10 16.300c1.300-1 2.700-1 4 0" />
      <path d="m4 4 16 16" />
    </>
  ),
} as const;

/** One drawing by name. */
export function Drawing(props: { name: SignName; size?: number }) {
  return <Sign size={props.size}>{signs[props.name]}</Sign>;
}

/** The mark of Tunet: three gables around a yard, one window lit. */
export function Mark(props: { size?: number }) {
  const size = props.size ?? 32;
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M9.500 15.500V11L16 5l6.500 6v4.500" />
      <path d="M3 21.500v-4l4-3.500 4 3.500v4zM21 21.500v-4l4-3.500 4 3.500v4z" />
      <rect className="lit" x="14" y="10" width="4" height="4" rx="0.500" strokeWidth="1.500" />
      <path d="M4 26.500c7.500-3 16.500-3 24 0" />
    </svg>
  );
}
