import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HelpChange } from '@tunet/contract';
import { useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Help that went on because she appealed: its last day is set by a person, when the appeal is settled. */
export function SettleHelp(props: { applicationId: string; change: HelpChange }) {
  const text = useStaffText().composer;
  const say = text.less;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { change, applicationId } = props;
  const [lastDay, setLastDay] = useState('');
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/decision/last-day', {
        params: { applicationId },
        body: { lineId: change.lineId, lastDay },
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const known = save.error instanceof Problem ? text.refusal[save.error.code as keyof typeof text.refusal] : undefined;
  return (
    <Notice tone="waiting" sign="letter">
      <strong>{change.label[language]}</strong>
      <p>{say.held}</p>
      <DayField label={say.lastDay} value={lastDay} onChange={setLastDay} />
      {known ? <p className="refused">{known}</p> : <Refused problem={save.error} />}
      <Button variant="secondary" disabled={lastDay === ''} busy={save.isPending} onClick={() => save.mutate()}>
        {say.settle}
      </Button>
    </Notice>
  );
}
