import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AlarmSuggestions } from './alarm-suggestions.tsx';
import { CaseView } from './case-view.tsx';
import { CaseWithoutNet } from './case-without-net.tsx';
import { chosenRows, type Shows, shows } from './chosen-rows.ts';
import { FindCase } from './find-case.tsx';
import { intakeQuery } from './intake-data.ts';
import { IntakeList } from './intake-list.tsx';
import { LightWorkList } from './light-work.tsx';
import { OpenNotes } from './open-notes.tsx';
import { OwnerlessLine } from './ownerless-line.tsx';
import './intake.css';
import './applied.css';
import './teams.css';

/** Applications: the list on the left, the case on the right. On a phone one of them at a time. */
export function IntakePage() {
  const { applicationId }: { applicationId?: string } = useParams({ strict: false });
  return (
    <CaseWithoutNet applicationId={applicationId}>
      <OnDuty>
        <Intake />
      </OnDuty>
    </CaseWithoutNet>
  );
}

function Intake() {
  const { intake: say, caseTeams } = useStaffText();
  const { roles } = useIdentity();
  const isAssessor = roles.includes('assessor');
  const isLeading = isAssessor || roles.includes('lead');
  const { applicationId, part }: { applicationId?: string; part?: string } = useParams({ strict: false });
  const list = useQuery(intakeQuery);
  const rows = list.data?.rows ?? [];
  const [which, setWhich] = useState<Shows>(isLeading ? 'all' : 'team');
  const shown = chosenRows(rows, which);
  return (
    <div className="intake" data-open={applicationId !== undefined || undefined}>
      <section className="intake-left" aria-label={say.heading}>
        {applicationId === undefined ? (
          <PageHeading>{say.heading}</PageHeading>
        ) : (
          <h2 className="intake-heading">{say.heading}</h2>
        )}
        {isAssessor ? (
          <>
            <Link className="ds-button intake-new" data-variant="secondary" data-color="accent" to="/intake/new">
              <Drawing name="phone" size={20} />
              {say.newNote}
            </Link>
            <FindCase />
            <OpenNotes />
            <LightWorkList />
          </>
        ) : null}
        {isLeading ? <OwnerlessLine rows={rows} onAll={() => setWhich('ownerless')} /> : null}
        {isLeading ? <AlarmSuggestions /> : null}
        {list.data ? (
          <>
            <p className="quiet figures" role="status">
              {say.count(rows.length, rows.filter(({ isMine }) => isMine).length)}
            </p>
            <fieldset className="intake-filter">
              <legend>{caseTeams.filter}</legend>
              {shows.map((each) => (
                <Button
                  key={each}
                  variant={each === which ? 'primary' : 'tertiary'}
                  aria-pressed={each === which}
                  onClick={() => setWhich(each)}
                >
                  {`${caseTeams.shows[each]} (${chosenRows(rows, each).length})`}
                </Button>
              ))}
            </fieldset>
            <Link to="/intake/teams">{caseTeams.manage}</Link>
            {shown.length > 0 ? (
              <IntakeList rows={shown} chosen={applicationId ?? null} mayGive={isLeading} />
            ) : rows.length > 0 ? (
              <p>{caseTeams.noneShown}</p>
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
