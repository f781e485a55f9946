import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { inboxQuery } from './inbox-data.ts';
import { InboxList } from './inbox-list.tsx';
import { ThreadView } from './thread-view.tsx';
import './inbox.css';

/** Messages to the unit: the list on the left, the conversation on the right. On a phone one of them at a time. */
export function InboxPage() {
  return (
    <OnDuty>
      <Inbox />
    </OnDuty>
  );
}

function Inbox() {
  const say = useStaffText().inbox;
  const { threadId }: { threadId?: string } = useParams({ strict: false });
  const list = useQuery(inboxQuery);
  const rows = list.data?.threads ?? [];
  const waits = rows.filter(({ answerBy }) => answerBy !== null);
  const others = rows.filter(({ answerBy }) => answerBy === null);
  return (
    <div className="inbox" data-open={threadId !== undefined || undefined}>
      <section className="inbox-left" aria-label={say.heading}>
        {threadId === undefined ? (
          <PageHeading>{say.heading}</PageHeading>
        ) : (
          <p className="inbox-heading">{say.heading}</p>
        )}
        {list.data ? (
          rows.length > 0 ? (
            <>
              <p className="quiet figures" role="status">
                {say.count(waits.length, rows.length)}
              </p>
              <InboxList heading={say.waitsHeading} rows={waits} chosen={threadId ?? null} />
              <InboxList heading={say.othersHeading} rows={others} chosen={threadId ?? null} />
            </>
          ) : (
            <Empty sign="letter" heading={say.none}>
              {say.noneHelp}
            </Empty>
          )
        ) : list.error ? (
          <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />
        ) : (
          <Waiting doing={say.waiting} />
        )}
      </section>
      <section className="inbox-right" aria-label={say.answer}>
        {threadId === undefined ? (
          rows.length > 0 ? (
            <Empty sign="back" heading={say.pick} />
          ) : null
        ) : (
          <>
            <Link className="inbox-back" to="/inbox">
              <Drawing name="back" size={20} />
              {say.heading}
            </Link>
            <ThreadView key={threadId} threadId={threadId} />
          </>
        )}
      </section>
    </div>
  );
}
