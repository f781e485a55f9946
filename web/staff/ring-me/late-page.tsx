import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LatePromise } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './ring-me.css';

/** Answers and calls that the units one leads have promised and not given. */
export function LatePage() {
  return (
    <OnDuty>
      <Late />
    </OnDuty>
  );
}

function Late() {
  const say = useStaffText().lateWork;
  const list = useQuery({
    queryKey: ['late-promises'],
    queryFn: () => call('GET /api/late-promises'),
    refetchInterval: 60_000,
  });
  return (
    <>
      <PageHeading lead={say.lead}>{say.work}</PageHeading>
      <PartState query={list} doing={say.loading}>
        {({ late }) =>
          late.length === 0 ? (
            <Empty sign="clock" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <ul className="ring-rows">
              {late.map((one) => (
                <One key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </PartState>
    </>
  );
}

function One({ one }: { one: LatePromise }) {
  const say = useStaffText().lateWork;
  const { topic } = usePageText().thread;
  const { weekday, clock, day } = useClock();
  const { promisedBy } = one;
  return (
    <li className="ring-row">
      <p>
        {one.is === 'thread' ? (
          <Link to="/inbox/$threadId" params={{ threadId: one.id }}>
            {one.personName}
          </Link>
        ) : (
          <Link to="/ring-back">{one.personName}</Link>
        )}{' '}
        <Tag sign={one.is === 'thread' ? 'letter' : 'phone'}>{say.is[one.is]}</Tag>
      </p>
      <p>
        {topic[one.topic]} · {one.unitName}
      </p>
      <p className="figures">
        {say.promised}: {weekday(promisedBy)} {day(promisedBy)} {clock(promisedBy)}
      </p>
      <p className="quiet">
        {one.takenByName ? say.taken(one.takenByName) : say.nobody}
        {one.toldLeadAt ? ` · ${say.told} ${clock(one.toldLeadAt)}` : null}
      </p>
    </li>
  );
}
