import { Link } from '@tanstack/react-router';
import type { AidPromise } from '@tunet/contract';
import { useClock } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** What happens now, once it is promised: where, from when, and until when. */
export function ReservedNow({ personId, promise }: { personId: string; promise: AidPromise }) {
  const say = usePageText().aidsReserve;
  const { longDay, longDate, clock } = useClock();
  const { way, readyAt, fetchByOn, isReady, dueOn } = promise;
  return (
    <div className="aid-reserve">
      <Notice tone="good" live>
        {way === 'delivery' ? say.doneDelivery : isReady ? say.doneNow : say.doneFrom(longDay(readyAt), clock(readyAt))}
      </Notice>
      <h2>{say.next}</h2>
      <ol className="aid-reserve-next">
        {way === 'self' ? (
          <>
            <li>{say.nextCode}</li>
            <li>{say.nextScan(promise.storeName, promise.street)}</li>
            <li>{say.nextBy(longDate(fetchByOn))}</li>
          </>
        ) : (
          <li>{say.nextDelivery}</li>
        )}
        <li>{say.nextDue(longDate(dueOn))}</li>
      </ol>
      {way === 'self' ? (
        <Link
          className="ds-button"
          data-variant="primary"
          data-color="accent"
          to="/person/$personId/aid-door"
          params={{ personId }}
        >
          {say.toDoor}
        </Link>
      ) : null}
      <Link
        className="ds-button"
        data-variant="secondary"
        data-color="accent"
        to="/person/$personId/aids/reserved"
        params={{ personId }}
      >
        {say.toReserved}
      </Link>
    </div>
  );
}
