import type { GuideWay } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { FourLanguages } from '../workshop/four-languages.tsx';
import { choicesOf, type GuideWorkshop, questionCodes, type Row, sayAnswer, sayWhen } from './guide-workshop-data.ts';

/** One line of the table, closed until it is opened. The last one always holds and stays last. */
export function RowForm(props: {
  row: Row;
  index: number;
  count: number;
  ways: GuideWorkshop['ways'];
  titleOf: (way: GuideWay) => string;
  onChange: (row: Row) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const say = useStaffText().guideWorkshop;
  const { language } = useLanguage();
  const { row, index, count, onChange } = props;
  const no = index + 1;
  const isLast = no === count;
  return (
    <details className="workshop-step">
      <summary>
        {no}. {sayWhen(row.when, say)} → {sayAnswer(row.who, row.way, say, props.titleOf)}
      </summary>
      <div className="workshop-fields">
        {isLast ? null : (
          <>
            <p className="quiet">{say.noCondition}</p>
            <Conditions row={row} onChange={onChange} />
          </>
        )}
        <div className="workshop-row">
          <Select
            label={say.way}
            value={row.way}
            onChange={(way) => onChange({ ...row, way: way as Row['way'] })}
            options={props.ways.map(({ way, title }) => ({ value: way, label: title[language] }))}
          />
          <Select
            label={say.who}
            value={row.who}
            onChange={(who) => onChange({ ...row, who: who as Row['who'] })}
            options={Object.entries(say.whos).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <FourLanguages
          legend={say.because}
          value={row.because}
          onChange={(because) => onChange({ ...row, because })}
          wrong={null}
          max={200}
        />
        <div className="workshop-row">
          <TextField label={say.law} value={row.law} maxLength={200} onChange={(law) => onChange({ ...row, law })} />
          <TextField
            label={say.page}
            value={row.page}
            maxLength={200}
            onChange={(page) => onChange({ ...row, page })}
          />
          <DayField
            label={say.sinceLabel}
            value={row.since ?? ''}
            onChange={(since) => onChange({ ...row, since: since === '' ? null : since })}
          />
        </div>
        {isLast ? null : (
          <div className="workshop-actions">
            {index === 0 ? null : (
              <Button variant="tertiary" color="neutral" onClick={() => props.onMove(-1)}>
                {say.up(no)}
              </Button>
            )}
            {no + 1 === count ? null : (
              <Button variant="tertiary" color="neutral" onClick={() => props.onMove(1)}>
                {say.down(no)}
              </Button>
            )}
            <Button variant="tertiary" color="neutral" onClick={props.onRemove}>
              {say.remove(no)}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

function Conditions(props: { row: Row; onChange: (row: Row) => void }) {
  const say = useStaffText().guideWorkshop;
  const { row, onChange } = props;
  const set = (part: keyof Row['when'], values: readonly string[]) => {
    const { [part]: _gone, ...rest } = row.when;
    onChange({ ...row, when: (values.length === 0 ? rest : { ...rest, [part]: values }) as Row['when'] });
  };
  return (
    <div className="workshop-row">
      <Ticks
        legend={say.thing}
        names={say.things}
        all={Object.keys(say.things)}
        ticked={row.when.thing ?? []}
        onChange={(values) => set('thing', values)}
      />
      {questionCodes.map((code) => (
        <Ticks
          key={code}
          legend={say.questions[code]}
          names={say.choices}
          all={choicesOf[code]}
          ticked={row.when[code] ?? []}
          onChange={(values) => set(code, values)}
        />
      ))}
    </div>
  );
}

function Ticks(props: {
  legend: string;
  names: Readonly<Record<string, string>>;
  all: readonly string[];
  ticked: readonly string[];
  onChange: (ticked: readonly string[]) => void;
}) {
  return (
    <fieldset className="workshop-choice">
      <legend>{props.legend}</legend>
      {props.all.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={props.ticked.includes(value)}
            onChange={(event) =>
              props.onChange(
                props.all.filter((each) => (each === value ? event.target.checked : props.ticked.includes(each))),
              )
            }
          />
          {props.names[value]}
        </label>
      ))}
    </fieldset>
  );
}
