import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dialogue, DialogueFacts } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './dialogue.css';

/** One talk: that she may read it on top, the facts both sides see, what was written, and the field. */
export function DialogueView(props: { applicationId: string }) {
  const say = useStaffText().dialogue;
  const { applicationId } = props;
  const talk = useQuery({
    queryKey: ['dialogue', applicationId],
    queryFn: () => call('GET /api/applications/:applicationId/dialogue', { params: { applicationId } }),
    gcTime: 0,
    refetchInterval: 30_000,
  });
  return (
    <section className="dialogue">
      <PartState query={talk} doing={say.loadingOne}>
        {(open) => (
          <>
            <h2>
              {open.personName} · {open.facts.reference}
            </h2>
            <Notice tone="calm">{say.mayRead}</Notice>
            <p className="quiet">{say.units(open.units.join(', '))}</p>
            <Facts facts={open.facts} />
            <Entries entries={open.entries} />
            <Write applicationId={applicationId} />
          </>
        )}
      </PartState>
    </section>
  );
}

function Facts(props: { facts: DialogueFacts }) {
  const say = useStaffText().dialogue;
  const { language } = useLanguage();
  const { date } = useClock();
  const { need, whatMatters, services } = props.facts;
  return (
    <details className="dialogue-facts" open>
      <summary>{say.facts}</summary>
      <dl>
        <dt>{say.need}</dt>
        <dd>{need}</dd>
        {whatMatters === null ? null : (
          <>
            <dt>{say.whatMatters}</dt>
            <dd>{whatMatters}</dd>
          </>
        )}
        <dt>{say.decided}</dt>
        <dd>
          {services.length === 0 ? say.nothingDecided : null}
          <ul>
            {services.map((one) => (
              <li key={one.id}>
                {one.label[language]}: {one.extentWords}{' '}
                <span className="quiet">
                  {one.unitName} ·{' '}
                  {one.effectedOn === null ? say.shallBegin(date(one.startsOn)) : say.began(date(one.effectedOn))}
                </span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </details>
  );
}

function Entries(props: { entries: Dialogue['entries'] }) {
  const say = useStaffText().dialogue;
  const roles = usePageText().role;
  const { day, clock } = useClock();
  if (props.entries.length === 0) return <p className="quiet">{say.empty}</p>;
  return (
    <ol className="dialogue-entries">
      {props.entries.map((entry) => (
        <li key={entry.id} data-ours={entry.isOurs || undefined}>
          <p className="quiet">
            {entry.who}, {roles[entry.role] ?? entry.role}, {entry.unitName} · {day(entry.writtenAt)}{' '}
            {clock(entry.writtenAt)}
          </p>
          <p className="dialogue-words">{entry.words}</p>
          {entry.hiddenBecause === null ? null : (
            <Tag tone="calm" sign="eye">
              {say.hidden(entry.hiddenBecause)}
            </Tag>
          )}
        </li>
      ))}
    </ol>
  );
}

function Write(props: { applicationId: string }) {
  const say = useStaffText().dialogue;
  const cache = useQueryClient();
  const [words, setWords] = useState('');
  const [hidden, setHidden] = useState(false);
  const [because, setBecause] = useState('');
  const [asked, setAsked] = useState(false);
  const isEmpty = words.trim() === '';
  const lacksReason = hidden && because.trim() === '';
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/dialogue', {
        params: { applicationId: props.applicationId },
        body: { words: words.trim(), ...(hidden ? { hidden, because: because.trim() } : {}) },
      }),
    onSuccess: (open) => {
      setWords('');
      setHidden(false);
      setBecause('');
      setAsked(false);
      cache.setQueryData(['dialogue', props.applicationId], open);
      return cache.invalidateQueries({ queryKey: ['dialogues'] });
    },
  });
  return (
    <form
      className="dialogue-write"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isEmpty && !lacksReason) send.mutate();
      }}
    >
      <TextArea
        label={say.write}
        help={say.writeHelp}
        value={words}
        onChange={setWords}
        maxLength={4000}
        error={asked && isEmpty ? say.writeMissing : null}
      />
      <label className="dialogue-hide">
        <input type="checkbox" checked={hidden} onChange={(event) => setHidden(event.target.checked)} />
        {say.hide}
      </label>
      {hidden ? (
        <TextField
          label={say.because}
          value={because}
          onChange={setBecause}
          maxLength={300}
          error={asked && lacksReason ? say.becauseMissing : null}
        />
      ) : null}
      <Button type="submit" busy={send.isPending}>
        {say.send}
      </Button>
      {send.error ? <RefusedHere problem={send.error} words={{ 'reason-needed': say.becauseMissing }} /> : null}
    </form>
  );
}
