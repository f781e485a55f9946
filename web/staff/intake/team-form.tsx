import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseTeam, TeamProfession } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { teamsQuery } from './intake-data.ts';

type Candidate = Answer<'GET /api/case-teams'>['candidates'][number];
const professions: readonly TeamProfession[] = ['assessor', 'nurse', 'occupational-therapist', 'carer', 'other'];

/** A new team, or another name and other members of one. */
export function TeamForm(props: { team: CaseTeam | null; candidates: readonly Candidate[]; onDone: () => void }) {
  const text = useStaffText();
  const say = text.caseTeams;
  const queries = useQueryClient();
  const { team, candidates } = props;
  const [name, setName] = useState(team?.name ?? '');
  const [members, setMembers] = useState(
    team?.members.map(({ staffId, profession }) => ({ staffId, profession })) ?? [],
  );
  const free = candidates.filter(({ staffId }) => !members.some((member) => member.staffId === staffId));
  const [chosen, setChosen] = useState('');
  const [profession, setProfession] = useState<TeamProfession>('assessor');
  const [tried, setTried] = useState(false);
  const staffId = free.some((each) => each.staffId === chosen) ? chosen : (free[0]?.staffId ?? '');
  const nameOf = (id: string) =>
    candidates.find((each) => each.staffId === id)?.name ?? team?.members.find((each) => each.staffId === id)?.name;
  const keep = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), members };
      return team
        ? command('POST /api/case-teams/:caseTeamId', { params: { caseTeamId: team.caseTeamId }, body })
        : command('POST /api/case-teams', { body });
    },
    onSuccess: () => {
      void queries.invalidateQueries(teamsQuery);
      props.onDone();
    },
  });
  const isWhole = name.trim() !== '' && members.length > 0;
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (isWhole && !keep.isPending) keep.mutate();
  }
  return (
    <form className="part-form team-form" onSubmit={submit} noValidate>
      <TextField label={say.name} help={say.nameHelp} value={name} onChange={setName} maxLength={80} autoFocus />
      <fieldset>
        <legend>{say.members}</legend>
        <ul>
          {members.map((member) => (
            <li key={member.staffId}>
              <span>
                {nameOf(member.staffId)}, {text.teamWork.professions[member.profession]}
              </span>
              <Button
                variant="tertiary"
                color="neutral"
                onClick={() => setMembers(members.filter((each) => each !== member))}
              >
                {say.remove(nameOf(member.staffId) ?? '')}
              </Button>
            </li>
          ))}
        </ul>
        <div className="team-add">
          <Select
            label={say.colleague}
            value={staffId}
            onChange={setChosen}
            options={free.map((each) => ({ value: each.staffId, label: `${each.name}, ${each.unitName}` }))}
          />
          <Select
            label={say.profession}
            value={profession}
            onChange={(value) => setProfession(professions.find((each) => each === value) ?? profession)}
            options={professions.map((each) => ({ value: each, label: text.teamWork.professions[each] }))}
          />
          <Button
            variant="secondary"
            onClick={() => {
              if (staffId !== '') setMembers([...members, { staffId, profession }]);
            }}
          >
            {say.add}
          </Button>
        </div>
      </fieldset>
      {tried && !isWhole ? (
        <p className="refused" role="alert">
          {say.missing}
        </p>
      ) : null}
      <RefusedHere problem={keep.error} words={say.refused} />
      <div className="case-buttons">
        <Button type="submit" busy={keep.isPending}>
          {say.save}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.onDone}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
