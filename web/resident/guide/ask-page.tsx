import { useQuery } from '@tanstack/react-query';
import type { GuideWayShown } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { call } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { Drawing, type SignName } from '../../ui/drawings.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PageHeading } from '../../ui/page.tsx';

/** As many characters as the guide reads. */
const roomFor = 2000;

/** One big field; under it, situations to choose from for those who would rather look than write. */
export function AskPage(props: {
  words: string;
  onAsk: (words: string) => void;
  onSituation: (ways: GuideWayShown[]) => void;
}) {
  const say = usePageText().guide;
  const { language } = useLanguage();
  const [words, setWords] = useState(props.words);
  const [asked, setAsked] = useState(false);
  const situations = useQuery({
    queryKey: ['guide-situations', language],
    queryFn: () => call('GET /api/guide/situations', { query: { language } }),
    staleTime: 600_000,
  });

  function ask(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (words.trim() !== '') props.onAsk(words.trim().slice(0, roomFor));
  }
  return (
    <>
      <PageHeading lead={say.askLead}>{say.heading}</PageHeading>
      <form className="guide-ask" onSubmit={ask}>
        <TextArea
          label={say.label}
          help={say.help}
          rows={4}
          maxLength={roomFor}
          value={words}
          onChange={setWords}
          error={asked && words.trim() === '' ? say.empty : null}
        />
        <DangerLine words={words} />
        <Button type="submit" sign="forth">
          {say.ask}
        </Button>
      </form>
      {situations.data && situations.data.situations.length > 0 ? (
        <section aria-labelledby="situations">
          <h2 id="situations">{say.situations}</h2>
          <ul className="guide-situations">
            {situations.data.situations.map(({ code, title, explained, ways }) => (
              <li key={code}>
                <button type="button" onClick={() => props.onSituation(ways)}>
                  <Drawing name={signOf(code)} size={40} />
                  <span>
                    <strong>{title}</strong>
                    <span>{explained}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** A drawing for each situation that the product knows; one that a municipality adds gets the house. */
function signOf(code: string): SignName {
  const signs: Readonly<Record<string, SignName>> = {
    'home-from-hospital': 'bed',
    'hard-at-home': 'house',
    falls: 'fall',
    'close-one': 'person',
    memory: 'clock',
    'an-aid': 'walker',
    alone: 'door',
    meals: 'sun',
    'help-is-wrong': 'bell',
    'somebody-acts': 'key',
    'another-place': 'away',
    'end-of-life': 'lamp',
  };
  return signs[code] ?? 'house';
}
