import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ComparedLine, MedicineCheck, MedicineChoice, MedicineLine } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { MedicineChoices } from './medicine-choices.tsx';
import './carelink.css';

/** Two lists of medicines side by side, a choice at each difference, and a signature. */
export function MedicinesPage() {
  return (
    <OnDuty>
      <Medicines />
    </OnDuty>
  );
}

function Medicines() {
  const text = useStaffText();
  const say = text.medicines;
  const { checkId = '' }: { checkId?: string } = useParams({ strict: false });
  const check = useQuery({
    queryKey: ['medicine-check', checkId],
    queryFn: () => call('GET /api/medicine-checks/:checkId', { params: { checkId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <div className="medicines">
      <Link className="medicines-back" to="/hospital">
        <Drawing name="back" size={20} />
        {text.hospital.back}
      </Link>
      <PageHeading>{say.heading}</PageHeading>
      <PartState query={check} doing={say.loading}>
        {(data) => <Compared key={`${data.checkId} ${data.version}`} check={data} />}
      </PartState>
    </div>
  );
}

const blank = (key: string): MedicineChoice => ({ key, use: 'theirs', asksDoctor: false, words: '' });

function Compared(props: { check: MedicineCheck }) {
  const say = useStaffText().medicines;
  const queries = useQueryClient();
  const { day, clock } = useClock();
  const { check } = props;
  const [choices, setChoices] = useState<ReadonlyMap<string, MedicineChoice>>(
    new Map(check.choices.map((choice) => [choice.key, choice])),
  );
  const [words, setWords] = useState('');
  const open = check.lines.filter(({ kind }) => kind !== 'same');
  const left = open.filter(({ key }) => !choices.has(key)).length;
  const sign = useMutation({
    mutationFn: () =>
      command('POST /api/medicine-checks/:checkId/sign', {
        params: { checkId: check.checkId },
        body: { version: check.version, choices: [...choices.values()], words: words.trim() },
      }),
    onSuccess: (signed) => {
      queries.setQueryData(['medicine-check', check.checkId], signed);
      void queries.invalidateQueries({ queryKey: ['hospital'] });
      void queries.invalidateQueries({ queryKey: ['unit-day'] });
    },
  });
  const choose = (key: string, change: Partial<MedicineChoice>) =>
    setChoices(new Map(choices).set(key, { ...(choices.get(key) ?? blank(key)), ...change }));
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (!sign.isPending) sign.mutate();
  }
  const at = (instant: string) => `${day(instant)} ${clock(instant)}`;
  return (
    <form className="medicines-form" onSubmit={submit} noValidate>
      <h2>
        {check.personName} <span className="quiet figures">{check.bornYear}</span>
      </h2>
      <p className="quiet">{say.help}</p>
      {check.signed ? (
        <Notice tone="good" sign="check" live>
          {say.signed(check.signed.byName, at(check.signed.at))}
        </Notice>
      ) : null}
      {check.state === 'overtaken' ? <Notice sign="warning">{say.overtaken}</Notice> : null}
      <table className="ds-table medicines-table">
        <thead>
          <tr>
            <th scope="col">
              {say.ours}
              <span className="quiet">
                {check.oursAsOf ? say.asOf(check.oursKeptBy ?? '', at(check.oursAsOf)) : say.noOurs}
              </span>
            </th>
            <th scope="col">
              {say.theirs}
              <span className="quiet">{say.asOf(check.hospital, at(check.theirsAsOf))}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {check.lines.map((line) => (
            <Row
              key={line.key}
              line={line}
              choice={choices.get(line.key) ?? null}
              choose={check.state === 'waiting' ? (change) => choose(line.key, change) : null}
            />
          ))}
        </tbody>
      </table>
      {check.state === 'waiting' ? (
        <>
          <TextArea label={say.words} value={words} onChange={setWords} rows={2} maxLength={2000} />
          {left > 0 ? <p role="status">{say.left(left)}</p> : null}
          <RefusedHere problem={sign.error} words={say.refused} />
          <div className="part-acts">
            <Button type="submit" busy={sign.isPending}>
              {say.sign}
            </Button>
          </div>
        </>
      ) : null}
    </form>
  );
}

function Row(props: {
  line: ComparedLine;
  choice: MedicineChoice | null;
  choose: ((change: Partial<MedicineChoice>) => void) | null;
}) {
  const say = useStaffText().medicines;
  const { kind, ours, theirs } = props.line;
  return (
    <>
      <tr data-kind={kind}>
        <td data-label={say.ours}>
          <Medicine line={ours} />
        </td>
        <td data-label={say.theirs}>
          <Medicine line={theirs} />
        </td>
      </tr>
      {kind === 'same' ? null : (
        <tr className="medicines-choice">
          <td colSpan={2}>
            <Tag tone="waiting" sign="warning">
              {say.kind[kind]}
            </Tag>
            <MedicineChoices line={props.line} choice={props.choice} choose={props.choose} />
          </td>
        </tr>
      )}
    </>
  );
}

function Medicine(props: { line: MedicineLine | null }) {
  const say = useStaffText().medicines;
  if (!props.line) return <span className="quiet">{say.missing}</span>;
  const { name, strength, use } = props.line;
  return (
    <span className="medicine">
      <strong>{name}</strong> <span>{strength}</span>
      <span>{use}</span>
    </span>
  );
}
