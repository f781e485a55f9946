import type { DangerLine, Language } from '@tunet/contract';
import { useEffect, useRef, useState } from 'react';
import { call } from './call.ts';

/** A pause in typing, in milliseconds. */
const pause = 500;
/** Fewer letters are looked at when there are more. */
const fewest = 4;
/** As much as the server reads at once: the end is where one goes on writing. */
const most = 5000;

/**
 * Whether words of the published list stand in what is being written; asked at each pause. Without a line, or when it is slow,
 * nothing changes: nobody waits for it. What was found stays in sight when the text has been sent.
 */
export function useDanger(words: string, language: Language): DangerLine | null {
  const [found, setFound] = useState<DangerLine | null>(null);
  const asked = useRef('');
  useEffect(() => {
    const text = words.trim().slice(-most);
    if (text.length < fewest || text === asked.current) return;
    let isNewest = true;
    const timer = setTimeout(() => {
      asked.current = text;
      call('POST /api/guide/danger', { body: { text, language } }).then(
        ({ danger }) => {
          if (isNewest) setFound(danger);
        },
        () => {
          // No line: the calm numbers stand there all the same, and the text is looked at again when it has been sent.
          asked.current = '';
        },
      );
    }, pause);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [words, language]);
  return found;
}
