import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { CaseView } from './case-view.tsx';
import { FindCase } from './find-case.tsx';
import { intakeQuery } from './intake-data.ts';
import { IntakeList } from './intake-list.tsx';
import { LightWorkList } from './light-work.tsx';
import { OpenNotes } from './open-notes.tsx';
import './intake.css';
import './applied.css';

/** Applications: the list on the left, the case on the right. On a phone one of them at a time. */
export function IntakePage() {
  return (
    <OnDuty>
      <Intake />
    </OnDuty>
  );
}

function Intake() {
  const say = useStaffText().intake;
  const { applicationId, part }: { applicationId?: string; part?: string } = useParams({ strict: false });
  const list = useQuery(intakeQuery);
  const rows = list.data?.rows ?? [];
  return (
    <div className="intake" data-open={applicationId !== undefined || undefined}>
      <section className="intake-left" aria-label={say.heading}>
        {applicationId === undefined ? (
          <PageHeading>{say.heading}</PageHeading>
        ) : (
          <h2 className="intake-heading">{say.heading}</h2>
        )}
        <Link className="ds-button intake-new" data-variant="secondary" data-color="accent" to="/intake/new">
          <Drawing name="phone" size={20} />
          {say.newNote}
        </Link>
        <FindCase />
        <OpenNotes />
        <LightWorkList />
        {list.data ? (
          <>
            <p className="quiet figures" role="status">
              {say.count(rows.length, rows.filter(({ isMine }) => isMine).length)}
            </p>
            {rows.length > 0 ? (
              <IntakeList rows={rows} chosen={applicationId ?? null} />
            ) : (
              <Empty sign="letter" heading={say.none}>
                {say.noneHelp}
              </Empty>
            )}
          </>
        ) : list.error ? (
          <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />
        ) : (
          <Waiting doing={say.waiting} />
        )}
      </section>
      <section className="intake-right" aria-label={say.overview}>
        {applicationId === undefined ? (
          rows.length > 0 ? (
            <Empty sign="back" heading={say.pick} />
          ) : null
        ) : (
          <CaseView key={applicationId} applicationId={applicationId} part={part ?? null} />
        )}
      </section>
    </div>
  );
}
