import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AlarmSuggestion } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { intakeQuery, suggestionsQuery } from './intake-data.ts';

/** What alarms suggest to look at anew: what was counted, and what a person makes of it. Nothing is shown when there is none. */
export function AlarmSuggestions() {
  const say = useStaffText().alarmSuggestions;
  const found = useQuery(suggestionsQuery);
  const open = found.data?.suggestions ?? [];
  if (!found.data || open.length === 0) return null;
  return (
    <details className="open-notes" open={open.length <= 2}>
      <summary>
        {say.heading} ({open.length})
      </summary>
      <p className="quiet">{say.help}</p>
      <ul>
        {open.map((one) => (
          <Suggestion key={one.alarmSuggestionId} one={one} quietDays={found.data.quietDays} />
        ))}
      </ul>
    </details>
  );
}

function Suggestion(props: { one: AlarmSuggestion; quietDays: number }) {
  const say = useStaffText().alarmSuggestions;
  const { day } = useClock();
  const queries = useQueryClient();
  const { alarmSuggestionId, personName, bornYear, cause, times, days, countedAt, openCase, before } = props.one;
  const [because, setBecause] = useState<string | null>(null);
  const params = { alarmSuggestionId };
  const again = () => {
    void queries.invalidateQueries(suggestionsQuery);
    void queries.invalidateQueries(intakeQuery);
  };
  const make = useMutation({
    mutationFn: () => command('POST /api/alarm-suggestions/:alarmSuggestionId/case', { params, body: {} }),
    onSuccess: () => void queries.invalidateQueries(intakeQuery),
  });
  const wait = useMutation({
    mutationFn: (words: string) =>
      command('POST /api/alarm-suggestions/:alarmSuggestionId/not-now', { params, body: { because: words } }),
    onSuccess: again,
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const words = because?.trim() ?? '';
    if (words !== '' && !wait.isPending) wait.mutate(words);
  }
  if (make.data) {
    const { applicationId, reference } = make.data;
    return (
      <li>
        <Link to="/intake/$applicationId" params={{ applicationId }} onClick={again}>
          {say.open} <span className="figures">{reference}</span>
        </Link>
      </li>
    );
  }
  return (
    <li>
      <strong>
        {personName} <span className="quiet figures">{bornYear}</span>
      </strong>
      <span>{say.facts[cause](times, days)}</span>
      <span className="quiet figures">
        {say.counted(day(countedAt))}
        {openCase ? `. ${say.has(openCase.reference)}` : ''}
      </span>
      {before ? <span className="quiet">{say.before(before.by, day(before.at), before.because)}</span> : null}
      {because === null ? (
        <div className="case-buttons">
          <Button variant="secondary" busy={make.isPending} onClick={() => make.mutate()}>
            {openCase ? say.intoCase(openCase.reference) : say.makeCase}
          </Button>
          <Button variant="tertiary" color="neutral" onClick={() => setBecause('')}>
            {say.notNow}
          </Button>
        </div>
      ) : (
        <form className="phone-note-form" onSubmit={submit} noValidate>
          <TextArea
            label={say.because}
            help={say.becauseHelp(props.quietDays)}
            value={because}
            onChange={setBecause}
            rows={2}
            maxLength={1000}
            autoFocus
          />
          <div className="case-buttons">
            <Button type="submit" busy={wait.isPending}>
              {say.keep}
            </Button>
            <Button variant="tertiary" color="neutral" onClick={() => setBecause(null)}>
              {say.cancel}
            </Button>
          </div>
        </form>
      )}
      <RefusedHere problem={make.error ?? wait.error} words={say.refused} />
    </li>
  );
}
