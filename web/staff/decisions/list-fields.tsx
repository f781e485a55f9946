import type { DecisionWork, DraftService, ListLine, Slot, WaitingBand } from '@tunet/contract';
import type { ReactNode } from 'react';
import { DayField, Select, TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

/** What a line about the list never has. */
export const forList: Partial<DraftService> = {
  timesFloor: null,
  timesUsual: null,
  per: null,
  startsOn: null,
  endsOn: null,
  unitId: null,
};

export function newList(followUpOn: string): ListLine {
  return { criteria: [], band: null, bandReason: '', followUpOn };
}

const bands: readonly WaitingBand[] = ['first', 'soon', 'steady'];

/** The right to stand on the list: criteria met, how soon and why, and when it is looked at again. */
export function ListFields(props: {
  service: DraftService;
  list: ListLine;
  put: (next: Partial<DraftService>) => void;
  work: DecisionWork;
  at: (slot: Slot, children: ReactNode) => ReactNode;
}) {
  const say = useStaffText().composer;
  const { language } = useLanguage();
  const { list, at, work } = props;
  const put = (next: Partial<ListLine>) => props.put({ list: { ...list, ...next } });
  return (
    <>
      {at(
        'criteria',
        <fieldset className="composer-ticks">
          <legend>{say.criteria}</legend>
          {work.criteria.map(({ code, label }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={list.criteria.includes(code)}
                onChange={(event) =>
                  put({
                    criteria: event.target.checked
                      ? [...list.criteria, code]
                      : list.criteria.filter((each) => each !== code),
                  })
                }
              />
              {label[language]}
            </label>
          ))}
        </fieldset>,
      )}
      <div className="composer-row">
        {at(
          'band',
          <Select
            label={say.band}
            help={say.bandHelp}
            value={list.band ?? ''}
            onChange={(value) => put({ band: bands.find((each) => each === value) ?? null })}
            options={[{ value: '', label: say.choose }, ...bands.map((value) => ({ value, label: say.bands[value] }))]}
          />,
        )}
        {at(
          'follow-up-on',
          <DayField
            label={say.followUpOn}
            value={list.followUpOn ?? ''}
            onChange={(day) => put({ followUpOn: day || null })}
          />,
        )}
      </div>
      {at(
        'band-reason',
        <TextArea
          label={say.bandReason}
          value={list.bandReason}
          onChange={(bandReason) => put({ bandReason })}
          rows={2}
          maxLength={1_000}
        />,
      )}
    </>
  );
}
