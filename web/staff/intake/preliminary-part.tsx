import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PreliminaryWork } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextArea } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { caseQuery, intakeQuery } from './intake-data.ts';
import './preliminary.css';

/** The preliminary answer of a case: pick the true reason and the day, read it as she will, send it. */
export function PreliminaryPart(props: { applicationId: string }) {
  const say = useStaffText().preliminary;
  const { applicationId } = props;
  const [reason, setReason] = useState('');
  const [expectedOn, setExpectedOn] = useState('');
  const query = useQuery({
    queryKey: ['preliminary', applicationId, reason, expectedOn],
    queryFn: () =>
      call('GET /api/applications/:applicationId/preliminary', {
        params: { applicationId },
        query: { ...(reason ? { reason } : {}), ...(expectedOn ? { expectedOn } : {}) },
      }),
    placeholderData: (before: PreliminaryWork | undefined) => before,
    gcTime: 0,
  });
  return (
    <section className="preliminary">
      <h2>{say.heading}</h2>
      <PartState query={query} doing={say.loading}>
        {(work) =>
          work.sent ? (
            <Sent sent={work.sent} language={work.language} />
          ) : (
            <Pick {...{ applicationId, work, reason, setReason, expectedOn, setExpectedOn }} key={applicationId} />
          )
        }
      </PartState>
    </section>
  );
}

function Sent(props: { sent: NonNullable<PreliminaryWork['sent']>; language: string }) {
  const say = useStaffText().preliminary;
  const { day, clock } = useClock();
  const { sentAt, by, words, toldHow, toldOn } = props.sent;
  return (
    <>
      <p>
        <strong>{by === null ? say.sentByItself : say.sent}</strong> {day(sentAt)} {clock(sentAt)}
        {by === null ? '' : `, ${by}`}
      </p>
      {toldHow === 'paper' ? (
        <p className="quiet">{toldOn === null ? say.notPosted : `${say.told} ${day(`${toldOn}T11:00:00Z`)}`}</p>
      ) : null}
      <Letter language={props.language} paragraphs={words.split('\n')} />
    </>
  );
}

function Letter(props: { language: string; paragraphs: readonly string[] }) {
  return (
    <blockquote className="preliminary-letter" lang={props.language}>
      {props.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </blockquote>
  );
}

function Pick(props: {
  applicationId: string;
  work: PreliminaryWork;
  reason: string;
  setReason: (code: string) => void;
  expectedOn: string;
  setExpectedOn: (day: string) => void;
}) {
  const say = useStaffText().preliminary;
  const { language } = useLanguage();
  const { day } = useClock();
  const queries = useQueryClient();
  const { applicationId, work, reason, expectedOn } = props;
  const [added, setAdded] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/preliminary', {
        params: { applicationId },
        body: { reason, expectedOn, ...(added.trim() === '' ? {} : { added: added.trim() }) },
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['preliminary', applicationId] });
      void queries.invalidateQueries(caseQuery(applicationId));
      void queries.invalidateQueries(intakeQuery);
    },
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (reason !== '' && expectedOn !== '') send.mutate();
  }
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  const [first = '', ...rest] = work.preview ?? [];
  const extra = added.trim() === '' ? [] : [added.trim()];
  return (
    <form className="new-promise" onSubmit={submit} noValidate>
      <p className="quiet">{say.days(noon(work.lawfulOn), noon(work.sendsOn))}</p>
      {work.how === 'paper' ? (
        <Notice sign="letter">
          {say.paper}
          {say.reasons[work.contact.state]}
        </Notice>
      ) : null}
      <Select
        label={say.reason}
        value={reason}
        onChange={props.setReason}
        error={tried && reason === '' ? say.missing : null}
        options={[
          { value: '', label: say.pick },
          ...work.reasons.map(({ code, label }) => ({ value: code, label: label[language] })),
        ]}
      />
      <DayField
        label={say.expected}
        help={say.expectedHelp}
        value={expectedOn}
        onChange={props.setExpectedOn}
        error={tried && expectedOn === '' ? say.missing : null}
      />
      <TextArea label={say.added} help={say.addedHelp} value={added} onChange={setAdded} maxLength={600} />
      {work.preview ? (
        <>
          <h3>{say.preview}</h3>
          <Letter language={work.language} paragraphs={[first, ...rest.slice(0, 1), ...extra, ...rest.slice(1)]} />
        </>
      ) : (
        <>
          <h3>{say.byItself}</h3>
          <Letter language={work.language} paragraphs={work.byItself} />
        </>
      )}
      {send.error ? <RefusedHere problem={send.error} words={say.refused} /> : null}
      <div className="case-buttons">
        <Button type="submit" sign="letter" busy={send.isPending}>
          {say.send}
        </Button>
      </div>
    </form>
  );
}
