import { Link } from '@tanstack/react-router';
import type { HospitalStay } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AnswerHospital } from './answer-hospital.tsx';
import { StayCourse } from './stay-course.tsx';
import { StayPrice, StayTags } from './stay-words.tsx';

/** One stay: where it stands, what it costs, and what one can do about it. */
export function StayView(props: { stay: HospitalStay; withHead?: boolean }) {
  const say = useStaffText().hospital;
  const { day, clock, date } = useClock();
  const [again, setAgain] = useState(false);
  const { stay } = props;
  const { personName, hospital, ward, admittedAt, expectedOn, leftAt, answer, applicationId, medicineCheckId } = stay;
  return (
    <article className="stay">
      {props.withHead ? <PageHeading>{personName}</PageHeading> : null}
      <p>
        {say.at(hospital, ward)}
        <span className="quiet figures">
          {[
            say.admitted(day(admittedAt)),
            ...(expectedOn && !leftAt ? [say.expected(date(expectedOn))] : []),
            ...(leftAt ? [say.left(`${day(leftAt)} ${clock(leftAt)}`)] : []),
          ].join(' · ')}
        </span>
      </p>
      <StayTags stay={stay} />
      <StayPrice price={stay.price} />
      <StayCourse stay={stay} />
      {answer ? (
        <Notice sign="letter">
          <strong>{answer.answer === 'can' && answer.fromOn ? say.can(date(answer.fromOn)) : say.cannot}</strong>
          {answer.words ? <span>{answer.words}</span> : null}
          <span className="quiet">{say.answeredBy(answer.byName, `${day(answer.at)} ${clock(answer.at)}`)}</span>
        </Notice>
      ) : null}
      {stay.state === 'ready' && (answer === null || again) ? (
        <AnswerHospital stay={stay} onSent={() => setAgain(false)} />
      ) : null}
      <div className="part-acts">
        {stay.state === 'ready' && answer !== null && !again ? (
          <Button variant="tertiary" color="neutral" onClick={() => setAgain(true)}>
            {say.change}
          </Button>
        ) : null}
        {medicineCheckId ? (
          <Link
            className="ds-button"
            data-variant="primary"
            data-color="accent"
            to="/medicines/$checkId"
            params={{ checkId: medicineCheckId }}
          >
            {say.toMedicines}
          </Link>
        ) : null}
        {applicationId && props.withHead ? (
          <Link
            className="ds-button"
            data-variant="secondary"
            data-color="accent"
            to="/intake/$applicationId"
            params={{ applicationId }}
          >
            {say.toCase}
          </Link>
        ) : null}
      </div>
    </article>
  );
}
