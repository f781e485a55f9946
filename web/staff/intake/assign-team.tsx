import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { caseQuery, type IntakeRow, intakeQuery, teamsQuery } from './intake-data.ts';

type Given = Pick<IntakeRow, 'applicationId' | 'team'>;

/** Which team a case is given to: one stroke on a team, or its number. */
export function AssignTeam(props: { of: Given; onDone: () => void }) {
  const say = useStaffText().caseTeams;
  const queries = useQueryClient();
  const { applicationId, team: now } = props.of;
  const found = useQuery(teamsQuery);
  const teams = found.data?.teams.filter(({ caseTeamId }) => caseTeamId !== now?.caseTeamId) ?? [];
  const box = useRef<HTMLFieldSetElement>(null);
  const isRead = found.data !== undefined;
  useEffect(() => {
    if (isRead) box.current?.querySelector('button')?.focus();
  }, [isRead]);
  const assign = useMutation({
    mutationFn: (caseTeamId: string | null) =>
      command('POST /api/applications/:applicationId/team', { params: { applicationId }, body: { caseTeamId } }),
    onSuccess: (whole) => {
      queries.setQueryData(caseQuery(applicationId).queryKey, whole);
      void queries.invalidateQueries(intakeQuery);
      void queries.invalidateQueries(teamsQuery);
      props.onDone();
    },
  });
  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      props.onDone();
      return;
    }
    const team = teams[Number(event.key) - 1];
    if (!/^[1-9]$/.test(event.key) || !team || assign.isPending) return;
    event.preventDefault();
    assign.mutate(team.caseTeamId);
  }
  return (
    <fieldset className="assign-team" ref={box} onKeyDown={press}>
      <legend>{say.give}</legend>
      {found.data && teams.length === 0 && now === null ? <p className="quiet">{say.none}</p> : null}
      {teams.map((team, index) => (
        <Button
          key={team.caseTeamId}
          variant="secondary"
          busy={assign.isPending}
          onClick={() => assign.mutate(team.caseTeamId)}
        >
          {index < 9 ? `${index + 1}  ${team.name}` : team.name}
        </Button>
      ))}
      {now === null ? null : (
        <Button variant="tertiary" color="neutral" busy={assign.isPending} onClick={() => assign.mutate(null)}>
          {say.takeFrom}
        </Button>
      )}
      <Button variant="tertiary" color="neutral" onClick={props.onDone}>
        {say.cancel}
      </Button>
      <RefusedHere problem={assign.error} words={say.refused} />
    </fieldset>
  );
}
