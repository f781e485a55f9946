import type { Language } from '@tunet/contract';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { languageHere, languages, loadText, ownNames, rememberLanguage } from '../text/language.ts';
import type { Text } from '../text/nb.ts';
import { clockOf, dayOf, durationOf, exactClockOf, longDayOf, relativeOf, weekdayOf, type Zone } from '../text/time.ts';

/** Everything needed to say something here and now. */
interface Speech {
  text: Text;
  language: Language;
  choose: (language: Language) => void;
  zone: Zone;
}

const SpeechContext = createContext<Speech | null>(null);

/** Loads the language before anything is said, sets `<html lang>`, and remembers what was chosen. */
export function LanguageProvider(props: { zone: Zone; children: ReactNode }) {
  const [language, setLanguage] = useState(languageHere);
  const [loaded, setLoaded] = useState<{ language: Language; text: Text } | null>(null);

  useEffect(() => {
    let wanted = true;
    void loadText(language).then((text) => {
      if (wanted) setLoaded({ language, text });
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  useEffect(() => {
    if (loaded) document.documentElement.lang = loaded.language;
  }, [loaded]);

  const speech = useMemo<Speech | null>(() => {
    if (!loaded) return null;
    const choose = (next: Language) => {
      rememberLanguage(next);
      setLanguage(next);
    };
    return { ...loaded, choose, zone: props.zone };
  }, [loaded, props.zone]);

  if (!speech) return null;
  return <SpeechContext value={speech}>{props.children}</SpeechContext>;
}

function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('Text was asked for outside LanguageProvider');
  return speech;
}

/** Every sentence on screen, in the language chosen. */
export function useText(): Text {
  return useSpeech().text;
}

export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { language, choose } = useSpeech();
  return { language, choose };
}

/** The same place and person, with clocks of another municipality. */
export function ZoneProvider(props: { zone: Zone; children: ReactNode }) {
  const speech = useSpeech();
  const there = useMemo(() => ({ ...speech, zone: props.zone }), [speech, props.zone]);
  return <SpeechContext value={there}>{props.children}</SpeechContext>;
}

/** Ways to say a time, in the language chosen and the clock of the place. */
export function useClock() {
  const { text, language, zone } = useSpeech();
  return useMemo(
    () => ({
      clock: (at: string | number) => clockOf(language, zone, at),
      exact: (at: string | number) => exactClockOf(language, zone, at),
      day: (at: string | number) => dayOf(language, zone, at),
      longDay: (at: string | number) => longDayOf(language, zone, at),
      weekday: (at: string | number) => weekdayOf(language, zone, at),
      // Calendar days, `2026-11-21`: noon in Greenwich is the same day in both zones, all year.
      date: (day: string) => dayOf(language, zone, `${day}T12:00:00Z`),
      longDate: (day: string) => longDayOf(language, zone, `${day}T12:00:00Z`),
      duration: (milliseconds: number) => durationOf(text, milliseconds),
      relative: (at: string, now: number) => relativeOf(text, language, zone, at, now),
    }),
    [text, language, zone],
  );
}

/** Picks the language; in sight in every door. */
export function LanguagePicker() {
  const { text, language, choose } = useSpeech();
  return (
    <label className="language-picker">
      <span className="ds-sr-only">{text.language.choose}</span>
      <select value={language} onChange={(event) => choose(event.target.value as Language)}>
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {ownNames[code]}
          </option>
        ))}
      </select>
    </label>
  );
}
