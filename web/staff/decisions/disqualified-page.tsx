import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Disqualification, DisqualificationGround } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { grounds } from './say-disqualified.tsx';
import './decisions.css';

const key = ['disqualifications'];

/** Who takes no part in whose cases, said by themselves or by a leader; what is known by itself is not listed. */
export function DisqualifiedPage() {
  return (
    <OnDuty>
      <Disqualifications />
    </OnDuty>
  );
}

function Disqualifications() {
  const say = useStaffText().disqualified;
  const found = useQuery({ queryKey: key, queryFn: () => call('GET /api/disqualifications'), gcTime: 0 });
  return (
    <div className="delegations">
      <PageHeading>{say.pageHeading}</PageHeading>
      <p>{say.lead}</p>
      <PartState query={found} doing={say.loading}>
        {(data) => (
          <>
            <SayOther staff={data.staff} />
            {data.disqualifications.length === 0 ? (
              <Empty sign="letter" heading={say.none} />
            ) : (
              <ul className="delegation-list">
                {data.disqualifications.map((one) => (
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

function One(props: { one: Disqualification }) {
  const say = useStaffText().disqualified;
  const queries = useQueryClient();
  const { day } = useClock();
  const { one } = props;
  const [because, setBecause] = useState('');
  const end = useMutation({
    mutationFn: () =>
      command('POST /api/disqualifications/:disqualificationId/end', {
        params: { disqualificationId: one.id },
        body: { because: because.trim() },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <li data-live={one.ended === null || undefined}>
      <strong>{say.about(one.staffName, one.personName)}</strong>
      <span>
        {say.grounds[one.ground]}
        {one.words ? `: ${one.words}` : ''}
      </span>
      <span className="quiet">
        {one.saidBySelf ? say.saidBySelf(day(one.saidAt)) : say.saidBy(one.saidByName, day(one.saidAt))}
      </span>
      {one.ended ? (
        <span>{say.endedBy(one.ended.byName, day(one.ended.at), one.ended.because)}</span>
      ) : (
        <form
          className="composer-row"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (because.trim()) end.mutate();
          }}
        >
          <TextField label={say.because} value={because} onChange={setBecause} maxLength={500} />
          <Button
            type="submit"
            variant="tertiary"
            color="neutral"
            disabled={because.trim() === ''}
            busy={end.isPending}
          >
            {say.end(one.staffName)}
          </Button>
        </form>
      )}
      {end.error ? <RefusedHere problem={end.error} words={say.refused} /> : null}
    </li>
  );
}

function SayOther(props: { staff: Answer<'GET /api/disqualifications'>['staff'] }) {
  const say = useStaffText().disqualified;
  const choose = useStaffText().composer.choose;
  const queries = useQueryClient();
  const [caseNumber, setNumber] = useState('');
  const [staffId, setStaff] = useState('');
  const [ground, setGround] = useState('');
  const [because, setBecause] = useState('');
  const put = useMutation({
    mutationFn: () =>
      command('POST /api/disqualifications', {
        body: {
          caseNumber: caseNumber.trim(),
          staffId,
          ground: ground as DisqualificationGround,
          because: because.trim(),
        },
      }),
    onSuccess: () => {
      setNumber('');
      setBecause('');
      return queries.invalidateQueries({ queryKey: key });
    },
  });
  const isWhole = caseNumber.trim() !== '' && staffId !== '' && ground !== '' && because.trim() !== '';
  return (
    <form
      className="composer-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) put.mutate();
      }}
    >
      <h2>{say.say}</h2>
      <div className="composer-row">
        <TextField label={say.caseNumber} value={caseNumber} onChange={setNumber} maxLength={40} />
        <Select
          label={say.who}
          value={staffId}
          onChange={setStaff}
          options={[{ value: '', label: choose }, ...props.staff.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      <Select
        label={say.ground}
        value={ground}
        onChange={setGround}
        options={[{ value: '', label: choose }, ...grounds.map((value) => ({ value, label: say.grounds[value] }))]}
      />
      <TextField label={say.because} value={because} onChange={setBecause} maxLength={500} />
      {put.error ? <RefusedHere problem={put.error} words={say.refused} /> : null}
      <Button type="submit" disabled={!isWhole} busy={put.isPending}>
        {say.sayIt}
      </Button>
    </form>
  );
}
