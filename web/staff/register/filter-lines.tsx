import type { RegisterFault, RegisterFilters } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

/** What is looked for; empty: not asked about. */
export interface Looked {
  readonly unit: string;
  readonly fault: RegisterFault | '';
  readonly month: string;
}
export const everything: Looked = { unit: '', fault: '', month: '' };

/** Three lists over the lines to mend; each choice says how many lines it leaves. */
export function FilterLines(props: {
  filters: RegisterFilters;
  looked: Looked;
  shown: number;
  of: number;
  onChange: (looked: Looked) => void;
}) {
  const { registerFilter: say, register } = useStaffText();
  const { language } = useLanguage();
  const { filters, looked, onChange } = props;
  const isAll = looked.unit === '' && looked.fault === '' && looked.month === '';
  const inWords = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const monthName = (month: string) =>
    month === 'already' ? say.already : inWords.format(Date.parse(`${month}-15T12:00:00Z`));
  const options = <One extends string>(
    all: readonly One[],
    chosen: string,
    name: (one: One) => string,
    n: (one: One) => number,
  ) => [
    { value: '', label: say.all },
    ...all.map((one) => ({ value: one as string, label: `${name(one)} (${n(one)})` })),
    // What is chosen and leaves nothing stays to be seen.
    ...(chosen !== '' && !all.some((one) => one === chosen)
      ? [{ value: chosen, label: `${name(chosen as One)} (0)` }]
      : []),
  ];
  const unitName = (unit: string) => (unit === '-' ? say.noUnit : unit);
  return (
    <fieldset className="register-filter">
      <legend>{say.legend}</legend>
      <Select
        label={say.unit}
        value={looked.unit}
        onChange={(unit) => onChange({ ...looked, unit })}
        options={options(
          filters.units.map(({ unit }) => unit),
          looked.unit,
          unitName,
          (unit) => filters.units.find((each) => each.unit === unit)?.lines ?? 0,
        )}
      />
      <Select
        label={say.fault}
        value={looked.fault}
        onChange={(fault) => onChange({ ...looked, fault: fault as Looked['fault'] })}
        options={options(
          filters.faults.map(({ fault }) => fault),
          looked.fault,
          (fault) => register.faults[fault],
          (fault) => filters.faults.find((each) => each.fault === fault)?.lines ?? 0,
        )}
      />
      <Select
        label={say.month}
        value={looked.month}
        onChange={(month) => onChange({ ...looked, month })}
        options={options(
          filters.months.map(({ month }) => month),
          looked.month,
          monthName,
          (month) => filters.months.find((each) => each.month === month)?.lines ?? 0,
        )}
      />
      <p className="figures" role="status">
        {say.shown(props.shown, props.of)}
      </p>
      {isAll ? null : (
        <Button variant="secondary" color="neutral" onClick={() => onChange(everything)}>
          {say.clear}
        </Button>
      )}
    </fieldset>
  );
}
