import { useMutation } from '@tanstack/react-query';
import type { DecisionLetter } from '@tunet/contract';
import { useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './appeals.css';

type Channel = 'phone' | 'paper' | 'visit';

/** Somebody appeals by telephone, on paper or on a visit: written down, read back, and confirmed by her. */
export function WriteAppeal(props: { decision: DecisionLetter }) {
  const say = useStaffText().appeals;
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <AppealForm decision={props.decision} />
  ) : (
    <Button variant="secondary" sign="letter" aria-expanded={false} onClick={() => setOpen(true)}>
      {say.writeDown}
    </Button>
  );
}

function AppealForm(props: { decision: DecisionLetter }) {
  const say = useStaffText().appeals;
  const { language } = useLanguage();
  const { day } = useClock();
  const { decision } = props;
  const [line, setLine] = useState(decision.services.length === 1 ? (decision.services[0]?.id ?? '') : '');
  const [channel, setChannel] = useState<Channel>('phone');
  const [words, setWords] = useState('');
  const [wants, setWants] = useState('');
  const [saidBy, setSaidBy] = useState('');
  const [lateBecause, setLateBecause] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const chosen = decision.services.find(({ id }) => id === line);
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/decisions/:decisionId/appeals', {
        params: { decisionId: decision.id },
        body: {
          ...{ decidedServiceId: line, words, wants, language: decision.language, channel, isConfirmed },
          signed: channel === 'paper' ? 'by-hand' : 'read-back',
          ...(saidBy.trim() === '' ? {} : { saidBy }),
          ...(lateBecause.trim() === '' ? {} : { lateBecause }),
        },
      }),
  });
  if (save.data) {
    return (
      <Notice tone="good" live>
        {say.saved(save.data.reference)} {say.by(day(`${save.data.promisedOn}T11:00:00Z`))}.
      </Notice>
    );
  }
  const isSayLate = save.error instanceof Problem && save.error.code === 'say-why-late';
  const isWhole = line !== '' && words.trim() !== '';
  return (
    <form
      className="appeal-move no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) save.mutate();
      }}
    >
      <h3>{say.writeDown}</h3>
      <p className="quiet">{say.writeHelp}</p>
      <Select
        label={say.line}
        value={line}
        onChange={setLine}
        options={[
          { value: '', label: '–' },
          ...decision.services.map(({ id, label, appealUntil }) => ({
            value: id,
            label: `${label[language]} (${day(`${appealUntil}T11:00:00Z`)})`,
          })),
        ]}
      />
      <Select
        label={say.channel}
        value={channel}
        onChange={(value) => setChannel(value as Channel)}
        options={(['phone', 'visit', 'paper'] as const).map((value) => ({ value, label: say.channels[value] }))}
      />
      <TextArea label={say.words} value={words} onChange={setWords} maxLength={5_000} rows={5} />
      <TextArea label={say.wants} value={wants} onChange={setWants} maxLength={2_000} />
      <TextField label={say.saidBy} value={saidBy} onChange={setSaidBy} />
      {chosen?.isLate || isSayLate ? (
        <TextArea
          label={say.lateBecause}
          help={say.sayLate}
          value={lateBecause}
          onChange={setLateBecause}
          maxLength={1_000}
        />
      ) : null}
      <label className="appeal-confirm">
        <input type="checkbox" checked={isConfirmed} onChange={(event) => setConfirmed(event.target.checked)} />
        {channel === 'paper' ? say.confirmPaper : say.confirm}
      </label>
      {save.error ? (
        <RefusedHere
          problem={save.error}
          words={{ 'not-confirmed': say.notConfirmed, 'say-why-late': say.sayLate, 'already-appealed': say.already }}
        />
      ) : null}
      <Button type="submit" disabled={!isWhole} busy={save.isPending}>
        {say.save}
      </Button>
    </form>
  );
}
