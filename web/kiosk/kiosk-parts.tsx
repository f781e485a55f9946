import type { AidPart, Language, PartsTicked } from '@tunet/contract';
import { type ReactNode, useEffect, useRef } from 'react';
import { Problem } from '../data/call.ts';
import type { KioskText } from '../text/nb/kiosk.ts';
import { Drawing } from '../ui/drawings.tsx';

/** A large target: words that say what happens, and a line of help within it. */
export function Big(props: {
  children: ReactNode;
  help?: string;
  kind?: 'main' | 'quiet';
  pressed?: boolean;
  busy?: boolean;
  onPress: () => void;
}) {
  const { children, help, kind = 'main', pressed, busy, onPress } = props;
  return (
    <button
      type="button"
      className="kiosk-big"
      data-kind={kind}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {pressed === undefined ? null : (
        <span className="kiosk-tick" data-on={pressed || undefined}>
          {pressed ? <Drawing name="check" size={36} /> : null}
        </span>
      )}
      <span>
        {children}
        {help ? <small>{help}</small> : null}
      </span>
    </button>
  );
}

/** The question of a page; it takes the focus, so that it is read aloud. */
export function Question({ children }: { children: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new question takes the focus anew.
  useEffect(() => ref.current?.focus(), [children]);
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  );
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Keys for a number; what is typed is shown large. */
export function Keys(props: { text: KioskText; value: string; most: number; onChange: (value: string) => void }) {
  const { text, value, most, onChange } = props;
  return (
    <>
      <p className="kiosk-typed" aria-hidden="true">
        {value.padEnd(most, '·')}
      </p>
      <p className="ds-sr-only" role="status">
        {value.split('').join(' ')}
      </p>
      <div className="kiosk-keys">
        {digits.map((digit) => (
          <button
            type="button"
            key={digit}
            aria-label={text.digit(digit)}
            onClick={() => onChange((value + digit).slice(0, most))}
          >
            {digit}
          </button>
        ))}
        <button type="button" className="kiosk-erase" onClick={() => onChange(value.slice(0, -1))}>
          {text.erase}
        </button>
      </div>
    </>
  );
}

/** Parts of a set, each a large target. */
export function PartKeys(props: {
  text: KioskText;
  language: Language;
  parts: readonly AidPart[];
  ticked: readonly string[];
  onTick: (codes: readonly string[]) => void;
}) {
  const { text, language, parts, ticked, onTick } = props;
  return parts.map(({ code, names, count }) => {
    const isOn = ticked.includes(code);
    return (
      <Big
        key={code}
        kind="quiet"
        pressed={isOn}
        onPress={() => onTick(isOn ? ticked.filter((each) => each !== code) : [...ticked, code])}
      >
        {text.part(names[language], count)}
      </Big>
    );
  });
}

/** Ticked codes as counts. */
export function countsOf(parts: readonly AidPart[], ticked: readonly string[]): PartsTicked {
  return Object.fromEntries(parts.filter(({ code }) => ticked.includes(code)).map(({ code, count }) => [code, count]));
}

/** What something was refused with, in the words of the kiosk; a line that is lost is said too, and nothing is lost by a second press. */
export function RefusedHere({ text, problem }: { text: KioskText; problem: unknown }) {
  if (!problem) return null;
  const code = problem instanceof Problem ? problem.code : '';
  const own: Readonly<Record<string, string>> = { ...text.verdict, ...text.refused, 'too-heavy': text.tooHeavy };
  return (
    <p className="kiosk-refused" role="alert">
      <Drawing name="warning" size={32} />
      {own[code] ?? text.notArrived}
    </p>
  );
}
