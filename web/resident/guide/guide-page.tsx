import { useMutation } from '@tanstack/react-query';
import type { GuideFacts, GuideWayShown } from '@tunet/contract';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../data/call.ts';
import { keepNeed, readNeed } from '../../data/need.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { AskPage } from './ask-page.tsx';
import { FollowUp } from './follow-up.tsx';
import { NotFoundHelp } from './not-found-help.tsx';
import { WayList } from './way-list.tsx';
import './guide.css';

interface Asked {
  readonly words: string;
  readonly facts: GuideFacts;
}

/** A need in plain words → at most two questions, one a page → at most three ways, each with what one can do now. */
export function GuidePage() {
  const text = usePageText();
  const say = text.guide;
  const { language } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [open, setOpen] = useState<GuideWayShown[] | null>(null);
  const answer = useMutation({
    mutationFn: ({ words, facts }: Asked) =>
      call('POST /api/guide/ask', { body: { text: words, language, ...(hasAny(facts) ? { facts } : {}) } }),
  });
  const { mutate } = answer;

  function ask(next: Asked): void {
    keepNeed({ words: next.words, way: null });
    setAsked(next);
    mutate(next);
  }
  // From the first page one comes with the words; a language chosen here answers them again.
  const given = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once with what came along, and again for another language.
  useEffect(() => {
    const words = readNeed()?.words ?? '';
    if (!given.current && words !== '') ask({ words, facts: {} });
    else if (asked) mutate(asked);
    given.current = true;
  }, [language]);

  function startOver(): void {
    setAsked(null);
    setOpen(null);
    answer.reset();
  }

  if (open) return <Chosen ways={open} words="" onBack={startOver} />;
  if (!asked) {
    return (
      <AskPage words={readNeed()?.words ?? ''} onAsk={(words) => ask({ words, facts: {} })} onSituation={setOpen} />
    );
  }
  if (answer.error) {
    return (
      <>
        <PageHeading>{say.heading}</PageHeading>
        <ErrorMessage problem={answer.error} retry={() => mutate(asked)} />
      </>
    );
  }
  if (!answer.data) {
    return (
      <>
        <PageHeading>{say.heading}</PageHeading>
        <Waiting doing={say.looking} />
      </>
    );
  }
  const { question, ways, isUnsure, because, danger } = answer.data;
  if (question) {
    return (
      <FollowUp
        key={question.code}
        question={question}
        onChoose={(choice) => ask({ ...asked, facts: { ...asked.facts, [question.code]: choice } })}
        onBack={startOver}
      />
    );
  }
  return (
    <>
      <PageHeading lead={isUnsure ? say.unsure : say.lead(ways.length)}>
        {isUnsure ? say.unsureHeading : say.found}
      </PageHeading>
      <blockquote className="guide-words">{asked.words}</blockquote>
      {danger ? <DangerLine words={asked.words} /> : null}
      <WayList ways={ways} words={asked.words} />
      <details className="guide-why">
        <summary>{say.why}</summary>
        <p className="quiet">{say.whyHelp}</p>
        <ul>
          {because.map(({ from, what }) => (
            <li key={`${from} ${what}`}>
              {say.because[from]} <q>{what}</q>
            </li>
          ))}
        </ul>
      </details>
      <p className="quiet">{say.orRing}</p>
      <NotFoundHelp words={asked.words} />
      <Button variant="secondary" color="neutral" onClick={startOver}>
        {say.again}
      </Button>
    </>
  );
}

/** The ways of a situation that was chosen from the list. */
function Chosen(props: { ways: readonly GuideWayShown[]; words: string; onBack: () => void }) {
  const say = usePageText().guide;
  return (
    <>
      <PageHeading lead={say.lead(props.ways.length)}>{say.found}</PageHeading>
      <WayList ways={props.ways} words={props.words} />
      <Button variant="secondary" color="neutral" onClick={props.onBack}>
        {say.again}
      </Button>
    </>
  );
}

function hasAny(facts: GuideFacts): boolean {
  return Object.keys(facts).length > 0;
}
