import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OfferAnswer, PlaceOffer } from '@tunet/contract';
import { useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';
import { PickOne } from '../people/choices.tsx';
import { Question } from '../people/question.tsx';
import { usePersonHere } from '../people.ts';
import '../people/people.css';

/** Yes, no, or time to think: each says what it means before it is chosen. */
export function AnswerOffer(props: { offer: PlaceOffer; onDone: () => void }) {
  const say = usePageText().onList;
  const { longDate } = useClock();
  const { personId, name } = usePersonHere();
  const queries = useQueryClient();
  const [picked, setPicked] = useState<OfferAnswer | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const { offer } = props;
  const send = useMutation({
    mutationFn: (answer: OfferAnswer) =>
      command('POST /api/my/place-offers/:placeOfferId/answer', {
        params: { placeOfferId: offer.placeOfferId },
        body: { answer, words, version: offer.version },
      }),
    onSuccess: () => props.onDone(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-waiting', personId] }),
  });
  const known = send.error instanceof Problem ? say.refused[send.error.code as keyof typeof say.refused] : undefined;
  return (
    <Question
      step={null}
      heading={name === null ? say.question : say.questionHer(name)}
      help={say.offerPlace(offer.unitName, offer.placeName, longDate(offer.fromOn))}
      next={say.send}
      busy={send.isPending}
      onNext={() => {
        setTried(true);
        if (picked !== null) send.mutate(picked);
      }}
      onBack={props.onDone}
    >
      <PickOne
        question={say.question}
        choices={[
          { value: 'yes' as const, label: say.yes, help: say.yesHelp },
          { value: 'no' as const, label: say.no, help: say.noHelp },
          { value: 'think' as const, label: say.think, help: say.thinkHelp },
        ]}
        picked={picked}
        onPick={setPicked}
        error={tried && picked === null ? say.missing : null}
      />
      <TextArea label={say.words} value={words} onChange={setWords} maxLength={1_000} rows={3} />
      <DangerLine words={words} hours={null} />
      {known ? (
        <p className="refused" role="alert">
          {known}
        </p>
      ) : (
        <Refused problem={send.error} />
      )}
    </Question>
  );
}
