import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AbsenceKind } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { ClockField, DayField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PickOne } from './choices.tsx';
import { Question } from './question.tsx';
import { RefusedInWords } from './refused-in-words.tsx';

const kinds: readonly AbsenceKind[] = ['hospital', 'short-stay', 'family', 'holiday'];
const of = 3;

/** Where, from when, and until when, one question at a time; then what was said, once more before it is sent. */
export function TellAway(props: { personId: string; name: string | null; onDone: () => void }) {
  const text = usePageText();
  const say = text.absence;
  const queries = useQueryClient();
  const { longDay } = useClock();
  const { personId, name } = props;
  const [step, setStep] = useState(1);
  const [tried, setTried] = useState(false);
  const [kind, setKind] = useState<AbsenceKind | null>(null);
  const [leaves, setLeaves] = useState<'now' | 'later' | null>(null);
  const [on, setOn] = useState('');
  const [at, setAt] = useState('');
  const [back, setBack] = useState<'unknown' | 'day' | null>(null);
  const [backOn, setBackOn] = useState('');

  const send = useMutation({
    mutationFn: (of: AbsenceKind) =>
      command('POST /api/my/people/:personId/absences', {
        params: { personId },
        body: {
          kind: of,
          leaves: leaves === 'later' ? { on, at } : 'now',
          expectedOn: back === 'day' ? backOn : null,
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['my-absence', personId] });
      props.onDone();
    },
  });
  const isAnswered = [
    kind !== null,
    leaves === 'now' || (leaves === 'later' && on !== '' && /^\d\d:\d\d$/.test(at)),
    back === 'unknown' || (back === 'day' && backOn !== ''),
    true,
  ][step - 1];
  function next() {
    setTried(!isAnswered);
    if (!isAnswered) return;
    if (step <= of) setStep(step + 1);
    else if (kind) send.mutate(kind);
  }
  function goBack() {
    setTried(false);
    if (step === 1) props.onDone();
    else setStep(step - 1);
  }
  const turn = { onNext: next, onBack: goBack, next: say.next, step: step > of ? null : say.step(step, of) };
  const missing = tried ? say.pick : null;
  if (step === 1) {
    return (
      <Question {...turn} heading={say.where(name)}>
        <PickOne
          question={say.where(name)}
          choices={kinds.map((value) => ({ value, label: say.kindChoice[value] }))}
          picked={kind}
          onPick={setKind}
          error={missing}
        />
      </Question>
    );
  }
  if (step === 2) {
    return (
      <Question {...turn} heading={say.when(name)}>
        <PickOne
          question={say.when(name)}
          choices={[
            { value: 'now', label: say.now, help: say.nowHelp },
            { value: 'later', label: say.later },
          ]}
          picked={leaves}
          onPick={setLeaves}
          error={leaves === null ? missing : null}
        />
        {leaves === 'later' ? (
          <div className="day-and-clock">
            <DayField label={say.day} value={on} onChange={setOn} error={missing && say.pickDay} />
            <ClockField label={say.clock} help={say.clockHelp} value={at} onChange={setAt} />
          </div>
        ) : null}
      </Question>
    );
  }
  if (step === 3) {
    return (
      <Question {...turn} heading={say.back(name)} help={name === null ? say.backHelp : say.backHelpOf(name)}>
        <PickOne
          question={say.back(name)}
          choices={[
            { value: 'day', label: say.backDay },
            { value: 'unknown', label: say.backUnknown },
          ]}
          picked={back}
          onPick={setBack}
          error={back === null ? missing : null}
        />
        {back === 'day' ? <DayField label={say.day} value={backOn} onChange={setBackOn} error={missing} /> : null}
      </Question>
    );
  }
  return (
    <Question {...turn} heading={say.check} help={say.whatHappens(name)} next={say.send} busy={send.isPending}>
      <dl className="said">
        <dt>{say.where(name)}</dt>
        <dd>{kind ? say.kindChoice[kind] : ''}</dd>
        <dt>{say.from}</dt>
        <dd>{leaves === 'later' ? `${longDay(on)} ${text.unit.at(at)}` : say.now}</dd>
        <dt>{say.expected}</dt>
        <dd>{back === 'day' ? longDay(backOn) : say.unknownDay}</dd>
      </dl>
      <RefusedInWords problem={send.error} words={say.refused} />
    </Question>
  );
}
