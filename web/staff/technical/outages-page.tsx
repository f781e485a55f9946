import { useQuery } from '@tanstack/react-query';
import { loginAddress } from '../../data/login.ts';
import { Empty, ErrorMessage, Notice, Tag, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { Time, useNow } from '../../ui/time.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { PeopleList } from './people-list.tsx';
import { outagesQuery } from './technical-data.ts';
import './technical.css';

/** Outages with people of my units: whom to ring and whom to visit, the ones who need it most on top. */
export function OutagesPage() {
  return (
    <OnDuty>
      <Outages />
    </OnDuty>
  );
}

function Outages() {
  const say = useStaffText().technical;
  const now = useNow(15);
  const outages = useQuery(outagesQuery);
  if (!outages.data) {
    return outages.error ? (
      <ErrorMessage problem={outages.error} retry={outages.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={say.outagesLoading} />
    );
  }
  return (
    <div className="technical-outages">
      <PageHeading>{say.outagesHeading}</PageHeading>
      {outages.data.outages.length === 0 ? (
        <Empty sign="check" heading={say.outagesNone}>
          {say.outagesNoneHelp}
        </Empty>
      ) : null}
      {outages.data.outages.map((outage) => (
        <section key={outage.caseId} aria-labelledby={outage.caseId}>
          <h2 id={outage.caseId}>
            {outage.by === 'area' ? say.outageArea(outage.of ?? '') : say.outageModel(outage.of ?? '')}
          </h2>
          <p className="technical-marks">
            <span>
              {say.since} <Time at={outage.sinceAt} now={now} />
            </span>
            <Tag sign="clock">
              {say.due} <Time at={outage.dueAt} now={now} />
            </Tag>
          </p>
          {outage.backAt ? (
            <Notice tone="good">
              <p>{say.over}</p>
            </Notice>
          ) : null}
          <p className="quiet">{say.order}</p>
          <PeopleList caseId={outage.caseId} people={outage.people} />
        </section>
      ))}
    </div>
  );
}
