import type { Language } from '@tunet/contract';
import { useEffect, useLayoutEffect, useState } from 'react';
import { call } from '../data/call.ts';
import { languageHere } from '../text/language.ts';
import type { ScreenText } from '../text/nb/screen.ts';
import { clockOf } from '../text/time.ts';
import { isNight } from './say-visit.ts';
import { ShownScreen } from './shown-screen.tsx';
import { useScreen, useSecond } from './use-screen.ts';
import { loadScreenText } from './words.ts';

/**
 * A screen in somebody's home: it shows and takes nothing in. No link leads away from it, and it has no log-in; what it may show is
 * decided elsewhere and asked for every twenty seconds.
 */
export function ScreenDoor() {
  const { view, heardAt, isLost, ask } = useScreen();
  const now = useSecond();
  const [chosen] = useState(languageHere);
  const language = view?.is === 'shown' ? view.language : chosen;
  const text = useScreenText(language);
  const zone = view?.is === 'shown' ? view.timeZone : 'Europe/Oslo';
  const dark = isNight(clockOf(language, zone, now));
  useLayoutEffect(() => {
    document.documentElement.dataset.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  if (!text) return null;
  if (view?.is === 'shown')
    return <ShownScreen view={view} text={text} now={now} lostSince={isLost ? heardAt : null} />;
  return (
    <main className="screen-plain">
      {view?.is === 'waiting' && Date.parse(view.lapsesAt) > now ? (
        <>
          <h1>{text.waiting}</h1>
          <p className="screen-code">{`${view.code.slice(0, 3)} ${view.code.slice(3)}`}</p>
          <p>{text.waitingHelp(clockOf(language, zone, view.lapsesAt))}</p>
        </>
      ) : view === null && !isLost ? (
        <p role="status">{text.loading}</p>
      ) : (
        <Begin text={text} language={language} onBegun={ask} />
      )}
    </main>
  );
}

function Begin(props: { text: ScreenText; language: Language; onBegun: () => void }) {
  const { text } = props;
  const [failed, setFailed] = useState(false);
  const begin = () => {
    setFailed(false);
    call('POST /api/screen/begin', { body: { language: props.language } })
      .then(props.onBegun)
      .catch(() => setFailed(true));
  };
  return (
    <>
      <h1>{text.unpaired}</h1>
      <p>{text.unpairedHelp}</p>
      <button className="ds-button" type="button" data-variant="primary" data-color="accent" onClick={begin}>
        {text.begin}
      </button>
      <p role="status">{failed ? text.beginFailed : ''}</p>
    </>
  );
}

function useScreenText(language: Language): ScreenText | null {
  const [loaded, setLoaded] = useState<ScreenText | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadScreenText(language).then((text) => {
      if (!wanted) return;
      document.documentElement.lang = language;
      setLoaded(text);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return loaded;
}
