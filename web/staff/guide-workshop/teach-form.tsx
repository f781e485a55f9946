import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GuideWay, Language } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { languages, ownNames } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Told } from '../workshop/told.tsx';
import { sayWrong } from '../workshop/workshop-data.ts';
import { Figures } from './figures.tsx';
import {
  type GuideWorkshop,
  guideWorkshopKey,
  type TeachingShown,
  type Unanswered,
  whileReckoning,
} from './guide-workshop-data.ts';

/** Teaches the guide a statement or a word. What it does to the whole set is shown before it is saved. */
export function TeachForm(props: {
  workshop: GuideWorkshop;
  titleOf: (way: GuideWay) => string;
  /** words that nobody could answer */
  about: Unanswered | null;
  onClose?: () => void;
}) {
  const text = useStaffText();
  const say = text.guideWorkshop;
  const { language: spoken } = useLanguage();
  const cache = useQueryClient();
  const { about } = props;
  const [kind, setKind] = useState<'statement' | 'word'>('statement');
  const [language, setLanguage] = useState<Language>(about?.language ?? spoken);
  const [words, setWords] = useState(about?.words.slice(0, 500) ?? '');
  const [way, setWay] = useState<GuideWay>('assessment-visit');
  const [who, setWho] = useState<GuideWorkshop['taught'][number]['who']>('municipality-care');
  const [why, setWhy] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [shown, setShown] = useState<TeachingShown | null>(null);
  const [told, setTold] = useState(false);
  const teaching = { kind, language, words: words.trim(), way, who };
  const preview = useMutation({
    ...whileReckoning,
    mutationFn: () => call('POST /api/workshop/guide/teach/preview', { body: { kind: 'teach', teaching } }),
    onSuccess: setShown,
  });
  const decide = useMutation({
    mutationFn: () =>
      command('POST /api/workshop/guide/teach', {
        body: { teaching, forUnansweredId: about?.id ?? null, why: why.trim() },
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: guideWorkshopKey });
      setShown(null);
      setTold(true);
      setWords('');
      setWhy('');
      setAsked(false);
      props.onClose?.();
    },
    onError: () => setShown(null),
  });
  const problem = decide.error ?? preview.error;
  const wrong = sayWrong(text.workshop, problem);
  const isShort = teaching.words.length < 2;
  return (
    <article className="workshop-detail">
      <header>
        <h2>{say.teach}</h2>
        <p className="lead">{say.teachHelp}</p>
      </header>
      {told ? <Told words={say.decided} /> : null}
      <form
        className="workshop-form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          setTold(false);
          if (isShort || why.trim().length < 5) return;
          if (shown) decide.mutate();
          else preview.mutate();
        }}
      >
        <fieldset className="workshop-fields" hidden={shown !== null}>
          <div className="workshop-row">
            <Select
              label={say.kind}
              value={kind}
              onChange={(value) => setKind(value === 'word' ? 'word' : 'statement')}
              options={Object.entries(say.kinds).map(([value, label]) => ({ value, label }))}
            />
            <Select
              label={say.language}
              value={language}
              onChange={(value) => setLanguage(value as Language)}
              options={languages.map((each) => ({ value: each, label: ownNames[each] }))}
            />
          </div>
          <TextArea
            label={say.wordsLabel}
            error={isAsked && isShort ? say.wordsMissing : (wrong?.words ?? null)}
            value={words}
            onChange={setWords}
            rows={3}
          />
          <div className="workshop-row">
            <Select
              label={say.way}
              value={way}
              onChange={(value) => setWay(value as GuideWay)}
              options={props.workshop.ways.map((each) => ({ value: each.way, label: each.title[spoken] }))}
            />
            <Select
              label={say.who}
              value={who}
              onChange={(value) => setWho(value as typeof who)}
              options={Object.entries(say.whos).map(([value, label]) => ({ value, label }))}
            />
          </div>
          <TextArea
            label={text.workshop.why}
            help={text.workshop.whyHelp}
            error={isAsked && why.trim().length < 5 ? text.workshop.wrong.why : null}
            value={why}
            onChange={setWhy}
            rows={2}
          />
        </fieldset>
        {shown ? <Figures shown={shown} titleOf={props.titleOf} /> : null}
        {wrong ? null : <Refused problem={problem} />}
        <div className="workshop-actions">
          <Button type="submit" busy={preview.isPending || decide.isPending}>
            {shown ? say.decide : say.preview}
          </Button>
          {shown ? (
            <Button variant="secondary" color="neutral" onClick={() => setShown(null)}>
              {text.workshop.editMore}
            </Button>
          ) : null}
          {props.onClose ? (
            <Button variant="tertiary" color="neutral" onClick={props.onClose}>
              {text.workshop.cancel}
            </Button>
          ) : null}
        </div>
      </form>
    </article>
  );
}
