import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AlarmFile } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { AlarmHappened } from '../desk/alarm-happened.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './lessons.css';

/** One page for those who ask afterwards: every instant of an alarm, what devices sent, the rules of that day. To print and to freeze. */
export function AlarmFilePage() {
  return (
    <OnDuty>
      <File />
    </OnDuty>
  );
}

function File() {
  const say = useStaffText().alarmFile;
  const { alarmId = '' }: { alarmId?: string } = useParams({ strict: false });
  const key = ['alarm-file', alarmId];
  const file = useQuery({
    queryKey: key,
    queryFn: () => call('GET /api/alarms/:alarmId/file', { params: { alarmId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={file} doing={say.loading}>
      {(data) => <Shown file={data} reload={key} />}
    </PartState>
  );
}

function Shown(props: { file: AlarmFile; reload: readonly string[] }) {
  const text = useWorkText();
  const say = useStaffText().alarmFile;
  const { day, exact, clock } = useClock();
  const { file } = props;
  const { row } = file.card;
  const after = (seconds: number | null) =>
    seconds === null ? say.notThere : seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return (
    <article className="alarm-file">
      <PageHeading lead={`${text.kind[row.kind]} · ${row.placeName} · ${day(row.receivedAt)} ${clock(row.receivedAt)}`}>
        {say.title}
      </PageHeading>
      <div className="lesson-choices no-print">
        <Button variant="secondary" color="neutral" onClick={() => print()}>
          {say.print}
        </Button>
      </div>
      <Freeze file={file} reload={props.reload} />
      <section>
        <h2>{say.summary}</h2>
        <dl className="file-summary">
          <dt>{say.toTaken}</dt>
          <dd>{after(file.toTaken)}</dd>
          <dt>{say.toVoice}</dt>
          <dd>{after(file.toVoice)}</dd>
          <dt>{say.toPresent}</dt>
          <dd>{after(file.toPresent)}</dd>
        </dl>
      </section>
      <AlarmHappened card={file.card} />
      <section>
        <h2>{say.onDuty}</h2>
        <p>{file.onDuty.length > 0 ? file.onDuty.join(', ') : say.nobody}</p>
      </section>
      <section>
        <h2>{say.screens}</h2>
        {file.sounded.length === 0 ? <p className="quiet">{say.screensNone}</p> : null}
        <ul className="file-line">
          {file.sounded.map((one) => (
            <li key={`${one.screen} ${one.at}`}>
              <time dateTime={one.at}>{exact(one.at)}</time> {say.screen(one.screen)} ·{' '}
              {one.isHeard ? say.heard : say.notHeard}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say.calls}</h2>
        {file.calls.length === 0 ? <p className="quiet">{say.callsNone}</p> : null}
        <ul className="file-line">
          {file.calls.map((one) => (
            <li key={one.callingAt}>
              <time dateTime={one.callingAt}>{exact(one.callingAt)}</time>{' '}
              {say.callLine(one.talkingAt && exact(one.talkingAt), one.endedAt && exact(one.endedAt))}
              {one.agent ? <span className="quiet"> · {one.agent}</span> : null}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say.national}</h2>
        <ol className="file-line">
          {file.nationalEvents.map((event) => (
            <li key={`${event.at} ${event.code}`}>
              <time dateTime={event.at}>{exact(event.at)}</time> {event.code} ·{' '}
              {say.nationalNames[String(event.code) as keyof typeof say.nationalNames]}
              {event.who ? <span className="quiet"> · {event.who}</span> : null}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{say.signals}</h2>
        <ol className="file-line">
          {file.signals.map((signal) => (
            <li key={`${signal.receivedAt}${signal.kind}`}>
              <time dateTime={signal.receivedAt}>{exact(signal.receivedAt)}</time> {signal.kind} · {signal.cid} ·{' '}
              {signal.known ? say.known : say.unknownDevice}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{say.rules}</h2>
        {file.rules.length === 0 ? <p className="quiet">{say.rulesNone}</p> : null}
        <ul className="file-line">
          {file.rules.map((rule) => (
            <li key={rule.key}>
              <code>{rule.key}</code> {rule.value}{' '}
              {rule.since ? <span className="quiet">{say.since(day(rule.since))}</span> : null}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

/** Keeps the file whatever its age, or lets it go; both with a reason that stays. */
function Freeze(props: { file: AlarmFile; reload: readonly string[] }) {
  const say = useStaffText().alarmFile;
  const cache = useQueryClient();
  const { day } = useClock();
  const [because, setBecause] = useState('');
  const [asked, setAsked] = useState(false);
  const { freeze, card } = props.file;
  const isEmpty = because.trim() === '';
  const act = useMutation({
    mutationFn: async (): Promise<void> => {
      const input = { params: { alarmId: card.row.id }, body: { because: because.trim() } };
      await (freeze
        ? command('POST /api/alarms/:alarmId/let-go', input)
        : command('POST /api/alarms/:alarmId/freeze', input));
    },
    onSuccess: () => {
      setBecause('');
      setAsked(false);
      return cache.invalidateQueries({ queryKey: props.reload });
    },
  });
  return (
    <section className="file-freeze">
      {freeze ? (
        <Notice tone="calm">
          {say.frozen(freeze.by, day(freeze.at))}: {freeze.because}
        </Notice>
      ) : null}
      <div className="no-print">
        <TextArea
          label={say.because}
          help={freeze ? '' : say.freezeHelp}
          value={because}
          onChange={setBecause}
          rows={2}
          error={asked && isEmpty ? say.becauseMissing : null}
        />
        <Button
          variant="secondary"
          busy={act.isPending}
          onClick={() => {
            setAsked(true);
            if (!isEmpty) act.mutate();
          }}
        >
          {freeze ? say.letGo : say.freeze}
        </Button>
        {act.error ? <Refused problem={act.error} /> : null}
      </div>
    </section>
  );
}
