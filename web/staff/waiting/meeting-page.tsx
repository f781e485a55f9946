import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Meeting, MeetingPoint } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { chosen } from './meetings-page.tsx';
import { PointForm } from './point-form.tsx';
import { CorrectForm, PointMinutes } from './point-minutes.tsx';
import './waiting.css';

/** The minutes of one meeting: people and places side by side while open, one document to print when closed. */
export function MeetingPage() {
  const say = useStaffText().meetingWork;
  const { meetingId = '' }: { meetingId?: string } = useParams({ strict: false });
  const query = useQuery({
    queryKey: ['meeting', meetingId],
    queryFn: () => call('GET /api/meetings/:meetingId', { params: { meetingId } }),
    gcTime: 0,
  });
  return (
    <OnDuty>
      <PartState query={query} doing={say.loading}>
        {(meeting) => <OneMeeting meeting={meeting} />}
      </PartState>
    </OnDuty>
  );
}

/** Puts what an act answered on the screen. */
function useSaved(meetingId: string): (now: Meeting) => void {
  const queries = useQueryClient();
  return (now) => queries.setQueryData(['meeting', meetingId], now);
}

function OneMeeting(props: { meeting: Meeting }) {
  const say = useStaffText().meetingWork;
  const { day, clock } = useClock();
  const { meeting } = props;
  const saved = useSaved(meeting.meetingId);
  const [pick, setPick] = useState<string | null>(null);
  const isOpen = meeting.state === 'open';
  const point = meeting.points.find(({ meetingPointId }) => meetingPointId === pick);
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  return (
    <div className="meeting">
      <PageHeading>{`${say.minutes} ${noon(meeting.heldOn)}`}</PageHeading>
      <p>
        {meeting.officeName}. {say.took}: {meeting.parts.map(({ name, asWhat }) => `${name} (${asWhat})`).join(', ')}.
      </p>
      <p className="quiet">
        {say.advice}
        {meeting.closedAt
          ? ` ${say.closedBy} ${meeting.closedBy}, ${day(meeting.closedAt)} ${clock(meeting.closedAt)}.`
          : ''}
      </p>
      {isOpen ? (
        <div className="house-sides">
          <section aria-label={say.candidates}>
            <h2>{say.candidates}</h2>
            <ul className="meeting-people">
              {meeting.points.map((one) => (
                <li key={one.meetingPointId}>
                  <Button
                    variant={one.meetingPointId === pick ? 'primary' : 'secondary'}
                    aria-pressed={one.meetingPointId === pick}
                    onClick={() => setPick(one.meetingPointId)}
                  >
                    {one.personName}
                  </Button>{' '}
                  <PointLine point={one} />
                </li>
              ))}
            </ul>
            <AddCandidate meeting={meeting} onSaved={saved} />
            <h2>{say.places}</h2>
            <ul>
              {meeting.places.map(({ carePlaceId, unitName, name, freeFrom }) => (
                <li key={carePlaceId}>
                  {unitName}, {name}{' '}
                  <span className="quiet">
                    {say.freeFrom} {freeFrom === null ? `– (${say.noFree})` : noon(freeFrom)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-label={point?.personName ?? say.choose}>
            {point ? (
              <PointForm
                key={`${point.meetingPointId} ${point.version}`}
                meeting={meeting}
                point={point}
                onSaved={saved}
              />
            ) : (
              <p className="quiet">{say.choose}</p>
            )}
            <Close meeting={meeting} onSaved={saved} />
          </section>
        </div>
      ) : (
        <>
          <Button className="no-print" variant="secondary" onClick={() => window.print()}>
            {say.print}
          </Button>
          {meeting.points.map((one) => (
            <PointMinutes key={one.meetingPointId} meeting={meeting} point={one}>
              <CorrectForm point={one} onSaved={saved} />
            </PointMinutes>
          ))}
        </>
      )}
    </div>
  );
}

function PointLine(props: { point: MeetingPoint }) {
  const say = useStaffText().meetingWork;
  const { language } = useLanguage();
  const { day } = useClock();
  const { point } = props;
  return (
    <span className="quiet">
      {point.label[language]}, {say.since} {day(`${point.since}T11:00:00Z`)}:{' '}
      {point.result ? say.results[point.result] : say.notWritten}
    </span>
  );
}

function AddCandidate(props: { meeting: Meeting; onSaved: (now: Meeting) => void }) {
  const say = useStaffText().meetingWork;
  const { language } = useLanguage();
  const [which, setWhich] = useState('');
  const { meetingId, candidates } = props.meeting;
  const add = useMutation({
    mutationFn: () => {
      const one = candidates[Number(which)];
      return command('POST /api/meetings/:meetingId/add', {
        params: { meetingId },
        body: one ? { newCandidate: chosen(one) } : {},
      });
    },
    onSuccess: (now) => {
      setWhich('');
      props.onSaved(now);
    },
  });
  if (candidates.length === 0) return null;
  return (
    <div className="waiting-filter">
      <Select
        label={say.add}
        value={which}
        onChange={setWhich}
        options={[
          { value: '', label: '–' },
          ...candidates.map((one, no) => ({ value: String(no), label: `${one.personName}, ${one.label[language]}` })),
        ]}
      />
      <Button variant="secondary" busy={add.isPending} onClick={() => (which === '' ? undefined : add.mutate())}>
        {say.addButton}
      </Button>
      {add.error ? <RefusedHere problem={add.error} words={say.refused} /> : null}
    </div>
  );
}

function Close(props: { meeting: Meeting; onSaved: (now: Meeting) => void }) {
  const say = useStaffText().meetingWork;
  const { meetingId, version } = props.meeting;
  const close = useMutation({
    mutationFn: () => command('POST /api/meetings/:meetingId/close', { params: { meetingId }, body: { version } }),
    onSuccess: props.onSaved,
  });
  return (
    <div className="meeting-close">
      <p className="quiet">{say.closeHelp}</p>
      {close.error ? <RefusedHere problem={close.error} words={say.refused} /> : null}
      <Button variant="secondary" busy={close.isPending} onClick={() => close.mutate()}>
        {say.close}
      </Button>
    </div>
  );
}
