import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MyNotices } from '@tunet/contract';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type CommandInput, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { RefusedInWords } from '../people/refused-in-words.tsx';
import { noticesQuery } from './notices-query.ts';

type Change = Omit<CommandInput<'POST /api/my/notices/reader'>['body'], 'timeZone'>;

/** The number, the mail address and the quiet hours: the same for everyone one follows. */
export function WhereAndWhen(props: { notices: MyNotices }) {
  const say = usePageText().notices;
  const { notices } = props;
  const [changing, setChanging] = useState<'phone' | 'email' | 'quiet' | null>(null);
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: ({ timeZone = notices.timeZone, ...change }: Change & { timeZone?: string }) =>
      command('POST /api/my/notices/reader', { body: { timeZone, ...change } }),
    onSuccess: (answer) => {
      cache.setQueryData(noticesQuery.queryKey, answer);
      setChanging(null);
    },
  });
  const begin = (what: typeof changing) => {
    save.reset();
    setChanging(what);
  };
  const refused = <RefusedInWords problem={save.error} words={{ 'unknown-time-zone': say.zoneUnknown }} />;
  const { quiet } = notices;
  return (
    <section className="told-group where-and-when">
      <h2>{say.where}</h2>
      <p className="quiet">{say.myself}</p>
      <Setting name={say.phone} value={notices.phone ?? say.noneKnown} onChange={() => begin('phone')}>
        {changing === 'phone' ? (
          <Address
            label={say.newPhone}
            help={`${say.newPhoneHelp} ${say.oldTold}`}
            isRight={(value) => /^\+?[0-9 ]{5,20}$/.test(value)}
            wrong={say.badPhone}
            numeric
            busy={save.isPending}
            onSave={(phone) => save.mutate({ phone })}
            onCancel={() => setChanging(null)}
          >
            {refused}
          </Address>
        ) : null}
      </Setting>
      <Setting name={say.email} value={notices.email ?? say.noneKnown} onChange={() => begin('email')}>
        {changing === 'email' ? (
          <Address
            label={say.newEmail}
            help={say.oldTold}
            isRight={(value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)}
            wrong={say.badEmail}
            busy={save.isPending}
            onSave={(email) => save.mutate({ email })}
            onCancel={() => setChanging(null)}
          >
            {refused}
          </Address>
        ) : null}
      </Setting>
      <Setting
        name={say.quiet}
        value={quiet ? say.quietIs(quiet.from, quiet.to) : say.quietNever}
        onChange={() => begin('quiet')}
      >
        {changing === 'quiet' ? (
          <Quiet notices={notices} busy={save.isPending} onSave={save.mutate} onCancel={() => setChanging(null)}>
            {refused}
          </Quiet>
        ) : null}
      </Setting>
    </section>
  );
}

function Setting(props: { name: string; value: string; onChange: () => void; children: ReactNode }) {
  const say = usePageText().notices;
  const id = useId();
  return (
    <div className="setting">
      <h3 id={id}>{props.name}</h3>
      <p>{props.value}</p>
      {props.children ?? (
        <Button
          variant="secondary"
          color="neutral"
          sign="pen"
          aria-label={`${say.change}: ${props.name}`}
          onClick={props.onChange}
        >
          {say.change}
        </Button>
      )}
    </div>
  );
}

function Address(props: {
  label: string;
  help: string;
  wrong: string;
  isRight: (value: string) => boolean;
  numeric?: boolean;
  busy: boolean;
  onSave: (value: string) => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const [value, setValue] = useState('');
  const [asked, setAsked] = useState(false);
  const isRight = props.isRight(value.trim());
  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (isRight) props.onSave(value.trim());
  }
  return (
    <form className="change" noValidate onSubmit={submit}>
      <TextField
        label={props.label}
        help={props.help}
        numeric={props.numeric ?? false}
        value={value}
        onChange={setValue}
        error={asked && !isRight ? props.wrong : null}
      />
      {props.children}
      <Acts busy={props.busy} onCancel={props.onCancel} />
    </form>
  );
}

/** Whole and half hours are enough: a clock to the minute is more to decide. */
const clocks = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return half % 2 === 0 ? `${hour}:00` : `${hour}:30`;
});

function Quiet(props: {
  notices: MyNotices;
  busy: boolean;
  onSave: (change: Change & { timeZone?: string }) => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const say = usePageText().notices;
  const { quiet, timeZone } = props.notices;
  const [from, setFrom] = useState(quiet?.from ?? '21:00');
  const [to, setTo] = useState(quiet?.to ?? '07:00');
  const [always, setAlways] = useState(quiet === null);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [zone, setZone] = useState(timeZone);
  const zones = [...new Set([timeZone, here, 'Europe/Oslo', 'Europe/Stockholm'])];
  const options = clocks.map((each) => ({ value: each, label: each }));
  const withOwn = (own: string) => (clocks.includes(own) ? options : [{ value: own, label: own }, ...options]);
  function submit(event: FormEvent): void {
    event.preventDefault();
    props.onSave(
      always
        ? { quietFrom: '00:00', quietTo: '00:00', timeZone: zone }
        : { quietFrom: from, quietTo: to, timeZone: zone },
    );
  }
  return (
    <form className="change" onSubmit={submit}>
      <label className="pick-one">
        <input
          type="checkbox"
          className="ds-input"
          data-color="accent"
          checked={always}
          onChange={() => setAlways(!always)}
        />
        <span>{say.always}</span>
      </label>
      {always ? null : (
        <div className="from-to">
          <Select label={say.from} options={withOwn(from)} value={from} onChange={setFrom} />
          <Select label={say.to} options={withOwn(to)} value={to} onChange={setTo} />
        </div>
      )}
      <Select
        label={say.zone}
        options={zones.map((value) => ({
          value,
          label: value === here ? say.zoneHere(placeOf(value)) : placeOf(value),
        }))}
        value={zone}
        onChange={setZone}
      />
      {props.children}
      <Acts busy={props.busy} onCancel={props.onCancel} />
    </form>
  );
}

/** `Europe/Oslo` as people say it: Oslo. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function Acts(props: { busy: boolean; onCancel: () => void }) {
  const text = usePageText();
  return (
    <div className="change-acts">
      <Button type="submit" busy={props.busy}>
        {text.notices.save}
      </Button>
      <Button variant="secondary" color="neutral" onClick={props.onCancel}>
        {text.common.cancel}
      </Button>
    </div>
  );
}
