import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Started } from './started-data.ts';

const windows = {
  morning: { from: '08:00', to: '10:00' },
  noon: { from: '11:30', to: '13:30' },
  evening: { from: '19:00', to: '21:00' },
  night: { from: '22:00', to: '23:30' },
} as const;
type Time = keyof typeof windows;
const times = Object.keys(windows) as Time[];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** What, from when, by whom, why: what is usual is chosen already, so that Friday afternoon needs two lines and a key. */
export function StartNowForm(props: { personId: string; data: Started; onCancel: () => void; onKept: () => void }) {
  const say = useStaffText().startNow;
  const queries = useQueryClient();
  const { language } = useLanguage();
  const name = useId();
  const { personId, data } = props;
  const [serviceType, setServiceType] = useState(
    data.serviceTypes.find(({ code }) => code === 'home-nursing')?.code ?? data.serviceTypes[0]?.code ?? '',
  );
  const [title, setTitle] = useState('');
  const [why, setWhy] = useState('');
  const [unitId, setUnitId] = useState(data.usualUnitId ?? data.units[0]?.id ?? '');
  const [startsOn, setStartsOn] = useState(data.today);
  const [chosen, setChosen] = useState<readonly Time[]>(['morning', 'evening']);
  const [weekdaysOnly, setWeekdaysOnly] = useState(false);
  const [isCritical, setIsCritical] = useState(false);
  const [saidTo, setSaidTo] = useState<'herself' | 'relative' | 'both'>('herself');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What was pressed is gone: the keyboard goes on in the first field.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const start = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/started-now', {
        params: { personId },
        body: {
          ...{ unitId, serviceType, title: title.trim(), why: why.trim(), startsOn, isCritical, saidTo },
          weekdays: weekdaysOnly ? everyDay.slice(0, 5) : everyDay,
          windows: times.filter((time) => chosen.includes(time)).map((time) => windows[time]),
        },
      }),
    onSuccess: () => {
      for (const key of ['started-now', 'plan', 'unit-day', 'hospital', 'intake']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
      props.onKept();
    },
  });
  const isWhole = title.trim() !== '' && why.trim() !== '' && chosen.length > 0;
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (isWhole && !start.isPending) start.mutate();
  }
  const tick = (label: string, checked: boolean, set: (checked: boolean) => void) => (
    <label className="reason" key={label}>
      <input className="ds-input" type="checkbox" checked={checked} onChange={(event) => set(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
  return (
    <form className="part-form start-now" ref={form} onSubmit={submit} noValidate>
      <TextField label={say.what} help={say.whatHelp} value={title} onChange={setTitle} maxLength={200} />
      <TextArea label={say.why} value={why} onChange={setWhy} rows={2} maxLength={1000} />
      <fieldset className="stay-choice start-now-times">
        <legend>{say.when}</legend>
        {times.map((time) =>
          tick(`${say.times[time]} ${windows[time].from}–${windows[time].to}`, chosen.includes(time), (isOn) =>
            setChosen(isOn ? [...chosen, time] : chosen.filter((each) => each !== time)),
          ),
        )}
      </fieldset>
      <div className="start-now-row">
        <Select
          label={say.unit}
          value={unitId}
          onChange={setUnitId}
          options={data.units.map(({ id, name: called }) => ({ value: id, label: called }))}
        />
        <Select
          label={say.service}
          value={serviceType}
          onChange={setServiceType}
          options={data.serviceTypes.map(({ code, label }) => ({ value: code, label: label[language] }))}
        />
        <DayField label={say.from} value={startsOn} onChange={setStartsOn} min={data.today} />
        <Select
          label={say.days}
          value={weekdaysOnly ? 'weekdays' : 'all'}
          onChange={(value) => setWeekdaysOnly(value === 'weekdays')}
          options={[
            { value: 'all', label: say.everyDay },
            { value: 'weekdays', label: say.weekdays },
          ]}
        />
      </div>
      {tick(say.critical, isCritical, setIsCritical)}
      <fieldset className="stay-choice start-now-times">
        <legend>{say.said}</legend>
        {(['herself', 'relative', 'both'] as const).map((each) => (
          <label className="reason" key={each}>
            <input
              className="ds-input"
              type="radio"
              name={name}
              checked={saidTo === each}
              onChange={() => setSaidTo(each)}
            />
            <span>{say.saidTo[each]}</span>
          </label>
        ))}
      </fieldset>
      {tried && !isWhole ? (
        <p className="refused" role="alert">
          {say.missing}
        </p>
      ) : null}
      <RefusedHere problem={start.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" busy={start.isPending}>
          {say.send}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
