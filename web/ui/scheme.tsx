import { useLayoutEffect, useState } from 'react';
import { Button } from './button.tsx';
import { useText } from './language.tsx';

/** Light or dark ground. */
export type Scheme = 'light' | 'dark';

const key = 'tunet-scheme';

/**
 * The ground a door begins on: as chosen before on this machine, else what the door asks for.
 * @param fallback what suits the door now, e.g. dark at night
 */
export function useScheme(door: string, fallback: Scheme): { scheme: Scheme; toggle: () => void } {
  const [scheme, setScheme] = useState<Scheme>(() => remembered(door) ?? fallback);
  // Before anything is painted: a white flash at night is what one remembers of a desk.
  useLayoutEffect(() => {
    // Paper is white, also when the screen is dark. Set at once: a printer does not wait for the next drawing.
    const paper = matchMedia('print');
    const apply = () => {
      document.documentElement.dataset.colorScheme = paper.matches ? 'light' : scheme;
    };
    apply();
    paper.addEventListener('change', apply);
    return () => paper.removeEventListener('change', apply);
  }, [scheme]);
  return {
    scheme,
    toggle: () => {
      const next = scheme === 'dark' ? 'light' : 'dark';
      remember(door, next);
      setScheme(next);
    },
  };
}

/** Dark from eight in the evening until seven, or when the machine asks for it. */
export function schemeOfTheHour(): Scheme {
  const hour = new Date().getHours();
  if (hour >= 20 || hour < 7) return 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** What the machine asks for. */
export function schemeOfTheMachine(): Scheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function SchemeButton(props: { scheme: Scheme; toggle: () => void }) {
  const text = useText();
  const dark = props.scheme === 'dark';
  return (
    <Button
      className="icon-only"
      variant="tertiary"
      color="neutral"
      sign={dark ? 'sun' : 'moon'}
      onClick={props.toggle}
    >
      <span>{dark ? text.common.day : text.common.night}</span>
    </Button>
  );
}

function remembered(door: string): Scheme | null {
  try {
    const value = localStorage.getItem(`${key}-${door}`);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

function remember(door: string, scheme: Scheme): void {
  try {
    localStorage.setItem(`${key}-${door}`, scheme);
  } catch {
    // Storage is closed here: it is chosen anew next time.
  }
}
