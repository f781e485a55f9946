import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProxyScope } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { DayField, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PickMany, PickOne } from './choices.tsx';
import { MaySee } from './may-see.tsx';
import { Question } from './question.tsx';
import { RefusedInWords } from './refused-in-words.tsx';

type Relatives = Answer<'GET /api/my/people/:personId/proxies'>['relatives'];

/** In the order in which people ask for them; to cancel a visit stands last and is never proposed. */
const scopes: readonly ProxyScope[] = [
  'visit.read',
  'message',
  'absence',
  'alarm.notify',
  'device.status',
  'aid.loan',
  'plan.read',
  'apply',
  'decision.read',
  'assessment.read',
  'log.read',
  'visit.cancel',
];
const someoneElse = 'other';
const of = 3;

/** Whom, what, how long, one question at a time; then what she will see, before it is given. */
export function GiveProxy(props: { personId: string; relatives: Relatives; onDone: () => void }) {
  const text = usePageText();
  const say = text.proxies;
  const queries = useQueryClient();
  const { longDay } = useClock();
  const { personId, relatives } = props;
  const [step, setStep] = useState(1);
  const [tried, setTried] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [born, setBorn] = useState('');
  const [phone, setPhone] = useState('');
  const [picked, setPicked] = useState<ProxyScope[]>([]);
  const [until, setUntil] = useState<'stopped' | 'day'>('stopped');
  const [lastDay, setLastDay] = useState('');

  const relative = relatives.find(({ relativeId }) => relativeId === to);
  const called = relative?.name ?? name.trim();
  const first = called.split(' ')[0] ?? called;
  const byName = to === someoneElse;
  const isNamed =
    /\S+\s+\S+/.test(name) && /^(1[89]|20)\d\d$/.test(born.trim()) && phone.replaceAll(/\D/g, '').length >= 6;
  const give = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/proxies', {
        params: { personId },
        body: {
          to: relative
            ? { relativeId: relative.relativeId }
            : { name: called, bornYear: Number(born), phone: phone.trim() },
          scopes: picked,
          lastDay: until === 'day' ? lastDay : null,
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['my-proxies', personId] });
      props.onDone();
    },
  });
  const isAnswered = [
    to !== null && (!byName || isNamed),
    picked.length > 0,
    until === 'stopped' || lastDay !== '',
    true,
  ][step - 1];
  function next() {
    setTried(!isAnswered);
    if (!isAnswered) return;
    if (step <= of) setStep(step + 1);
    else give.mutate();
  }
  function goBack() {
    setTried(false);
    if (step === 1) props.onDone();
    else setStep(step - 1);
  }
  const turn = { onNext: next, onBack: goBack, next: say.next, step: step > of ? null : say.step(step, of) };
  if (step === 1) {
    const known = relatives.filter(({ isKnownHere }) => isKnownHere);
    return (
      <Question {...turn} heading={say.who}>
        <PickOne
          question={say.who}
          choices={[
            ...known.map(({ relativeId, name: label, relation }) => ({
              value: relativeId,
              label,
              help: text.relation[relation] ?? '',
            })),
            { value: someoneElse, label: say.other, help: say.otherHelp },
          ]}
          picked={to}
          onPick={setTo}
          error={tried && to === null ? say.pick : null}
        />
        {byName ? (
          <div className="question">
            <p>{say.byNameHelp}</p>
            <TextField
              label={say.name}
              help={say.nameHelp}
              value={name}
              onChange={setName}
              error={tried && !isNamed ? say.fillIn : null}
            />
            <TextField label={say.born} help={say.bornHelp} value={born} onChange={setBorn} numeric maxLength={4} />
            <TextField label={say.phone} value={phone} onChange={setPhone} numeric maxLength={30} />
          </div>
        ) : null}
      </Question>
    );
  }
  if (step === 2) {
    return (
      <Question {...turn} heading={say.what(first)} help={say.whatHelp}>
        <PickMany
          question={say.what(first)}
          choices={scopes.map((value) => ({ value, label: say.scope[value], help: say.sees[value] }))}
          picked={picked}
          onPick={setPicked}
          error={tried ? say.pickScope : null}
        />
      </Question>
    );
  }
  if (step === 3) {
    return (
      <Question {...turn} heading={say.howLong}>
        <PickOne
          question={say.howLong}
          choices={[
            { value: 'stopped', label: say.untilStopped },
            { value: 'day', label: say.untilDay },
          ]}
          picked={until}
          onPick={setUntil}
        />
        {until === 'day' ? (
          <DayField label={say.lastDay} value={lastDay} onChange={setLastDay} error={tried ? say.pickDay : null} />
        ) : null}
      </Question>
    );
  }
  return (
    <Question
      {...turn}
      heading={say.preview(first)}
      help={until === 'day' ? say.until(longDay(lastDay)) : say.untilStopped}
      next={say.confirm(first)}
      busy={give.isPending}
    >
      <MaySee scopes={scopes.filter((scope) => picked.includes(scope))} />
      <p className="quiet">{say.never(first)}</p>
      <RefusedInWords problem={give.error} words={say.refused} />
    </Question>
  );
}
