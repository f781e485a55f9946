import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AidRecallHead } from '@tunet/contract';
import { useState } from 'react';
import { loginAddress } from '../../../data/login.ts';
import { Button } from '../../../ui/button.tsx';
import { Drawing } from '../../../ui/drawings.tsx';
import { useClock } from '../../../ui/language.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { Accidents } from './accidents.tsx';
import { OpenRecall } from './open-recall.tsx';
import { RecallView } from './recall-view.tsx';
import { recallsQuery } from './workshop-data.ts';
import { goThrough, WorkshopFrame } from './workshop-frame.tsx';

/** What is called back and what hurt somebody. */
export function RecallsPage() {
  return (
    <WorkshopFrame>
      <Recalls />
    </WorkshopFrame>
  );
}

function Recalls() {
  const { aidWork, aidMore } = useStaffText();
  const say = aidMore.recalls;
  const { recallId }: { recallId?: string } = useParams({ strict: false });
  const [isOpening, setOpening] = useState(false);
  const recalls = useQuery(recallsQuery);
  return (
    <div className="aid-pair" data-open={recallId !== undefined || isOpening || undefined}>
      <section className="aid-left" aria-label={say.heading}>
        {recallId === undefined && !isOpening ? (
          <PageHeading>{say.heading}</PageHeading>
        ) : (
          <p className="aid-heading">{say.heading}</p>
        )}
        <div className="aid-acts">
          <Button onClick={() => setOpening(true)}>{say.open}</Button>
        </div>
        {recalls.error ? (
          <ErrorMessage problem={recalls.error} retry={recalls.refetch} logIn={loginAddress('staff')} />
        ) : recalls.data ? (
          recalls.data.recalls.length === 0 ? (
            <Empty sign="check" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <ul className="aid-list" onKeyDown={goThrough}>
              {recalls.data.recalls.map((row) => (
                <li key={row.id}>
                  <Row row={row} isChosen={row.id === recallId} />
                </li>
              ))}
            </ul>
          )
        ) : (
          <Waiting doing={aidWork.waiting} />
        )}
        <Accidents />
      </section>
      <section className="aid-right">
        {isOpening ? (
          <OpenRecall done={() => setOpening(false)} />
        ) : recallId === undefined ? (
          <p className="quiet">{aidWork.pick}</p>
        ) : (
          <>
            <Link className="aid-back" to="/aids/recalls">
              <Drawing name="back" size={20} />
              {aidWork.back}
            </Link>
            <RecallView key={recallId} recallId={recallId} />
          </>
        )}
      </section>
    </div>
  );
}

function Row(props: { row: AidRecallHead; isChosen: boolean }) {
  const { recalls: say } = useStaffText().aidMore;
  const { day } = useClock();
  const { row } = props;
  return (
    <Link
      className="aid-row"
      to="/aids/recalls/$recallId"
      params={{ recallId: row.id }}
      aria-current={props.isChosen ? 'true' : undefined}
    >
      <span className="aid-row-head">
        <strong>{[row.model, row.batch].filter(Boolean).join(', ')}</strong>
        <span className="quiet figures">{day(row.openedAt)}</span>
      </span>
      <span className="aid-facts-line">
        {row.closedAt ? (
          <Tag tone="good" sign="check">
            {say.closed}
          </Tag>
        ) : (
          <Tag tone="waiting" sign="clock">
            {say.counts(row.in, row.things, row.notReached)}
          </Tag>
        )}
      </span>
    </Link>
  );
}
