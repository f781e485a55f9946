import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TestListMark, TestListRow } from '@tunet/contract';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { Button, telephone } from '../../ui/button.tsx';
import { Drawing, type SignName } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ConfirmAddress } from './confirm-address.tsx';
import { testListQuery, useFleetAct } from './fleet-data.ts';
import { FleetFrame } from './fleet-frame.tsx';
import { PressTest, TestNow } from './press-test.tsx';
import { ProgressPicture } from './progress-picture.tsx';

/** Whom to ring for a test, in an order that can be read off the row. */
export function TestListPage() {
  return (
    <FleetFrame>
      <TestList />
    </FleetFrame>
  );
}

function TestList() {
  const say = useStaffText().testList;
  const list = useQuery(testListQuery);
  return (
    <>
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      {list.data ? (
        <>
          <ProgressPicture progress={list.data.progress} />
          {list.data.rows.length === 0 ? (
            <Empty sign="check" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <>
              <p className="quiet">{say.order}</p>
              <ol className="test-list">
                {list.data.rows.map((row) => (
                  <li key={row.deviceId}>
                    <Row row={row} />
                  </li>
                ))}
              </ol>
              {list.data.more > 0 ? <p className="quiet figures">{say.more(list.data.more)}</p> : null}
            </>
          )}
        </>
      ) : list.error ? (
        <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />
      ) : (
        <Waiting doing={say.waiting} />
      )}
    </>
  );
}

const markSigns: Readonly<Record<TestListMark, SignName>> = {
  'ring-first': 'bell',
  'fell-lately': 'fall',
  'lives-alone': 'person',
  'no-other-phone': 'phone',
};

function Row(props: { row: TestListRow }) {
  const { testList: say, fleet } = useStaffText();
  const { day, date } = useClock();
  const { row } = props;
  const isUnderWay = row.test !== null && ['waiting', 'heard', 'taken'].includes(row.test.state);
  const [open, setOpen] = useState(isUnderWay);
  return (
    <article className="test-row">
      <div className="test-who">
        <h2>{row.persons.length === 0 ? say.nobody : row.persons.map(({ name }) => name).join(', ')}</h2>
        {row.persons.map(({ id, phone }) =>
          phone ? (
            <a key={id} className="test-phone" href={telephone(phone)}>
              <Drawing name="phone" size={18} />
              <span className="figures">{phone}</span>
            </a>
          ) : (
            <span key={id} className="quiet">
              {say.noPhone}
            </span>
          ),
        )}
        <Link to="/fleet/devices/$deviceId" params={{ deviceId: row.deviceId }}>
          {fleet.kind[row.kind]} <span className="figures">{row.cid}</span>
        </Link>
        <Button variant="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say.open}
        </Button>
      </div>
      <p className="fleet-row-facts">
        {row.marks.map((mark) => (
          <Tag key={mark} tone={mark === 'ring-first' ? 'waiting' : 'calm'} sign={markSigns[mark]}>
            {say.marks[mark]}
          </Tag>
        ))}
        <span className="quiet figures">{row.testedAt ? say.testedOn(day(row.testedAt)) : say.never}</span>
        {row.triedAt && row.triedHow ? (
          <span className="quiet">{say.tried(say.triedHow[row.triedHow], day(row.triedAt))}</span>
        ) : null}
        {row.address ? (
          <span className="quiet">{fleet.addressOn(date(row.address.confirmedOn), fleet.who[row.address.with])}</span>
        ) : (
          <Tag tone="waiting" sign="pin">
            {fleet.addressNever}
          </Tag>
        )}
      </p>
      {open ? <Testing row={row} /> : row.test ? <TestNow test={row.test} /> : null}
    </article>
  );
}

/** The call: the address aloud, the press, or why there was none. */
function Testing(props: { row: TestListRow }) {
  const { testList: say, fleet } = useStaffText();
  const tried = useFleetAct('POST /api/fleet/devices/:deviceId/tried');
  const first = useFleetAct('POST /api/fleet/devices/:deviceId/ring-first');
  const { row } = props;
  const params = { deviceId: row.deviceId };
  const isFirst = row.marks.includes('ring-first');
  return (
    <div className="fleet-form">
      <ConfirmAddress deviceId={row.deviceId} address={row.standsAt} />
      <PressTest deviceId={row.deviceId} test={row.test} purpose={row.testedAt ? 'monthly' : 'taken-over'} />
      <fieldset className="fleet-acts">
        <legend>{say.triedLabel}</legend>
        {(['no-answer', 'later', 'not-at-home'] as const).map((how) => (
          <Button
            key={how}
            variant="tertiary"
            color="neutral"
            busy={tried.isPending}
            onClick={() => tried.mutate({ params, body: { how } })}
          >
            {say.triedHow[how]}
          </Button>
        ))}
      </fieldset>
      <Button
        variant="tertiary"
        color="neutral"
        busy={first.isPending}
        onClick={() => first.mutate({ params, body: { first: !isFirst } })}
      >
        {isFirst ? say.notFirst : say.first}
      </Button>
      <RefusedHere problem={tried.error ?? first.error} words={fleet.refused} />
    </div>
  );
}
