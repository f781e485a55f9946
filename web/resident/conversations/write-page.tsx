import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ThreadAudience, ThreadTopic } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PickOne } from '../people/choices.tsx';
import { Question } from '../people/question.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { useDraft } from '../requests/draft.ts';
import { namesOf } from './say-readers.ts';
import { threadQuery, threadsQuery } from './threads-query.ts';
import { usePictures } from './use-pictures.ts';
import { WriteBox } from './write-box.tsx';
import '../people/people.css';
import './conversations.css';

const topics: readonly ThreadTopic[] = [
  'visit',
  'plan',
  'medicine',
  'practical',
  'application',
  'alarm',
  'feedback',
  'other',
];

type Threads = Answer<'GET /api/my/people/:personId/threads'>;
type Step = 'to' | 'about' | 'readers' | 'words';

/** Writing to a unit: to whom, what about, who reads, and the words. One question a page; going back keeps every answer. */
export function WritePage() {
  const text = usePageText();
  const { personId } = usePersonHere();
  const threads = useQuery(threadsQuery(personId));
  return (
    <PersonPage heading={text.write.heading}>
      {threads.data ? (
        threads.data.canWrite ? (
          <Write key={personId} threads={threads.data} />
        ) : (
          <p>{text.thread.stoppedHelp}</p>
        )
      ) : threads.error ? (
        <ErrorMessage problem={threads.error} retry={threads.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}

function Write(props: { threads: Threads }) {
  const text = usePageText();
  const say = text.write;
  const navigate = useNavigate();
  const { personId, name } = usePersonHere();
  const { language } = useLanguage();
  const { weekday } = useClock();
  const { addressees, readers } = props.threads;
  const given = topicOf(useSearch({ strict: false }));
  const steps: readonly Step[] = [
    'to',
    ...(given === null ? (['about'] as const) : []),
    // Where nobody else follows there is nothing to choose.
    ...(readers.length > 1 ? (['readers'] as const) : []),
    'words',
  ];
  const [step, setStep] = useState<Step>('to');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [topic, setTopic] = useState<ThreadTopic | null>(given);
  const [audience, setAudience] = useState<ThreadAudience | null>(readers.length > 1 ? null : 'shared');
  const [asked, setAsked] = useState(false);
  const at = steps.indexOf(step);
  const unit = addressees.find((each) => each.unitId === unitId);
  const missing = { to: unit === undefined, about: topic === null, readers: audience === null, words: false }[step];

  function forth(): void {
    setAsked(missing);
    if (!missing) setStep(steps[at + 1] ?? step);
  }
  function back(): void {
    setAsked(false);
    const before = steps[at - 1];
    if (before) setStep(before);
    else void navigate({ to: '/person/$personId/threads', params: { personId } });
  }
  const common = { step: say.step(at + 1, steps.length), next: say.next, onNext: forth, onBack: back };

  if (step === 'to') {
    return (
      <Question {...common} heading={say.toWhom}>
        <PickOne
          question={say.toWhom}
          choices={addressees.map(({ unitId: value, name: label, kind, about, hours, phoneHours, answerBy }) => ({
            value,
            label,
            help: [
              about ? about[language] : say.kind[kind],
              hours ? say.open(hours.from, hours.to) : null,
              phoneHours ? say.phoneOpen(phoneHours.from, phoneHours.to) : null,
              say.answerBy(weekday(answerBy)),
            ]
              .filter((each) => each !== null)
              .join('. '),
          }))}
          picked={unitId}
          onPick={setUnitId}
          error={asked && missing ? say.toWhomMissing : null}
        />
      </Question>
    );
  }
  if (step === 'about') {
    return (
      <Question {...common} heading={say.about}>
        <PickOne
          question={say.about}
          choices={topics.map((value) => ({ value, label: text.thread.topic[value] }))}
          picked={topic}
          onPick={setTopic}
          error={asked && missing ? say.aboutMissing : null}
        />
      </Question>
    );
  }
  if (step === 'readers') {
    const others = namesOf(
      text,
      readers.filter(({ isMe }) => !isMe),
    );
    return (
      <Question {...common} heading={say.readBy}>
        <PickOne
          question={say.readBy}
          choices={[
            { value: 'shared', label: say.shared, help: say.sharedHelp(others) },
            {
              value: 'private',
              label: say.private,
              help: name === null ? say.privateHelp : `${say.privateHelp} ${say.privateOf(name)}`,
            },
          ]}
          picked={audience}
          onPick={setAudience}
          error={asked && missing ? say.readByMissing : null}
        />
      </Question>
    );
  }
  if (!unit || !topic || !audience) return null;
  return <Words step={common.step} unit={unit} topic={topic} audience={audience} onBack={back} />;
}

/** The last question: the words themselves, when they are read, and what to do instead when it is urgent. */
function Words(props: {
  step: string;
  unit: Threads['addressees'][number];
  topic: ThreadTopic;
  audience: ThreadAudience;
  onBack: () => void;
}) {
  const text = usePageText();
  const say = text.write;
  const { weekday, clock } = useClock();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { personId } = usePersonHere();
  const { unit, topic, audience } = props;
  const draft = useDraft(`write.${personId}`);
  const pictures = usePictures(draft);
  const send = useMutation({
    mutationFn: () =>
      command(
        'POST /api/my/people/:personId/threads',
        { params: { personId }, body: { unitId: unit.unitId, topic, audience, words: draft.words, ...pictures.sent } },
        draft.beginSending(),
      ),
    onSuccess: async (answer) => {
      draft.drop();
      pictures.clear();
      cache.setQueryData(threadQuery(answer.id).queryKey, answer);
      void cache.invalidateQueries({ queryKey: ['threads', personId] });
      await navigate({
        to: '/person/$personId/threads/$threadId',
        params: { personId, threadId: answer.id },
        replace: true,
      });
    },
  });
  return (
    <section className="write-words">
      <header>
        <p className="quiet">{props.step}</p>
        <h2>{say.words}</h2>
        <p>
          <strong>{unit.name}</strong>
        </p>
      </header>
      <p className="answer-by">
        <Drawing name="clock" size={20} />
        {say.when(weekday(unit.answerBy), clock(unit.answerBy))}
      </p>
      <WriteBox
        label={text.thread.words}
        draft={draft}
        pictures={pictures.pictures}
        onPictures={pictures.onPictures}
        send={send}
        button={text.thread.sendTo(unit.name)}
        rows={8}
        hours={unit.hours}
      />
      <button
        className="ds-button write-back"
        type="button"
        data-variant="tertiary"
        data-color="neutral"
        onClick={props.onBack}
      >
        <Drawing name="back" />
        {text.common.back}
      </button>
    </section>
  );
}

/** `?about=visit` from a page about visits: the topic is chosen already. */
function topicOf(search: { readonly about?: unknown }): ThreadTopic | null {
  return topics.find((each) => each === search.about) ?? null;
}
