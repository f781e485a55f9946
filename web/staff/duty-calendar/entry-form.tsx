import type { AlarmKind, CalendarEntry, ReceiverKind } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ClockField, DayField, Select, TextField } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useCalendarAct, type Week } from './calendar-data.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7, 8];
const phoneShape = '\\+?[0-9][0-9 ]{1,18}[0-9]';

/** One line of the calendar: who, when, for which area and alarms. An old line gives way to the new one. */
export function EntryForm(props: { week: Week; entry: CalendarEntry | null; onDone: () => void }) {
  const all = useStaffText();
  const say = all.dutyCalendar;
  const work = useWorkText();
  const { week, entry } = props;
  const write = useCalendarAct('POST /api/duty-calendar/entries');
  const [order, setOrder] = useState(String(entry?.receiver.order ?? 1));
  const [kind, setKind] = useState<ReceiverKind>(entry?.receiver.kind ?? 'unit');
  const [unitId, setUnitId] = useState(entry?.receiver.unitId ?? week.units[0]?.id ?? '');
  const [name, setName] = useState(entry?.receiver.kind === 'phone' ? entry.receiver.name : '');
  const [phone, setPhone] = useState(entry?.receiver.kind === 'phone' ? (entry.receiver.phone ?? '') : '');
  const [areaId, setAreaId] = useState(entry?.areaId ?? '');
  const [kinds, setKinds] = useState<readonly AlarmKind[]>(entry?.kinds ?? []);
  const [repeat, setRepeat] = useState(entry?.onDate ? 'date' : 'weekly');
  const [days, setDays] = useState<readonly number[]>(entry && entry.days.length > 0 ? entry.days : everyDay);
  const [onDate, setOnDate] = useState(entry?.onDate ?? week.monday);
  const [from, setFrom] = useState(entry?.from ?? '07:00');
  const [to, setTo] = useState(entry?.to ?? '22:00');
  const [validFrom, setValidFrom] = useState(entry?.validFrom ?? week.monday);
  const [validUntil, setValidUntil] = useState(entry?.validUntil ?? '');

  function save() {
    const receiver =
      kind === 'unit'
        ? { kind, unitId }
        : kind === 'phone'
          ? { kind, name: name.trim(), phone: phone.trim() }
          : { kind };
    const body = {
      ...(entry ? { replaces: entry.id } : {}),
      areaId: areaId === '' ? null : areaId,
      kinds: [...kinds],
      days: repeat === 'weekly' ? [...days] : [],
      onDate: repeat === 'weekly' ? null : onDate,
      ...{ from, to, validFrom, validUntil: validUntil === '' ? null : validUntil },
      order: Number(order) as 1 | 2 | 3,
      receiver,
    };
    write.mutate({ body }, { onSuccess: props.onDone });
  }
  return (
    <form
      className="watch-form entry-form"
      aria-label={entry ? say.change : say.add}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="watch-row">
        <Select
          label={say.order}
          value={order}
          onChange={setOrder}
          autoFocus
          options={[1, 2, 3].map((n) => ({ value: String(n), label: say.orders[n] ?? '' }))}
        />
        <Select
          label={say.who}
          value={kind}
          onChange={(value) => setKind(value as ReceiverKind)}
          options={(['desk', 'unit', 'phone', 'relatives'] as const).map((value) => ({
            value,
            label: say.receiverKinds[value],
          }))}
        />
        {kind === 'unit' ? (
          <Select
            label={say.unit}
            value={unitId}
            onChange={setUnitId}
            options={week.units.map((unit) => ({ value: unit.id, label: `${unit.name} ${unit.phone ?? ''}` }))}
          />
        ) : null}
        {kind === 'phone' ? (
          <>
            <TextField label={say.name} value={name} onChange={setName} maxLength={80} />
            <TextField label={say.phone} value={phone} onChange={setPhone} maxLength={20} numeric />
          </>
        ) : null}
      </div>
      <div className="watch-row">
        <Select
          label={all.watch.area}
          value={areaId}
          onChange={setAreaId}
          options={[
            { value: '', label: say.wholePlace },
            ...week.areas.map((area) => ({ value: area.id, label: area.name })),
          ]}
        />
        <ClockField label={say.from} value={from} onChange={setFrom} />
        <ClockField label={say.to} help={say.toHelp} value={to} onChange={setTo} />
      </div>
      <fieldset className="entry-choices">
        <legend>{say.repeat}</legend>
        {(['weekly', 'date'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="repeat"
              className="ds-input"
              checked={repeat === value}
              onChange={() => setRepeat(value)}
            />
            {value === 'weekly' ? say.weekly : say.oneDay}
          </label>
        ))}
      </fieldset>
      {repeat === 'weekly' ? (
        <fieldset className="entry-choices">
          <legend>{say.days}</legend>
          {everyDay.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                className="ds-input"
                checked={days.includes(day)}
                onChange={() => setDays(toggled(days, day))}
              />
              {say.dayNames[day - 1]}
            </label>
          ))}
        </fieldset>
      ) : (
        <DayField label={say.date} value={onDate} onChange={setOnDate} />
      )}
      <fieldset className="entry-choices">
        <legend>{all.watch.kinds}</legend>
        <p className="quiet">{say.kindsHelp}</p>
        {(Object.keys(work.kind) as AlarmKind[]).map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              className="ds-input"
              checked={kinds.includes(each)}
              onChange={() => setKinds(toggled(kinds, each))}
            />
            {work.kind[each]}
          </label>
        ))}
      </fieldset>
      <div className="watch-row">
        <DayField label={say.validFrom} value={validFrom} onChange={setValidFrom} />
        <DayField label={say.validUntil} value={validUntil} onChange={setValidUntil} min={validFrom} />
      </div>
      <div className="watch-row">
        <Button type="submit" busy={write.isPending} disabled={kind === 'phone' && !isPhone(name, phone)}>
          {say.save}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.onDone}>
          {say.cancel}
        </Button>
      </div>
      <Refusal problem={write.error} words={say.problems} />
    </form>
  );
}

function isPhone(name: string, phone: string): boolean {
  return name.trim() !== '' && new RegExp(`^${phoneShape}$`).test(phone.trim());
}

function toggled<T>(all: readonly T[], one: T): T[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}
