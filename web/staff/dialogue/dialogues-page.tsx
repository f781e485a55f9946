import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { call } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { DialogueView } from './dialogue-view.tsx';
import './dialogue.css';

/** Talks about cases of the units on duty: the list on the left, the talk on the right. */
export function DialoguesPage() {
  return (
    <OnDuty>
      <Dialogues />
    </OnDuty>
  );
}

function Dialogues() {
  const say = useStaffText().dialogue;
  const { day, clock } = useClock();
  const { applicationId } = useParams({ strict: false }) as { applicationId?: string };
  const list = useQuery({
    queryKey: ['dialogues'],
    queryFn: () => call('GET /api/dialogues'),
    gcTime: 0,
    refetchInterval: 60_000,
  });
  return (
    <div className="dialogues" data-chosen={applicationId !== undefined || undefined}>
      <nav aria-label={say.work}>
        <PageHeading lead={say.lead}>{say.title}</PageHeading>
        <PartState query={list} doing={say.loading}>
          {({ dialogues }) =>
            dialogues.length === 0 ? (
              <Empty sign="pen" heading={say.none}>
                {say.noneHelp}
              </Empty>
            ) : (
              <ul className="dialogue-list">
                {dialogues.map((row) => (
                  <li key={row.applicationId}>
                    <Link
                      to="/dialogues/$applicationId"
                      params={{ applicationId: row.applicationId }}
                      aria-current={row.applicationId === applicationId ? 'page' : undefined}
                    >
                      <strong>{row.personName}</strong> {row.reference}
                      {row.isNew ? (
                        <Tag tone="waiting" sign="pen">
                          {say.isNew}
                        </Tag>
                      ) : null}
                      <span className="quiet">
                        {row.lastBy} · {day(row.lastAt)} {clock(row.lastAt)}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </PartState>
      </nav>
      {applicationId === undefined ? null : <DialogueView key={applicationId} applicationId={applicationId} />}
    </div>
  );
}
