import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AppealLine, MyFeedback } from '@tunet/contract';
import { useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PickOne } from '../people/choices.tsx';
import { RefusedInWords } from '../people/refused-in-words.tsx';
import { usePersonHere } from '../people.ts';
import { feedbackQuery } from './feedback-query.ts';

/** Somebody at work thinks that this is an appeal. Her words are read back to her, and only her yes makes it one. */
export function AskedAppeal(props: { feedback: MyFeedback; lines: readonly AppealLine[] }) {
  const text = usePageText();
  const say = text.feedback;
  const { language } = useLanguage();
  const { personId } = usePersonHere();
  const cache = useQueryClient();
  const { feedback, lines } = props;
  const [line, setLine] = useState<string | null>(lines.length === 1 ? (lines[0]?.decidedServiceId ?? null) : null);
  const [late, setLate] = useState('');
  const [asked, setAsked] = useState(false);
  const tell = useMutation({
    mutationFn: (isAppeal: boolean) =>
      command('POST /api/my/feedback/:feedbackId/appeal', {
        params: { feedbackId: feedback.id },
        body: {
          language,
          ...(isAppeal && line !== null ? { decidedServiceId: line } : {}),
          ...(late.trim() === '' ? {} : { lateBecause: late }),
        },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: feedbackQuery(personId).queryKey }),
  });
  const isLate = tell.error instanceof Problem && tell.error.code === 'say-why-late';
  return (
    <section className="feedback-asked" aria-labelledby={`asked-${feedback.id}`}>
      <h3 id={`asked-${feedback.id}`}>{say.mayBeAppeal}</h3>
      <p>{say.mayBeAppealHelp}</p>
      {lines.length > 0 ? (
        <PickOne
          question={say.whichLine}
          choices={lines.map(({ decidedServiceId, label, reference }) => ({
            value: decidedServiceId,
            label: label[language],
            help: say.decisionNo(reference),
          }))}
          picked={line}
          onPick={setLine}
          error={asked && line === null ? say.whichLineMissing : null}
        />
      ) : null}
      {isLate ? (
        <>
          <TextArea label={say.whyLate} value={late} onChange={setLate} rows={3} maxLength={1000} />
          <DangerLine words={late} hours={null} />
        </>
      ) : null}
      <RefusedInWords
        problem={tell.error}
        words={{
          'say-why-late': say.isLate,
          'already-appealed': say.alreadyAppealed,
          'person-died': text.thread.stopped,
        }}
      />
      <div className="feedback-acts">
        <Button
          busy={tell.isPending}
          onClick={() => {
            setAsked(true);
            if (line !== null) tell.mutate(true);
          }}
        >
          {say.yesAppeal}
        </Button>
        <Button variant="secondary" color="neutral" busy={tell.isPending} onClick={() => tell.mutate(false)}>
          {say.noAppeal}
        </Button>
      </div>
    </section>
  );
}
