import { useMutation, useQuery } from '@tanstack/react-query';
import type { OfferAnswer, PlaceOffer, WaitingCase } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { DayField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ActForm } from './act-form.tsx';
import { useChanged } from './use-changed.ts';

/** Rooms of the municipality, as every page of this area reads them. */
export function usePlaces() {
  return useQuery({ queryKey: ['care-places'], queryFn: () => call('GET /api/care-places'), gcTime: 0 });
}

/** Offers one of the rooms for this kind of help; the room is held until she answers. */
export function OfferForm(props: { one: WaitingCase }) {
  const say = useStaffText().waitingWork;
  const { day } = useClock();
  const { waitingId, serviceType, nextAnswerBy } = props.one;
  const changed = useChanged(waitingId);
  const places = usePlaces();
  const [carePlaceId, setPlace] = useState('');
  const [fromOn, setFrom] = useState('');
  const [answerBy, setAnswerBy] = useState(nextAnswerBy);
  const [words, setWords] = useState('');
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/waiting-list/:waitingId/offers', {
        params: { waitingId },
        body: { carePlaceId, fromOn, answerBy, words },
      }),
    onSuccess: changed,
  });
  const today = places.data?.today ?? '';
  const fits = (places.data?.units ?? []).flatMap(({ name, places: rooms }) =>
    rooms.filter(({ serviceTypes }) => serviceTypes.includes(serviceType)).map((room) => ({ house: name, room })),
  );
  const free = (from: string | null) => {
    if (from === null) return say.notFree;
    return from <= today ? say.freeNow : say.freeOn(day(`${from}T11:00:00Z`));
  };
  return (
    <ActForm
      name={say.offer}
      save={say.sendOffer}
      isWhole={[carePlaceId, fromOn, answerBy, words.trim()].every((part) => part !== '')}
      busy={save.isPending}
      problem={save.error}
      onSave={() => save.mutate()}
    >
      {places.data && fits.length === 0 ? <p>{say.noPlace}</p> : null}
      <Select
        label={say.offerWhich}
        value={carePlaceId}
        onChange={(chosen) => {
          setPlace(chosen);
          const from = fits.find(({ room }) => room.carePlaceId === chosen)?.room.freeFrom;
          if (from) setFrom(from);
        }}
        options={[
          { value: '', label: '–' },
          ...fits.map(({ house, room }) => ({
            value: room.carePlaceId,
            label: `${house}, ${room.name} (${free(room.freeFrom)})`,
          })),
        ]}
      />
      <DayField label={say.offerFrom} value={fromOn} onChange={setFrom} />
      <DayField label={say.offerBy} value={answerBy} onChange={setAnswerBy} />
      <TextArea
        label={say.offerWords}
        help={say.offerWordsHelp}
        value={words}
        onChange={setWords}
        maxLength={2_000}
        rows={3}
      />
    </ActForm>
  );
}

const answers: readonly OfferAnswer[] = ['yes', 'no', 'think'];

/** An answer given by telephone or at home, with who gave it. */
export function AnswerFor(props: { one: WaitingCase; offer: PlaceOffer }) {
  const say = useStaffText().waitingWork;
  const changed = useChanged(props.one.waitingId);
  const { placeOfferId, version } = props.offer;
  const [answer, setAnswer] = useState('');
  const [saidBy, setSaidBy] = useState('');
  const [words, setWords] = useState('');
  const picked = answers.find((each) => each === answer);
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/place-offers/:placeOfferId/answer', {
        params: { placeOfferId },
        body: { answer: picked ?? 'think', saidBy, words, version },
      }),
    onSuccess: changed,
  });
  return (
    <ActForm
      name={say.answerFor}
      save={say.saveAnswer}
      isWhole={picked !== undefined && saidBy.trim() !== ''}
      busy={save.isPending}
      problem={save.error}
      onSave={() => save.mutate()}
    >
      <Select
        label={say.answer}
        value={answer}
        onChange={setAnswer}
        options={[{ value: '', label: '–' }, ...answers.map((value) => ({ value, label: say.answers[value] }))]}
      />
      <TextField label={say.saidBy} value={saidBy} onChange={setSaidBy} maxLength={120} />
      <TextArea label={say.answerWords} value={words} onChange={setWords} maxLength={1_000} rows={2} />
    </ActForm>
  );
}

/** Takes an offer back, with a reason that she reads. */
export function WithdrawForm(props: { one: WaitingCase; offer: PlaceOffer }) {
  const say = useStaffText().waitingWork;
  const changed = useChanged(props.one.waitingId);
  const { placeOfferId, version } = props.offer;
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/place-offers/:placeOfferId/withdraw', { params: { placeOfferId }, body: { reason, version } }),
    onSuccess: changed,
  });
  return (
    <ActForm
      name={say.withdraw}
      save={say.withdraw}
      isWhole={reason.trim() !== ''}
      busy={save.isPending}
      problem={save.error}
      onSave={() => save.mutate()}
    >
      <TextArea label={say.reason} value={reason} onChange={setReason} maxLength={2_000} rows={3} />
    </ActForm>
  );
}
