import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useNow } from '../../ui/time.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

const parts = ['visits', 'messages', 'photos'] as const;
/** A screen asks three times a minute; one that has not for an hour is off, or has no network. Milliseconds. */
const silent = 3_600_000;

/** Screens of those the unit helps: when each was last in contact, and what it shows. */
export function ScreensPage() {
  return (
    <OnDuty>
      <Screens />
    </OnDuty>
  );
}

function Screens() {
  const say = useStaffText().screensWork;
  const what = usePageText().screens;
  const { day, clock } = useClock();
  const now = useNow();
  const list = useQuery({ queryKey: ['family-screens'], queryFn: () => call('GET /api/family-screens'), gcTime: 0 });
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <PartState query={list} doing={what.loading}>
        {({ screens }) =>
          screens.length === 0 ? (
            <Empty sign="house" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <table className="ds-table">
              <thead>
                <tr>
                  <th scope="col">{say.who}</th>
                  <th scope="col">{say.seen}</th>
                  <th scope="col">{say.shows}</th>
                  <th scope="col">{say.by}</th>
                </tr>
              </thead>
              <tbody>
                {screens.map(({ id, personId, personName, lastSeenAt, shows, pairedBy }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link to="/people/$personId" params={{ personId }} search={{ part: 'screens' }}>
                        {personName}
                      </Link>
                    </th>
                    <td>
                      {day(lastSeenAt)} {clock(lastSeenAt)}{' '}
                      {now - Date.parse(lastSeenAt) > silent ? (
                        <Tag tone="waiting" sign="clock">
                          {say.silent}
                        </Tag>
                      ) : null}
                    </td>
                    <td>
                      {parts
                        .filter((part) => shows[part])
                        .map((part) => what[part])
                        .join(' · ') || say.nothing}
                    </td>
                    <td>{pairedBy}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </PartState>
    </>
  );
}
