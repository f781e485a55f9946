import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RingPart, ThreadTopic } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PickOne } from '../people/choices.tsx';
import { Question } from '../people/question.tsx';
import { RefusedInWords } from '../people/refused-in-words.tsx';
import { hereZone, keyOf, type RingPage } from './ring-query.ts';

const topics: readonly ThreadTopic[] = ['visit', 'plan', 'medicine', 'practical', 'application', 'alarm', 'other'];
const steps = ['who', 'about', 'when', 'number', 'send'] as const;

/** Who, what about, when and on which number, one question a page; then all of it is read back. */
export function AskForCall(props: { page: RingPage; personId: string; onDone: () => void }) {
  const text = usePageText();
  const say = text.ringMe;
  const { weekday, clock } = useClock();
  const queries = useQueryClient();
  const { page, personId, onDone } = props;
  const known = page.knownPhoneEnd;
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [topic, setTopic] = useState<ThreadTopic | null>(null);
  const [part, setPart] = useState<RingPart | null>(null);
  const [which, setWhich] = useState<'known' | 'other' | null>(known === null ? 'other' : null);
  const [typed, setTyped] = useState('');
  const step = steps[at] ?? 'send';
  const unit = page.units.find((each) => each.unitId === unitId);
  const window = unit?.windows.find((each) => each.part === part);
  const phone = typed.replaceAll(/[\s()-]/g, '').replace(/^00/, '+');
  const isNumber = which === 'known' || (which === 'other' && /^\+?[0-9]{5,15}$/.test(phone));
  const missing = { who: !unit, about: !topic, when: !window, number: !isNumber, send: false }[step];
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/ring-wishes', {
        params: { personId },
        body: {
          unitId: unitId ?? '',
          topic: topic ?? 'other',
          part: part ?? 'any',
          timeZone: hereZone(),
          ringPhone: which === 'known' ? null : phone,
        },
      }),
    onSuccess: (answer) => {
      queries.setQueryData(keyOf(personId), answer);
      onDone();
    },
  });
  function forth(): void {
    setAsked(missing);
    if (missing) return;
    if (step === 'send') send.mutate();
    else setAt(at + 1);
  }
  function back(): void {
    setAsked(false);
    if (at === 0) onDone();
    else setAt(at - 1);
  }
  const common = { step: say.step(at + 1, steps.length), next: say.next, onNext: forth, onBack: back };
  const error = (words: string) => (asked && missing ? words : null);
  const times = (from: string, to: string) => say.between(weekday(from), clock(from), clock(to));

  if (step === 'who')
    return (
      <Question {...common} heading={say.who}>
        <PickOne
          question={say.who}
          choices={page.units.map(({ unitId: value, name: label }) => ({ value, label }))}
          picked={unitId}
          onPick={setUnitId}
          error={error(say.whoMissing)}
        />
      </Question>
    );
  if (step === 'about')
    return (
      <Question {...common} heading={say.about}>
        <PickOne
          question={say.about}
          choices={topics.map((value) => ({ value, label: text.thread.topic[value] }))}
          picked={topic}
          onPick={setTopic}
          error={error(say.aboutMissing)}
        />
      </Question>
    );
  if (step === 'when')
    return (
      <Question {...common} heading={say.when} help={say.whenHelp}>
        <PickOne
          question={say.when}
          choices={(unit?.windows ?? []).map(({ part: value, from, to }) => ({
            value,
            label: say.part[value],
            help: times(from, to),
          }))}
          picked={part}
          onPick={setPart}
          error={error(say.whenMissing)}
        />
        {page.timeZone === page.placeZone ? null : <p>{say.shut}</p>}
      </Question>
    );
  if (step === 'number')
    return (
      <Question {...common} heading={say.number}>
        {known === null ? null : (
          <PickOne
            question={say.number}
            choices={[
              { value: 'known', label: say.knownNumber(known) },
              { value: 'other', label: say.otherNumber },
            ]}
            picked={which}
            onPick={setWhich}
            error={which === null ? error(say.numberMissing) : null}
          />
        )}
        {which === 'other' ? (
          <TextField
            label={say.numberField}
            help={say.numberHelp}
            numeric
            maxLength={24}
            value={typed}
            onChange={setTyped}
            error={error(say.numberMissing)}
          />
        ) : null}
      </Question>
    );
  return (
    <Question {...common} heading={say.readBack} next={say.send} busy={send.isPending}>
      <p>
        <strong>{say.rings(unit?.name ?? '')}</strong>
      </p>
      <p>{window ? times(window.from, window.to) : null}</p>
      <p>{topic ? text.thread.topic[topic] : null}</p>
      <p className="read-back">
        {which === 'known' ? say.knownNumber(known ?? '') : phone.replace(/(\d{2,3})(?=\d)/g, '$1 ')}
      </p>
      <RefusedInWords problem={send.error} words={say.refused} />
    </Question>
  );
}
