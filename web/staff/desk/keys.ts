import { useEffect, useRef } from 'react';

/** What the keys of the desk do. */
export const deskKeys = {
  j: 'next',
  k: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  t: 'take',
  v: 'voice',
  s: 'step',
  h: 'handOver',
  b: 'byVoice',
  u: 'withdraw',
  a: 'outcomes',
  c: 'end',
  g: 'giveBack',
  i: 'inform',
  m: 'deviation',
  x: 'technical',
  w: 'watch',
  f: 'find',
  '?': 'keys',
  Escape: 'escape',
} as const;

export type DeskAct = (typeof deskKeys)[keyof typeof deskKeys];

/** How each act's key is written in the list of keys. */
export const keyNames: readonly { act: DeskAct | 'digits' | 'emergency'; keys: readonly string[] }[] = [
  { act: 'next', keys: ['j', '↓'] },
  { act: 'previous', keys: ['k', '↑'] },
  { act: 'take', keys: ['t'] },
  { act: 'voice', keys: ['v'] },
  { act: 'step', keys: ['s'] },
  { act: 'handOver', keys: ['h'] },
  { act: 'byVoice', keys: ['b'] },
  { act: 'withdraw', keys: ['u'] },
  { act: 'inform', keys: ['i'] },
  { act: 'emergency', keys: ['1', '…', '4'] },
  { act: 'outcomes', keys: ['a'] },
  { act: 'end', keys: ['c'] },
  { act: 'digits', keys: ['1', '…', '9'] },
  { act: 'giveBack', keys: ['g'] },
  { act: 'deviation', keys: ['m'] },
  { act: 'technical', keys: ['x'] },
  { act: 'watch', keys: ['w'] },
  { act: 'find', keys: ['f'] },
  { act: 'keys', keys: ['?'] },
  { act: 'escape', keys: ['Esc'] },
];

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The act that a key press means.
 * @param writing focus is in a field, where letters are letters; only Escape then means something
 * @param on the person's own switch: single keys can be turned off (WCAG 2.1.4)
 */
export function actOf(press: KeyPress, writing: boolean, on: boolean): DeskAct | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const act = (deskKeys as Readonly<Record<string, DeskAct>>)[press.key] ?? null;
  if (act === 'escape') return act;
  if (writing || (!on && act !== 'keys')) return null;
  return act;
}

/** True where letters are letters. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** Listens for the desk's keys. Keys pressed while a dialog is open belong to the dialog. */
export function useDeskKeys(on: boolean, perform: (act: DeskAct) => void): void {
  const latest = useRef(perform);
  latest.current = perform;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.repeat || document.querySelector('dialog[open]')) return;
      const act = actOf(event, isWriting(event.target), on);
      if (!act) return;
      event.preventDefault();
      latest.current(act);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}
