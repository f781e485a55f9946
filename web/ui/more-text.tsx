import type { Language } from '@tunet/contract';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { loadPageText, loadWorkText } from '../text/language.ts';
import type { Text } from '../text/nb.ts';
import type { PageText } from '../text/nb-pages.ts';
import type { WorkText } from '../text/nb-work.ts';
import { useLanguage, useText } from './language.tsx';
import { ErrorMessage } from './notice.tsx';

/** What is said from the first page on, and what the pages behind it say. */
export type TextOfPages = Text & PageText;
/** All that the doors of those at work have in common. */
export type TextAtWork = TextOfPages & WorkText;

const PageTextContext = createContext<TextOfPages | null>(null);
const WorkTextContext = createContext<TextAtWork | null>(null);

/** Around the pages behind the residents' first one: fetches what they say, in the language chosen, before they are shown. */
export function PageTextProvider(props: { children: ReactNode }) {
  const text = useText();
  const { loaded: pages, failed, retry } = useLoaded(loadPageText);
  const whole = useMemo(() => (pages ? { ...text, ...pages } : null), [text, pages]);
  if (failed) return <ErrorMessage problem={failed.reason} retry={retry} />;
  if (!whole) return null;
  return <PageTextContext value={whole}>{props.children}</PageTextContext>;
}

/** Around a whole door of those at work, at a desk or out: fetches all that these doors have in common before anything is shown. */
export function WorkTextProvider(props: { children: ReactNode }) {
  const text = useText();
  const { loaded: work, failed, retry } = useLoaded(loadWorkText);
  const whole = useMemo(() => (work ? { ...text, ...work.pages, ...work.work } : null), [text, work]);
  if (failed) return <ErrorMessage problem={failed.reason} retry={retry} />;
  if (!whole) return null;
  return (
    <PageTextContext value={whole}>
      <WorkTextContext value={whole}>{props.children}</WorkTextContext>
    </PageTextContext>
  );
}

/** Every sentence of the pages behind the first one, and those of the first. */
export function usePageText(): TextOfPages {
  const text = useContext(PageTextContext);
  if (!text) throw new Error('Text of a page was asked for outside PageTextProvider');
  return text;
}

/** Every sentence of those at work, beside all that residents read. */
export function useWorkText(): TextAtWork {
  const text = useContext(WorkTextContext);
  if (!text) throw new Error('Text of those at work was asked for outside WorkTextProvider');
  return text;
}

/**
 * What a loader gives in the language chosen, null until it is there. When the language changes, the one before stands
 * until the next has come: nobody loses what is on the screen to a slow line.
 */
export function useLoaded<Loaded>(load: (language: Language) => Promise<Loaded>) {
  const { language } = useLanguage();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState<{ reason: unknown } | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks again for the same.
  useEffect(() => {
    let wanted = true;
    load(language).then(
      (text) => {
        if (!wanted) return;
        setLoaded(() => text);
        setFailed(null);
      },
      (reason: unknown) => {
        if (wanted) setFailed({ reason });
      },
    );
    return () => {
      wanted = false;
    };
  }, [load, language, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  // Words that are there are shown, though those of another language could not be had.
  return { loaded, failed: loaded === null ? failed : null, retry };
}
