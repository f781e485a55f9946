import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Delegation, DelegationScope } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './decisions.css';

type Found = Answer<'GET /api/delegations'>;
const scopes: readonly DelegationScope[] = ['refuse', 'watch'];
const key = ['delegations'];

/** Who may say no, and who may decide technology that watches: in writing, from a day to a day. */
export function DelegationsPage() {
  return (
    <OnDuty>
      <Delegations />
    </OnDuty>
  );
}

function Delegations() {
  const say = useStaffText().delegations;
  const found = useQuery({ queryKey: key, queryFn: () => call('GET /api/delegations'), gcTime: 0 });
  return (
    <div className="delegations">
      <PageHeading>{say.heading}</PageHeading>
      <p>{say.lead}</p>
      <PartState query={found} doing={say.loading}>
        {(data) => (
          <>
            <Give staff={data.staff} />
            {data.delegations.length === 0 ? (
              <Empty sign="letter" heading={say.none} />
            ) : (
              <ul className="delegation-list">
                {data.delegations.map((one) => (
                  <One key={one.id} one={one} />
                ))}
              </ul>
            )}
          </>
        )}
      </PartState>
    </div>
  );
}

function One(props: { one: Delegation }) {
  const say = useStaffText().delegations;
  const queries = useQueryClient();
  const { longDate } = useClock();
  const { one } = props;
  const end = useMutation({
    mutationFn: () =>
      command('POST /api/delegations/:delegationId/end', { params: { delegationId: one.id }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <li data-live={one.isLive || undefined}>
      <strong>{one.staffName}</strong>
      <span>{one.scopes.map((scope) => say.scopes[scope]).join(', ')}</span>
      <span>{say.fromTo(longDate(one.startsOn), longDate(one.endsOn))}</span>
      <span className="quiet">{say.givenBy(one.givenByName)}</span>
      <span>{one.isLive ? say.live : say.notLive}</span>
      {one.isLive ? (
        <Button variant="tertiary" color="neutral" busy={end.isPending} onClick={() => end.mutate()}>
          {say.end(one.staffName)}
        </Button>
      ) : null}
      {end.error ? <RefusedHere problem={end.error} words={say.refused} /> : null}
    </li>
  );
}

function Give(props: { staff: Found['staff'] }) {
  const say = useStaffText().delegations;
  const choose = useStaffText().composer.choose;
  const queries = useQueryClient();
  const [staffId, setStaff] = useState('');
  const [chosen, setChosen] = useState<readonly DelegationScope[]>([]);
  const [startsOn, setStart] = useState('');
  const [endsOn, setEnd] = useState('');
  const give = useMutation({
    mutationFn: () => command('POST /api/delegations', { body: { staffId, given: [...chosen], startsOn, endsOn } }),
    onSuccess: () => {
      setStaff('');
      setChosen([]);
      return queries.invalidateQueries({ queryKey: key });
    },
  });
  const isWhole = staffId !== '' && chosen.length > 0 && startsOn !== '' && endsOn !== '';
  return (
    <form
      className="composer-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) give.mutate();
      }}
    >
      <h2>{say.give}</h2>
      <Select
        label={say.who}
        value={staffId}
        onChange={setStaff}
        options={[{ value: '', label: choose }, ...props.staff.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <fieldset className="composer-ticks">
        <legend>{say.what}</legend>
        {scopes.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, scope] : chosen.filter((each) => each !== scope))
              }
            />
            {say.scopes[scope]}
          </label>
        ))}
      </fieldset>
      <div className="composer-row">
        <DayField label={say.from} value={startsOn} onChange={setStart} />
        <DayField label={say.to} value={endsOn} onChange={setEnd} min={startsOn} />
      </div>
      {give.error ? <RefusedHere problem={give.error} words={say.refused} /> : null}
      <Button type="submit" disabled={!isWhole} busy={give.isPending}>
        {say.giveIt}
      </Button>
    </form>
  );
}
