import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { HospitalStay } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { StayView } from './stay-view.tsx';
import { StayTags } from './stay-words.tsx';
import { Undelivered, WaitingQuestions } from './to-see-to.tsx';
import { Unmatched } from './unmatched-messages.tsx';
import './carelink.css';

/** Who is in hospital, who is ready and what is answered: the list on the left, the stay on the right. */
export function HospitalPage() {
  return (
    <OnDuty>
      <Hospital />
    </OnDuty>
  );
}

function Hospital() {
  const { hospital: say, pickPerson } = useStaffText();
  const { stayId }: { stayId?: string } = useParams({ strict: false });
  const list = useQuery({
    queryKey: ['hospital'],
    queryFn: () => call('GET /api/hospital'),
    gcTime: 0,
    refetchInterval: 30_000,
  });
  const chosen = list.data?.stays.find((stay) => stay.stayId === stayId);
  return (
    <div className="hospital" data-open={stayId !== undefined || undefined}>
      <section className="hospital-left" aria-label={say.heading}>
        {stayId === undefined ? <PageHeading>{say.heading}</PageHeading> : <h2>{say.heading}</h2>}
        <PartState query={list} doing={say.loading}>
          {({ stays, withoutCase, unmatched, undelivered, questions }) => (
            <>
              {stays.length === 0 ? (
                <Empty sign="house" heading={withoutCase === null ? say.none : pickPerson.noneWithCase}>
                  {withoutCase === null ? say.noneHelp : pickPerson.noneWithCaseHelp}
                </Empty>
              ) : (
                <ul>
                  {stays.map((stay) => (
                    <li key={stay.stayId}>
                      <StayLine stay={stay} isChosen={stay.stayId === stayId} />
                    </li>
                  ))}
                </ul>
              )}
              {withoutCase ? (
                <p>
                  {pickPerson.withoutCase(withoutCase)} <span className="quiet">{pickPerson.withoutCaseHelp}</span>
                </p>
              ) : null}
              <Undelivered messages={undelivered} />
              <Unmatched messages={unmatched} />
              <WaitingQuestions questions={questions} />
            </>
          )}
        </PartState>
      </section>
      <section className="hospital-right" aria-label={say.pick}>
        {stayId === undefined ? (
          list.data && list.data.stays.length > 0 ? (
            <Empty sign="back" heading={say.pick} />
          ) : null
        ) : (
          <>
            <Link className="hospital-back" to="/hospital">
              <Drawing name="back" size={20} />
              {say.back}
            </Link>
            {chosen ? <StayView key={`${chosen.stayId} ${chosen.version}`} stay={chosen} withHead /> : null}
          </>
        )}
      </section>
    </div>
  );
}

function StayLine(props: { stay: HospitalStay; isChosen: boolean }) {
  const say = useStaffText().hospital;
  const { day } = useClock();
  const { stayId, personName, bornYear, hospital, ward, admittedAt } = props.stay;
  return (
    <Link
      className="stay-line"
      to="/hospital/$stayId"
      params={{ stayId }}
      aria-current={props.isChosen ? 'page' : undefined}
    >
      <strong>
        {personName} <span className="quiet figures">{bornYear}</span>
      </strong>
      <span>{say.at(hospital, ward)}</span>
      <span className="quiet figures">{say.admitted(day(admittedAt))}</span>
      <StayTags stay={props.stay} />
    </Link>
  );
}
