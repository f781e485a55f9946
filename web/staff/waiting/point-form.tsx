import { useMutation } from '@tanstack/react-query';
import type { Meeting, MeetingPoint, MeetingResult, WaitingBand } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

const none = { value: '', label: '–' };

/** What the meeting advises about one candidate: criteria, who left, result, reasons, next review, who decides. */
export function PointForm(props: { meeting: Meeting; point: MeetingPoint; onSaved: (now: Meeting) => void }) {
  const text = useStaffText();
  const say = text.meetingWork;
  const { language } = useLanguage();
  const { day } = useClock();
  const { meeting, point } = props;
  const [criteria, setCriteria] = useState(new Set(point.criteria));
  const [criteriaWords, setCriteriaWords] = useState(point.criteriaWords);
  const [away, setAway] = useState(new Map(point.away.map(({ partId, why }) => [partId, why])));
  const [result, setResult] = useState<MeetingResult | ''>(point.result ?? '');
  const [placeId, setPlace] = useState(point.carePlaceId ?? '');
  const [band, setBand] = useState<WaitingBand | ''>(point.advisedBand ?? '');
  const [nextReviewOn, setNext] = useState(point.nextReviewOn ?? meeting.nextReviewOn);
  const [reasons, setReasons] = useState(point.reasons ?? '');
  const [deciderId, setDecider] = useState(point.deciderId ?? '');
  const [tried, setTried] = useState(false);
  const whys = [...away].map(([partId, why]) => ({ partId, why: why.trim() }));
  const isWhole = result !== '' && reasons.trim() !== '' && deciderId !== '' && whys.every(({ why }) => why !== '');
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/meeting-points/:meetingPointId/write', {
        params: { meetingPointId: point.meetingPointId },
        body: {
          ...{
            criteria: [...criteria],
            criteriaWords,
            away: whys,
            result: result || 'more',
            nextReviewOn,
            reasons,
            deciderId,
          },
          ...(result === 'offer' && placeId !== '' ? { carePlaceId: placeId } : {}),
          ...(result === 'stays' && band !== '' ? { band } : {}),
          version: point.version,
        },
      }),
    onSuccess: props.onSaved,
  });
  const rooms = meeting.places.filter(({ serviceTypes }) => serviceTypes.includes(point.serviceType));
  return (
    <form
      className="waiting-form"
      noValidate
      aria-label={point.personName}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole) save.mutate();
      }}
    >
      <h2>
        {point.personName} <span className="quiet figures">{point.bornYear}</span>
      </h2>
      <p>
        {point.label[language]}, {say.since} {day(`${point.since}T11:00:00Z`)}
        {point.band ? `, ${text.composer.bands[point.band]}` : ''}
      </p>
      {point.helpMeanwhile ? (
        <p>
          <strong>{say.meanwhile}:</strong> {point.helpMeanwhile}
        </p>
      ) : null}
      <fieldset>
        <legend>{say.criteria}</legend>
        {meeting.allCriteria.map(({ code, label }) => (
          <label className="waiting-tick" key={code}>
            <input
              type="checkbox"
              checked={criteria.has(code)}
              onChange={(event) => {
                const next = new Set(criteria);
                if (event.target.checked) next.add(code);
                else next.delete(code);
                setCriteria(next);
              }}
            />
            {label[language]}
          </label>
        ))}
      </fieldset>
      <TextArea label={say.criteriaWords} value={criteriaWords} onChange={setCriteriaWords} maxLength={2_000} />
      <fieldset>
        <legend>{say.away}</legend>
        {meeting.parts.map(({ partId, name }) => (
          <div key={partId}>
            <label className="waiting-tick">
              <input
                type="checkbox"
                checked={away.has(partId)}
                onChange={(event) => {
                  const next = new Map(away);
                  if (event.target.checked) next.set(partId, '');
                  else next.delete(partId);
                  setAway(next);
                }}
              />
              {name}
            </label>
            {away.has(partId) ? (
              <TextField
                label={`${say.awayWhy} (${name})`}
                value={away.get(partId) ?? ''}
                onChange={(why) => setAway(new Map(away).set(partId, why))}
              />
            ) : null}
          </div>
        ))}
      </fieldset>
      <Select
        label={say.result}
        value={result}
        onChange={(value) => setResult(value as MeetingResult | '')}
        options={[none, ...Object.entries(say.results).map(([value, label]) => ({ value, label }))]}
      />
      {result === 'offer' ? (
        <Select
          label={say.place}
          value={placeId}
          onChange={setPlace}
          options={[
            none,
            ...rooms.map(({ carePlaceId, unitName, name, freeFrom }) => ({
              value: carePlaceId,
              label: `${unitName}, ${name} (${say.freeFrom} ${freeFrom === null ? '–' : day(`${freeFrom}T11:00:00Z`)})`,
            })),
          ]}
        />
      ) : null}
      {result === 'stays' ? (
        <Select
          label={say.band}
          value={band}
          onChange={(value) => setBand(value as WaitingBand | '')}
          options={[none, ...Object.entries(text.composer.bands).map(([value, label]) => ({ value, label }))]}
        />
      ) : null}
      <TextArea
        label={say.reasons}
        help={say.reasonsHelp}
        value={reasons}
        onChange={setReasons}
        maxLength={3_000}
        rows={4}
      />
      <DayField label={say.review} value={nextReviewOn} onChange={setNext} />
      <Select
        label={say.decider}
        value={deciderId}
        onChange={setDecider}
        options={[none, ...meeting.parts.map(({ partId, name }) => ({ value: partId, label: name }))]}
      />
      {tried && !isWhole ? (
        <p className="refused" role="alert">
          {say.missing}
        </p>
      ) : null}
      {save.error ? <RefusedHere problem={save.error} words={say.refused} /> : null}
      <Button type="submit" busy={save.isPending}>
        {say.save}
      </Button>
    </form>
  );
}
