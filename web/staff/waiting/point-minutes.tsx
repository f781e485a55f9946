import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Meeting, MeetingPoint } from '@tunet/contract';
import { type ReactNode, useState } from 'react';
import { command } from '../../data/call.ts';
import { TextArea } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ActForm } from './act-form.tsx';

/** What closed minutes say of one candidate. */
export function PointMinutes(props: { meeting: Meeting; point: MeetingPoint; children: ReactNode }) {
  const text = useStaffText();
  const say = text.meetingWork;
  const { language } = useLanguage();
  const { day } = useClock();
  const { meeting, point } = props;
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  const met = meeting.allCriteria
    .filter(({ code }) => point.criteria.includes(code))
    .map(({ label }) => label[language]);
  return (
    <section className="meeting-point">
      <h2>
        {point.personName} <span className="quiet figures">{point.bornYear}</span>
      </h2>
      <p>
        {point.label[language]}, {say.since} {noon(point.since)}
      </p>
      <p>
        <strong>{point.result ? say.results[point.result] : say.notWritten}</strong>
        {point.placeName ? `: ${point.placeName}` : ''}
        {point.advisedBand ? ` (${text.composer.bands[point.advisedBand]})` : ''}
      </p>
      <p>
        {say.criteria}: {met.join('; ') || '–'}. {point.criteriaWords}
      </p>
      <p className="meeting-reasons">{point.reasons}</p>
      {point.away.map(({ partId, name, why }) => (
        <p key={partId}>
          {say.away}: {name} ({why})
        </p>
      ))}
      <p>
        {say.decider}: {point.deciderName ?? '–'}.{' '}
        {point.nextReviewOn ? `${say.review} ${noon(point.nextReviewOn)}.` : ''}{' '}
        {point.writtenBy ? `${say.writtenBy} ${point.writtenBy}.` : ''}
      </p>
      {point.corrections.map(({ at, by, words }) => (
        <p key={at}>
          <strong>
            {say.correction}, {by}, {day(at)}:
          </strong>{' '}
          {words}
        </p>
      ))}
      <div className="no-print waiting-acts">
        {point.waitingId ? (
          <Link to="/waiting-list/$waitingId" params={{ waitingId: point.waitingId }}>
            {say.toCase}
          </Link>
        ) : (
          <Link to="/intake/$applicationId" params={{ applicationId: point.applicationId ?? '' }}>
            {say.toCase}
          </Link>
        )}
        {props.children}
      </div>
    </section>
  );
}

/** Says what was wrong, beside what stands. */
export function CorrectForm(props: { point: MeetingPoint; onSaved: (now: Meeting) => void }) {
  const say = useStaffText().meetingWork;
  const [words, setWords] = useState('');
  const { meetingPointId } = props.point;
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/meeting-points/:meetingPointId/correct', { params: { meetingPointId }, body: { words } }),
    onSuccess: props.onSaved,
  });
  return (
    <ActForm
      name={say.correct}
      save={say.saveCorrection}
      isWhole={words.trim() !== ''}
      busy={save.isPending}
      problem={save.error}
      onSave={() => save.mutate()}
    >
      <TextArea label={say.correction} value={words} onChange={setWords} maxLength={2_000} />
    </ActForm>
  );
}
