import { Link } from '@tanstack/react-router';
import type { WaitingCase } from '@tunet/contract';
import { useClock } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

/** What meetings advised about her, appeals about the decision, and the day she moved in: what the one who decides must know. */
export function WhatMeetingsSaid(props: { one: WaitingCase }) {
  const say = useStaffText().meetingWork;
  const { day } = useClock();
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  const { meetings, appeals, movedInOn } = props.one;
  return (
    <>
      {movedInOn ? (
        <p>
          <strong>{say.movedIn}</strong> {noon(movedInOn)}
        </p>
      ) : null}
      {appeals.length > 0 ? (
        <>
          <h2>{say.appeals}</h2>
          <ul>
            {appeals.map(({ appealId, receivedOn, isAboutList }) => (
              <li key={appealId}>
                <Link to="/appeals/$appealId" params={{ appealId }}>
                  {noon(receivedOn)}, {isAboutList ? say.appealList : say.appealPlace}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {meetings.length > 0 ? (
        <>
          <h2>{say.caseMeetings}</h2>
          <ul>
            {meetings.map(({ meetingId, heldOn, result, placeName, reasons, deciderName, nextReviewOn }) => (
              <li key={meetingId}>
                <Link to="/meetings/$meetingId" params={{ meetingId }}>
                  {noon(heldOn)}
                </Link>
                : <strong>{say.results[result]}</strong>
                {placeName ? `, ${placeName}` : ''}. {say.decider}: {deciderName}. {say.review} {noon(nextReviewOn)}
                <p>{reasons}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
