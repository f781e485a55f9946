import type { DecisionLetter, DecisionWork } from '@tunet/contract';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { DecisionLetterText } from '../../ui/decision-letter.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { WriteAppeal } from '../appeals/write-appeal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { EarlierDecisions } from './changed-decision.tsx';
import { SettleHelp } from './settle-help.tsx';

/** A decision that is issued: who has read it, and the letter as it is read. */
export function IssuedDecision(props: {
  applicationId: string;
  decision: DecisionLetter;
  earlier: DecisionWork['earlier'];
  readings: DecisionWork['readings'];
  consented: DecisionWork['consented'];
  /** sent a moment ago, here: the heading takes the focus */
  isFresh: boolean;
}) {
  const text = useWorkText();
  const say = useStaffText().composer;
  const { clock, day, longDate } = useClock();
  const { decision, readings, isFresh, consented } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFresh) heading.current?.focus();
  }, [isFresh]);
  return (
    <div className="issued">
      <div className="issued-facts no-print">
        <h2 ref={heading} tabIndex={-1}>
          {say.issued}
        </h2>
        <p>
          <Tag sign="letter">{text.decision.outcome[decision.outcome]}</Tag>{' '}
          {text.decision.reference(decision.reference)}
        </p>
        <p>{say.issuedBy(decision.issuedByName, day(decision.issuedAt), clock(decision.issuedAt))}</p>
        {consented?.judgedOn ? (
          <p>
            {(consented.canConsent ? say.consent.wasYes : say.consent.wasNo)(
              consented.judgedBy,
              longDate(consented.judgedOn),
            )}{' '}
            {consented.ground} {consented.fromRecord ? say.consent.fromRecord : null}
          </p>
        ) : null}
        {[decision, ...props.earlier]
          .flatMap(({ changes }) => changes)
          .filter(({ isHeld }) => isHeld)
          .map((change) => (
            <SettleHelp key={change.lineId} applicationId={props.applicationId} change={change} />
          ))}
        <h3>{say.readings}</h3>
        {readings.length === 0 ? <p className="quiet">{say.noReadings}</p> : null}
        <ul>
          {readings.map(({ readerName, isSelf, readAt }) => (
            <li key={`${readerName} ${readAt}`} className="issued-reading">
              <Drawing name="eye" size={20} />
              {say.readBy(isSelf ? `${readerName} (${say.herself})` : readerName, day(readAt), clock(readAt))}
            </li>
          ))}
        </ul>
        <Button variant="secondary" color="neutral" sign="letter" onClick={() => window.print()}>
          {say.printIt}
        </Button>
        <WriteAppeal decision={decision} />
        <EarlierDecisions earlier={props.earlier} />
      </div>
      <div className="composer-paper">
        <h2 className="composer-answer">{text.decision.answer[decision.outcome]}</h2>
        <DecisionLetterText letter={decision} name={null} level={3} />
      </div>
    </div>
  );
}
