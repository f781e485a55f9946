import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseTeam } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { teamsQuery } from './intake-data.ts';
import { TeamForm } from './team-form.tsx';
import './intake.css';
import './teams.css';

/** The teams of the office: what they are called and who is in them. */
export function TeamsPage() {
  return (
    <OnDuty>
      <Teams />
    </OnDuty>
  );
}

function Teams() {
  const text = useStaffText();
  const say = text.caseTeams;
  const { roles } = useIdentity();
  const mayChange = roles.includes('assessor') || roles.includes('lead');
  const found = useQuery(teamsQuery);
  const [changing, setChanging] = useState<string | null>(null);
  const close = () => setChanging(null);
  return (
    <div className="case-teams">
      <Link className="case-back" to="/intake">
        <Drawing name="back" size={20} />
        {text.intake.back}
      </Link>
      <PageHeading lead={say.manageHelp}>{say.manage}</PageHeading>
      <PartState query={found} doing={say.loading}>
        {({ teams, candidates }) => (
          <>
            {teams.length === 0 ? <p>{say.none}</p> : null}
            <ul className="team-cards">
              {teams.map((team) => (
                <li key={team.caseTeamId}>
                  {changing === team.caseTeamId ? (
                    <TeamForm team={team} candidates={candidates} onDone={close} />
                  ) : (
                    <TeamCard team={team} onChange={mayChange ? () => setChanging(team.caseTeamId) : null} />
                  )}
                </li>
              ))}
            </ul>
            {mayChange && changing === null ? (
              <div>
                <Button variant="secondary" onClick={() => setChanging('new')}>
                  {say.newTeam}
                </Button>
              </div>
            ) : null}
            {changing === 'new' ? <TeamForm team={null} candidates={candidates} onDone={close} /> : null}
          </>
        )}
      </PartState>
    </div>
  );
}

function TeamCard(props: { team: CaseTeam; onChange: (() => void) | null }) {
  const text = useStaffText();
  const say = text.caseTeams;
  const queries = useQueryClient();
  const { caseTeamId, name, members, openCases } = props.team;
  const retire = useMutation({
    mutationFn: () => command('POST /api/case-teams/:caseTeamId/retire', { params: { caseTeamId }, body: {} }),
    onSuccess: () => void queries.invalidateQueries(teamsQuery),
  });
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p className="quiet">{say.cases(openCases)}</p>
      <ul>
        {members.map((member) => (
          <li key={member.staffId}>
            {member.name}, {text.teamWork.professions[member.profession]}
          </li>
        ))}
      </ul>
      {props.onChange ? (
        <div className="case-buttons">
          <Button variant="secondary" onClick={props.onChange}>
            {say.change}
          </Button>
          <Button variant="tertiary" color="neutral" busy={retire.isPending} onClick={() => retire.mutate()}>
            {say.retire}
          </Button>
        </div>
      ) : null}
      <RefusedHere problem={retire.error} words={say.refused} />
    </section>
  );
}
