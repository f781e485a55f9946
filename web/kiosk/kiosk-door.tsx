import type { KioskView, Language } from '@tunet/contract';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../data/call.ts';
import { languageHere, languages, ownNames } from '../text/language.ts';
import { useForget } from './forget.ts';
import { KioskFetch } from './kiosk-fetch.tsx';
import { Big } from './kiosk-parts.tsx';
import { KioskReturn } from './kiosk-return.tsx';
import { type KioskWords, loadKioskWords } from './words.ts';

/** How often it asks whether it still stands here. Milliseconds. */
const every = 30_000;
/** While it shows a number, the one who enters it waits beside it. Milliseconds. */
const often = 3_000;

type Errand = 'none' | 'fetch' | 'return';

/**
 * The screen in the store: one question at a time, large targets, and nothing is left of anybody. It has no log-in and no link leads away
 * from it. `visit` counts those who have been here: each begins with parts that know nothing.
 */
export function KioskDoor() {
  const [view, setView] = useState<KioskView | null>(null);
  const [isLost, setLost] = useState(false);
  const [errand, setErrand] = useState<Errand>('none');
  const [visit, setVisit] = useState(0);
  const [chosen, setChosen] = useState<Language | null>(null);
  const [here] = useState(languageHere);
  const own = view?.is === 'open' ? view.language : here;
  const language = chosen ?? own;
  const words = useWords(language);
  const ask = useCallback(() => {
    call('GET /api/kiosk')
      .then((seen) => {
        setView(seen);
        setLost(false);
      })
      .catch(() => setLost(true));
  }, []);
  const isWaiting = view?.is === 'waiting';
  useEffect(() => {
    ask();
    const timer = setInterval(ask, isWaiting ? often : every);
    return () => clearInterval(timer);
  }, [ask, isWaiting]);
  const forget = useCallback(() => {
    setErrand('none');
    setChosen(null);
    setVisit((before) => before + 1);
  }, []);
  const seconds = view?.is === 'open' ? view.forgetSeconds : 60;
  useForget(errand !== 'none' || chosen !== null, seconds, forget);
  if (!words) return null;
  const text = words.kiosk;
  if (view?.is !== 'open')
    return (
      <main className="kiosk kiosk-plain">
        {isLost ? <p role="status">{text.lost}</p> : null}
        {view?.is === 'waiting' ? (
          <>
            <h1>{text.waiting}</h1>
            <p className="kiosk-code">{`${view.code.slice(0, 3)} ${view.code.slice(3)}`}</p>
          </>
        ) : view === null ? (
          isLost ? null : (
            <p role="status">{text.loading}</p>
          )
        ) : (
          <Begin words={words} language={language} onBegun={ask} />
        )}
      </main>
    );
  const { storeName, phone } = view;
  return (
    <main className="kiosk" key={visit}>
      <header className="kiosk-head">
        <p>{storeName}</p>
        {errand === 'none' ? (
          <fieldset className="kiosk-languages">
            <legend className="ds-sr-only">{languages.map((each) => ownNames[each]).join(' · ')}</legend>
            {languages.map((each) => (
              <button
                type="button"
                key={each}
                lang={each}
                aria-pressed={each === language}
                onClick={() => setChosen(each)}
              >
                {ownNames[each]}
              </button>
            ))}
          </fieldset>
        ) : (
          <Big kind="quiet" onPress={forget}>
            {text.start}
          </Big>
        )}
      </header>
      <section className="kiosk-body">
        {errand === 'none' ? (
          <>
            <h1>{text.welcome}</h1>
            <Big onPress={() => setErrand('fetch')} help={text.fetchHelp}>
              {text.fetch}
            </Big>
            <Big onPress={() => setErrand('return')} help={text.bringHelp}>
              {text.bring}
            </Big>
          </>
        ) : errand === 'fetch' ? (
          <KioskFetch words={words} language={language} phone={phone} onDone={forget} />
        ) : (
          <KioskReturn words={words} language={language} onDone={forget} />
        )}
      </section>
      <footer className="kiosk-foot">
        {isLost ? <p role="status">{text.lost}</p> : null}
        <p>{text.ring(phone)}</p>
      </footer>
    </main>
  );
}

function Begin(props: { words: KioskWords; language: Language; onBegun: () => void }) {
  const text = props.words.kiosk;
  const [failed, setFailed] = useState(false);
  const begin = () => {
    setFailed(false);
    call('POST /api/kiosk/begin', { body: { language: props.language } })
      .then(props.onBegun)
      .catch(() => setFailed(true));
  };
  return (
    <>
      <h1>{text.unpaired}</h1>
      <p>{text.unpairedHelp}</p>
      <Big onPress={begin}>{text.begin}</Big>
      <p role="status">{failed ? text.beginFailed : ''}</p>
    </>
  );
}

function useWords(language: Language): KioskWords | null {
  const [loaded, setLoaded] = useState<KioskWords | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadKioskWords(language).then((words) => {
      if (!wanted) return;
      document.documentElement.lang = language;
      document.title = words.kiosk.welcome;
      setLoaded(words);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return loaded;
}
