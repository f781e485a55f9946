import type { MyMeeting } from '@tunet/contract';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';

/** What meetings have said of her: the advice, why, who decides and the next day. */
export function MeetingsSaid(props: { meetings: readonly MyMeeting[] }) {
  const say = usePageText().onList;
  const { language } = useLanguage();
  const { longDate } = useClock();
  if (props.meetings.length === 0) return null;
  return (
    <>
      <h3>{say.meetings}</h3>
      <ul>
        {props.meetings.map(
          ({ meetingPointId, label, heldOn, result, deciderName, reasons, nextReviewOn, corrections }) => (
            <li key={meetingPointId}>
              <strong>{say.meetingOn(label[language], longDate(heldOn))}</strong>
              <p>{say.advised[result](deciderName)}</p>
              <p className="on-list-words">
                {say.meetingWhy}: {reasons}
              </p>
              {corrections.map(({ at, words }) => (
                <p className="on-list-words" key={at}>
                  {say.corrected}: {words}
                </p>
              ))}
              <p>{say.meetingNext(longDate(nextReviewOn))}</p>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
