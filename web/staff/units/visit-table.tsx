import { Link } from '@tanstack/react-router';
import type { UnitVisit } from '@tunet/contract';
import { useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useVisitAct } from './unit-data.ts';
import { VisitActions } from './visit-actions.tsx';
import { StateTags } from './visit-words.tsx';

type Day = Answer<'GET /api/units/day'>;

/** Visits as a table: who takes each is chosen in its row, and each opens for what may be done with it. */
export function VisitTable(props: {
  visits: readonly UnitVisit[];
  carers: Day['carers'];
  reasons: Day['reasons'];
  /** left out on one person's page */
  filter?: { carer: string; setCarer: (carer: string) => void };
  withDay?: boolean;
}) {
  const say = useStaffText().unitDay;
  const { visits, carers, reasons, filter, withDay } = props;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className="visit-table">
      {filter ? (
        <Select
          label={say.carer}
          value={filter.carer}
          onChange={filter.setCarer}
          options={[
            { value: 'all', label: '–' },
            { value: 'free', label: say.free },
            ...carers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <table className="ds-table">
        <thead>
          <tr>
            <th scope="col">{say.time}</th>
            {filter ? <th scope="col">{say.person}</th> : null}
            <th scope="col">{say.what}</th>
            <th scope="col">{say.carer}</th>
            <th scope="col">{say.state}</th>
            <th scope="col">
              <span className="ds-sr-only">{say.openRow}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <Row
              key={visit.id}
              {...{ visit, carers, reasons }}
              named={filter !== undefined}
              withDay={withDay ?? false}
              isOpen={open === visit.id}
              toggle={() => setOpen(open === visit.id ? null : visit.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  visit: UnitVisit;
  carers: Day['carers'];
  reasons: Day['reasons'];
  named: boolean;
  withDay: boolean;
  isOpen: boolean;
  toggle: () => void;
}) {
  const say = useStaffText().unitDay;
  const { clock, date } = useClock();
  const { visit, carers, reasons, isOpen } = props;
  return (
    <>
      <tr data-open={isOpen || undefined}>
        <td className="figures" data-label={say.time}>
          {props.withDay ? `${date(visit.day)} ` : null}
          {clock(visit.from)}–{clock(visit.to)}
        </td>
        {props.named ? (
          <td data-label={say.person}>
            <Link to="/people/$personId" params={{ personId: visit.person.id }}>
              {visit.person.name}
            </Link>
          </td>
        ) : null}
        <td data-label={say.what}>{visit.what.join(', ')}</td>
        <td data-label={say.carer}>
          <Assign visit={visit} carers={carers} />
        </td>
        <td data-label={say.state}>
          <StateTags visit={visit} />
        </td>
        <td>
          <Button variant="tertiary" color="neutral" aria-expanded={isOpen} onClick={props.toggle}>
            {isOpen ? say.close : say.openRow}
          </Button>
        </td>
      </tr>
      {isOpen ? (
        <tr className="visit-open">
          <td colSpan={props.named ? 6 : 5}>
            <VisitActions visit={visit} reasons={reasons} done={props.toggle} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Who takes it. A list only where there is something to choose: a day has hundreds of rows. */
function Assign(props: { visit: UnitVisit; carers: Day['carers'] }) {
  const say = useStaffText().unitDay;
  const { visit, carers } = props;
  const [choosing, setChoosing] = useState(false);
  const assign = useVisitAct('POST /api/visits/:visitId/assign');
  const mayChoose = carers.length > 0 && (visit.state === 'planned' || visit.state === 'not-confirmed');
  const name = visit.assignedTo?.name ?? say.nobody;
  if (!mayChoose) return <span className={visit.assignedTo ? undefined : 'quiet'}>{name}</span>;
  if (!choosing) {
    return (
      <>
        <button type="button" className="visit-carer" onClick={() => setChoosing(true)}>
          <span className="ds-sr-only">{say.assign}: </span>
          {name}
        </button>
        <Refused problem={assign.error} />
      </>
    );
  }
  const choose = (value: string) => {
    setChoosing(false);
    const staffId = value === '' ? null : value;
    if (staffId !== (visit.assignedTo?.id ?? null)) assign.mutate({ params: { visitId: visit.id }, body: { staffId } });
  };
  return (
    <select
      className="ds-input"
      aria-label={say.assign}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
      autoFocus
      defaultValue={visit.assignedTo?.id ?? ''}
      onChange={(event) => choose(event.target.value)}
      onBlur={() => setChoosing(false)}
    >
      <option value="">{say.nobody}</option>
      {carers
        .filter(({ unitId }) => unitId === visit.unitId)
        .map((carer) => (
          <option key={carer.id} value={carer.id}>
            {carer.onDuty ? `${carer.name} · ${say.onDuty}` : carer.name}
          </option>
        ))}
    </select>
  );
}
