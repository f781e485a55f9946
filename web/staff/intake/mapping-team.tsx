import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TeamProfession } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Refused, Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import './mapping-team.css';
import { mappingQuery } from './use-mapping.ts';

type Found = Answer<'GET /api/applications/:applicationId/assessment'>;
type Member = Found['team'][number];
const professions: readonly TeamProfession[] = ['nurse', 'occupational-therapist', 'assessor', 'carer', 'other'];

/** Those who assess together: who was asked, who is done, and who wrote what. */
export function MappingTeam(props: { applicationId: string; found: Found }) {
  const say = useStaffText().teamWork;
  const { applicationId, found } = props;
  const { team, written, mayComplete } = found;
  const isOpen = !found.assessment?.completedAt;
  return (
    <section className="mapping-team" id="team">
      <h2>{say.team}</h2>
      <p className="quiet">{say.teamHelp}</p>
      {team.length === 0 ? <p>{say.alone}</p> : null}
      <ul className="team-list">
        {team.map((member) => (
          <MemberLine key={member.staffId} {...{ applicationId, member, isOpen, mayComplete }} />
        ))}
      </ul>
      {isOpen && mayComplete ? <Invite applicationId={applicationId} /> : null}
      {isOpen && !mayComplete ? <p className="quiet">{say.completeByOffice}</p> : null}
      <WhoWrote written={written} />
    </section>
  );
}

function useTeamQueries(applicationId: string) {
  const queries = useQueryClient();
  const { queryKey } = mappingQuery(applicationId);
  return ({ team }: { team: Found['team'] }) =>
    queries.setQueryData(queryKey, (known: Found | undefined) => (known ? { ...known, team } : known));
}

function MemberLine(props: { applicationId: string; member: Member; isOpen: boolean; mayComplete: boolean }) {
  const say = useStaffText().teamWork;
  const { day } = useClock();
  const { applicationId, member, isOpen } = props;
  const { staffId, name, doneAt, excused } = member;
  const params = { applicationId };
  const take = useTeamQueries(applicationId);
  const [because, setBecause] = useState<string | null>(null);
  const done = useMutation({
    mutationFn: (isDone: boolean) =>
      command('POST /api/applications/:applicationId/assessment/team/done', { params, body: { isDone } }),
    onSuccess: take,
  });
  const excuse = useMutation({
    mutationFn: (words: string) =>
      command('POST /api/applications/:applicationId/assessment/team/excuse', {
        params,
        body: { staffId, because: words },
      }),
    onSuccess: take,
  });
  return (
    <li>
      <p>
        <strong>{name}</strong>, {say.professions[member.profession]},{' '}
        <span className="quiet">{say.invitedBy(member.invitedBy, day(member.invitedAt))}</span>
      </p>
      <p>
        {doneAt ? (
          <Tag tone="good" sign="check">
            {say.isDone(day(doneAt))}
          </Tag>
        ) : excused ? (
          say.excused(excused.by, excused.because)
        ) : (
          <Tag tone="waiting" sign="clock">
            {say.waits}
          </Tag>
        )}
      </p>
      {isOpen && member.isMe ? (
        <Button variant="secondary" busy={done.isPending} onClick={() => done.mutate(doneAt === null)}>
          {doneAt === null ? say.mineIsDone : say.mineIsNot}
        </Button>
      ) : null}
      {isOpen && props.mayComplete && !doneAt && !excused ? (
        because === null ? (
          <Button variant="tertiary" onClick={() => setBecause('')}>
            {say.excuse(name)}
          </Button>
        ) : (
          <div className="team-form">
            <TextField label={say.excuseWhy(name)} maxLength={1000} value={because} onChange={setBecause} />
            <Button
              variant="secondary"
              busy={excuse.isPending}
              onClick={() => (because.trim() === '' ? undefined : excuse.mutate(because))}
            >
              {say.excuseSave}
            </Button>
          </div>
        )
      ) : null}
      <Refused problem={done.error ?? excuse.error} />
    </li>
  );
}

function Invite(props: { applicationId: string }) {
  const say = useStaffText().teamWork;
  const { applicationId } = props;
  const params = { applicationId };
  const [staffId, setStaffId] = useState('');
  const [profession, setProfession] = useState<TeamProfession>('nurse');
  const take = useTeamQueries(applicationId);
  const known = useQuery({
    queryKey: ['team-candidates', applicationId],
    queryFn: () => call('GET /api/applications/:applicationId/assessment/team', { params }),
  });
  const invite = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/assessment/team', { params, body: { staffId, profession } }),
    onSuccess: (answer) => {
      take(answer);
      setStaffId('');
    },
  });
  const people = known.data?.candidates ?? [];
  return (
    <details className="team-invite">
      <summary>{say.invite}</summary>
      <div className="team-form">
        <Select
          label={say.who}
          value={staffId}
          onChange={setStaffId}
          options={[
            { value: '', label: say.choose },
            ...people.map((each) => ({ value: each.staffId, label: `${each.name}, ${each.unitName}` })),
          ]}
        />
        <Select
          label={say.asWhat}
          value={profession}
          onChange={(chosen) => setProfession(professions.find((each) => each === chosen) ?? 'other')}
          options={professions.map((value) => ({ value, label: say.professions[value] }))}
        />
        <Button
          variant="secondary"
          busy={invite.isPending}
          onClick={() => (staffId === '' ? undefined : invite.mutate())}
        >
          {say.send}
        </Button>
      </div>
      <Refused problem={invite.error} />
    </details>
  );
}

function WhoWrote(props: { written: Found['written'] }) {
  const say = useStaffText().teamWork;
  const { day, clock } = useClock();
  if (props.written.length === 0) return null;
  return (
    <details className="team-invite">
      <summary>{say.written}</summary>
      <dl className="case-facts">
        {props.written.map(({ part, name, at }) => (
          <div key={`${part} ${name}`}>
            <dt>{say.parts[part]}</dt>
            <dd>
              {name}, {day(at)} {clock(at)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
