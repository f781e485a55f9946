import { useMutation } from '@tanstack/react-query';
import type { PlanPartBeside, PlanPartKind } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { type BesideOf, useReread } from './beside-of.ts';

const kinds: readonly PlanPartKind[] = ['relative', 'volunteer', 'device'];

/** What relatives, volunteers and devices do: agreed, never a duty, with what happens when it ends. */
export function BesideParts(props: BesideOf) {
  const say = useStaffText().besideWork;
  const { plan, found, isOurs } = props;
  const [agrees, setAgrees] = useState(false);
  const parts = found.parts.filter(({ planId }) => planId === plan.id);
  return (
    <section>
      <h3>{say.others}</h3>
      <p className="quiet">{say.othersHelp}</p>
      <ul className="plan-lines">
        {parts.map((part) => (
          <li key={part.id}>
            <Part part={part} of={props} />
          </li>
        ))}
      </ul>
      {agrees ? (
        <AgreeForm of={props} done={() => setAgrees(false)} />
      ) : isOurs ? (
        <p>
          <Button variant="secondary" onClick={() => setAgrees(true)}>
            {say.agree}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

function Part(props: { part: PlanPartBeside; of: BesideOf }) {
  const text = useWorkText();
  const say = useStaffText().besideWork;
  const { day, date } = useClock();
  const { part, of } = props;
  const { ended, followed } = part;
  return (
    <>
      <p>
        <strong>{part.who}</strong> <Tag>{text.beside.kinds[part.kind]}</Tag>{' '}
        {ended ? (
          <Tag tone={followed ? 'calm' : 'waiting'} sign="clock">
            {say.endedOn(day(ended.at))}
          </Tag>
        ) : null}
      </p>
      <p>{part.what}</p>
      <p className="quiet">{text.beside.agreed(part.agreedWith, date(part.agreedOn))}</p>
      <p>{text.beside.ifGone(part.ifGone)}</p>
      {ended ? (
        <p className="quiet">
          {ended.byName}
          {ended.because ? `: ${ended.because}` : ''}
        </p>
      ) : null}
      {followed ? <p>{text.beside.followed(followed.words)}</p> : null}
      {part.mayEnd ? <SayForm kind="end" part={part} personId={of.personId} /> : null}
      {ended && !followed && of.isOurs ? <SayForm kind="follow" part={part} personId={of.personId} /> : null}
    </>
  );
}

/** One text that ends it, or says what is done now. */
function SayForm(props: { kind: 'end' | 'follow'; part: PlanPartBeside; personId: string }) {
  const text = useText();
  const say = useStaffText().besideWork;
  const reread = useReread(props.personId);
  const { kind, part } = props;
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const keep = useMutation({
    mutationFn: () => {
      const params = { planPartId: part.id };
      return kind === 'end'
        ? command('POST /api/plan-parts/:planPartId/end', { params, body: { because: words.trim() } })
        : command('POST /api/plan-parts/:planPartId/follow', { params, body: { words: words.trim() } });
    },
    onSuccess: reread,
  });
  const label = kind === 'end' ? say.end : say.follow;
  if (!open) {
    return (
      <p>
        <Button
          variant={kind === 'end' ? 'tertiary' : 'secondary'}
          color="neutral"
          aria-label={`${label}: ${part.who}`}
          onClick={() => setOpen(true)}
        >
          {label}
        </Button>
      </p>
    );
  }
  return (
    <div className="plan-fields">
      <TextArea
        label={kind === 'end' ? say.because : say.follow}
        value={words}
        onChange={setWords}
        rows={2}
        maxLength={600}
        error={tried && words.trim() === '' ? say.missing : null}
      />
      {keep.error ? <Refusal problem={keep.error} words={say.fault} /> : null}
      <div className="plan-acts">
        <Button
          busy={keep.isPending}
          onClick={() => {
            setTried(true);
            if (words.trim() !== '') keep.mutate();
          }}
        >
          {kind === 'end' ? say.endKeep : say.followKeep}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}

function AgreeForm(props: { of: BesideOf; done: () => void }) {
  const text = useWorkText();
  const say = useStaffText().besideWork;
  const { personId, plan, found } = props.of;
  const reread = useReread(personId);
  const [kind, setKind] = useState<PlanPartKind>('relative');
  const [relativeId, setRelativeId] = useState('');
  const [said, setSaid] = useState({ who: '', what: '', agreedWith: '', ifGone: '', agreedOn: found.today });
  const [tried, setTried] = useState(false);
  const put = (part: Partial<typeof said>) => setSaid({ ...said, ...part });
  const whole = Object.values(said).every((value) => value.trim() !== '');
  const keep = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/plan/parts', {
        params: { personId },
        body: {
          ...{ planId: plan.id, kind, relativeId: kind === 'relative' && relativeId !== '' ? relativeId : null },
          ...{ who: said.who.trim(), what: said.what.trim(), agreedWith: said.agreedWith.trim() },
          ...{ agreedOn: said.agreedOn, ifGone: said.ifGone.trim() },
        },
      }),
    onSuccess: () => {
      reread();
      props.done();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (whole && !keep.isPending) keep.mutate();
  };
  return (
    <form className="plan-fields" onSubmit={submit}>
      <div className="plan-row">
        <Select
          label={say.kind}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'relative')}
          options={kinds.map((value) => ({ value, label: text.beside.kinds[value] }))}
        />
        <TextField label={say.who} value={said.who} onChange={(who) => put({ who })} />
      </div>
      {kind === 'relative' && found.relatives.length > 0 ? (
        <Select
          label={say.relative}
          value={relativeId}
          onChange={setRelativeId}
          options={[
            { value: '', label: say.relativeNone },
            ...found.relatives.map((one) => ({ value: one.personId, label: one.name })),
          ]}
        />
      ) : null}
      <TextArea label={say.what} value={said.what} onChange={(what) => put({ what })} rows={2} maxLength={600} />
      <div className="plan-row">
        <TextField label={say.agreedWith} value={said.agreedWith} onChange={(agreedWith) => put({ agreedWith })} />
        <DayField
          label={say.agreedOn}
          value={said.agreedOn}
          max={found.today}
          onChange={(agreedOn) => put({ agreedOn })}
        />
      </div>
      <TextArea
        label={say.ifGone}
        value={said.ifGone}
        onChange={(ifGone) => put({ ifGone })}
        rows={2}
        maxLength={600}
      />
      {tried && !whole ? <p className="ds-validation-message">{say.missing}</p> : null}
      {keep.error ? <Refusal problem={keep.error} words={say.fault} /> : null}
      <div className="plan-acts">
        <Button type="submit" busy={keep.isPending}>
          {say.keep}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.done}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
