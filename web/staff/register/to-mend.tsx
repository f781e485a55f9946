import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HoursPer, RegisterLine } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Lines that the register would send back, the first to become a fault first. The case is named by its number alone. */
export function ToMend(props: { lines: readonly RegisterLine[]; more: number; isSome: boolean }) {
  const { register: say, registerFilter } = useStaffText();
  if (props.lines.length === 0 && props.isSome) return <p>{registerFilter.noneLeft}</p>;
  if (props.lines.length === 0) return <Notice tone="good">{say.allWhole}</Notice>;
  return (
    <section>
      <h2>{say.toMend}</h2>
      <p className="quiet">{say.toMendHelp}</p>
      <ul className="register-lines">
        {props.lines.map((line) => (
          <Line key={line.decidedServiceId} line={line} />
        ))}
      </ul>
      {props.more > 0 ? <p>{say.more(props.more)}</p> : null}
    </section>
  );
}

function Line(props: { line: RegisterLine }) {
  const say = useStaffText().register;
  const { language } = useLanguage();
  const { date } = useClock();
  const { line } = props;
  const inWords = (hours: number) => new Intl.NumberFormat(language === 'en' ? 'en-GB' : language).format(hours);
  return (
    <li>
      <h3>
        {line.reference} · {line.registerCode} {line.label[language]}
      </h3>
      <p className="quiet">
        {say.period(date(line.from), line.to === null ? null : date(line.to))}
        {line.unitName === null ? null : ` · ${line.unitName}`}
        {line.timesFloor === null || line.per === null
          ? null
          : ` · ${say.times(line.timesFloor, line.timesUsual, say.pers[line.per])}`}
      </p>
      <ul>
        {line.faults.map(({ fault, from }) => (
          <li key={fault}>
            {say.faults[fault]} <span className="quiet">{say.since(date(from))}</span>
          </li>
        ))}
      </ul>
      {line.hours ? (
        <p>{say.stated(inWords(line.hours.hours), say.hoursPers[line.hours.per], line.hours.statedByName)}</p>
      ) : null}
      {line.asksHours ? <StateHours line={line} /> : null}
    </li>
  );
}

/** The hours as the decision has them; the register counts a month as four weeks. */
function StateHours(props: { line: RegisterLine }) {
  const say = useStaffText().register;
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [hours, setHours] = useState('');
  const [per, setPer] = useState<HoursPer>('week');
  const [asked, setAsked] = useState(false);
  const number = Number(hours.trim().replace(',', '.'));
  const isNumber = hours.trim() !== '' && Number.isFinite(number) && number >= 0.25;
  const keep = useMutation({
    mutationFn: () =>
      command('POST /api/register/services/:registeredServiceId/hours', {
        params: { registeredServiceId: props.line.decidedServiceId },
        body: { hours: number, per },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['register'] }),
  });
  if (!open) {
    return (
      <Button variant="secondary" color="neutral" onClick={() => setOpen(true)}>
        {say.stateHours}
      </Button>
    );
  }
  return (
    <form
      className="register-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isNumber) keep.mutate();
      }}
    >
      <TextField
        label={say.hours}
        help={say.hoursHelp}
        value={hours}
        onChange={setHours}
        maxLength={7}
        numeric
        autoFocus
        error={asked && !isNumber ? say.hoursWrong : null}
      />
      <Select
        label={say.per}
        value={per}
        onChange={(value) => setPer(value as HoursPer)}
        options={(['week', 'month'] as const).map((each) => ({ value: each, label: say.hoursPers[each] }))}
      />
      <Button type="submit" busy={keep.isPending}>
        {say.keepHours}
      </Button>
      {keep.error ? <RefusedHere problem={keep.error} words={say.refused} /> : null}
    </form>
  );
}
