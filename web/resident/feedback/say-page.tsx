import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FeedbackAbout } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { DangerLine } from '../../ui/danger-line.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PickOne } from '../people/choices.tsx';
import { Question } from '../people/question.tsx';
import { RefusedInWords } from '../people/refused-in-words.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { useDraft, useLeaveNote } from '../requests/draft.ts';
import { feedbackQuery } from './feedback-query.ts';
import '../conversations/conversations.css';
import '../people/people.css';
import './feedback.css';

const abouts: readonly FeedbackAbout[] = ['help', 'visit', 'staff', 'information', 'aid', 'other'];
const steps = ['about', 'name', 'words'] as const;

/** Saying how the help is: what it is about, who learns the name, and the words. One question a page; going back keeps every answer. */
export function SayPage() {
  const text = usePageText();
  const { personId } = usePersonHere();
  const found = useQuery(feedbackQuery(personId));
  return (
    <PersonPage heading={text.feedback.heading} backTo="/person/$personId/feedback">
      {found.data ? (
        <Say key={personId} answerBy={found.data.answerBy} />
      ) : found.error ? (
        <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}

function Say(props: { answerBy: string }) {
  const text = usePageText();
  const say = text.feedback;
  const { longDate } = useClock();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { personId } = usePersonHere();
  const draft = useDraft(`feedback.${personId}`);
  useLeaveNote(draft.words !== '');
  const [at, setAt] = useState(0);
  const [about, setAbout] = useState<FeedbackAbout | null>(null);
  const [name, setName] = useState<'told' | 'not-told' | null>(null);
  const [asked, setAsked] = useState(false);
  const isEmpty = draft.words.trim() === '';
  const step = steps[at] ?? 'words';
  const missing = { about: about === null, name: name === null, words: isEmpty }[step];
  const home = { to: '/person/$personId/feedback', params: { personId } } as const;
  const send = useMutation({
    mutationFn: () =>
      command(
        'POST /api/my/people/:personId/feedback',
        {
          params: { personId },
          body: { about: about ?? 'other', words: draft.words, isNameless: name === 'not-told' },
        },
        draft.beginSending(),
      ),
    onSuccess: async () => {
      draft.drop();
      await cache.invalidateQueries({ queryKey: feedbackQuery(personId).queryKey });
      await navigate({ ...home, replace: true });
    },
  });
  function forth(): void {
    setAsked(missing);
    if (missing) return;
    if (step === 'words') send.mutate();
    else setAt(at + 1);
  }
  function back(): void {
    setAsked(false);
    if (at > 0) setAt(at - 1);
    else void navigate(home);
  }
  const common = {
    step: text.write.step(at + 1, steps.length),
    next: step === 'words' ? say.send : text.write.next,
    onNext: forth,
    onBack: back,
    busy: send.isPending,
  };
  if (step === 'about') {
    return (
      <Question {...common} heading={say.aboutWhat}>
        <PickOne
          question={say.aboutWhat}
          choices={abouts.map((value) => ({ value, label: say.about[value] }))}
          picked={about}
          onPick={setAbout}
          error={asked && missing ? text.write.aboutMissing : null}
        />
      </Question>
    );
  }
  if (step === 'name') {
    return (
      <Question {...common} heading={say.whoKnows}>
        <PickOne
          question={say.whoKnows}
          choices={[
            { value: 'told', label: say.told, help: say.toldHelp },
            { value: 'not-told', label: say.notTold, help: say.notToldHelp },
          ]}
          picked={name}
          onPick={setName}
          error={asked && missing ? say.whoKnowsMissing : null}
        />
      </Question>
    );
  }
  return (
    <Question {...common} heading={say.ownWords}>
      <p className="answer-by">
        <Drawing name="clock" size={20} />
        {say.promise(longDate(props.answerBy))}
      </p>
      <TextArea
        label={say.words}
        help={text.thread.kept}
        rows={8}
        maxLength={4000}
        value={draft.words}
        onChange={draft.setWords}
        error={asked && isEmpty && !send.isPending ? text.thread.empty : null}
      />
      <DangerLine words={draft.words} hours={null} />
      <RefusedInWords problem={send.error} words={{ 'person-died': text.thread.stopped }} />
    </Question>
  );
}
