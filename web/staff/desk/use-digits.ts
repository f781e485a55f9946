import { useEffect, useRef } from 'react';
import { isWriting } from './keys.ts';

/**
 * Listens for the digits 1 to 9 of the part that is open.
 * @param on false: the digits belong to something else, or to nothing
 * @param choose gets the place in the list, from 0
 */
export function useDigits(on: boolean, choose: (index: number) => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isWriting(event.target)) return;
      if (!/^[1-9]$/.test(event.key) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current(Number(event.key) - 1);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}
