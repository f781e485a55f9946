import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ScannedThing, ToFetch, ToReturn } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../../data/call.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ScanLabel } from '../../../ui/scan/scan-label.tsx';
import { PartState, RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import './door-work.css';

/** Fetching and returning for one person: slip and number for one without a telephone, handing out and taking back by label. */
export function DoorPart({ personId }: { personId: string }) {
  const say = useStaffText().aidDoorWork;
  const door = useQuery({
    queryKey: ['aid-door-of', personId],
    queryFn: () => call('GET /api/people/:personId/aid-door', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={door} doing={say.loading}>
      {({ fetches, returns }) => (
        <>
          {fetches.length === 0 ? <p className="quiet">{say.nothingWaits}</p> : null}
          <ul className="aid-work-list">
            {fetches.map((one) => (
              <Fetch key={one.reservationId} personId={personId} one={one} />
            ))}
          </ul>
          {returns.length > 0 ? <h3>{say.has}</h3> : null}
          <ul className="aid-work-list">
            {returns.map((one) => (
              <Return key={one.loanId} personId={personId} one={one} />
            ))}
          </ul>
        </>
      )}
    </PartState>
  );
}

function Fetch({ personId, one }: { personId: string; one: ToFetch }) {
  const text = usePageText();
  const say = useStaffText().aidDoorWork;
  const door = text.aidDoor;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const queries = useQueryClient();
  const [isScanning, setScanning] = useState(false);
  const [thing, setThing] = useState<ScannedThing | null>(null);
  const [weight, setWeight] = useState('');
  const { reservationId } = one;
  const refresh = () => queries.invalidateQueries({ queryKey: ['aid-door-of', personId] });
  const makeCode = useMutation({
    mutationFn: (opensAt: string) =>
      command('POST /api/people/:personId/aid-door/codes', {
        params: { personId },
        body: { errand: 'fetch', errandId: reservationId, opensAt },
      }),
  });
  const look = useMutation({
    mutationFn: (label: string) =>
      call('POST /api/people/:personId/aid-door/look', { params: { personId }, body: { reservationId, label } }),
    onSuccess: setThing,
  });
  const hand = useMutation({
    mutationFn: (seen: ScannedThing) =>
      command('POST /api/people/:personId/aid-door/out', {
        params: { personId },
        body: {
          ...{ reservationId, label: seen.label, takesOtherSize: seen.verdict === 'other-size' },
          weightKg: seen.weightLimitKg === null ? null : Number(weight) || null,
          partsOut: Object.fromEntries(seen.parts.map(({ code, count }) => [code, count])),
        },
      }),
    onSuccess: refresh,
  });
  const [window] = one.windows;
  const mayHand = thing?.verdict === 'right' || thing?.verdict === 'other-size';
  return (
    <li className="aid-work-card">
      <p>
        <strong>{door.thisIs(one.article[language], one.size[language])}</strong> · {one.store.name} ·{' '}
        {one.isDelivered ? door.delivered : door.until(longDate(one.fetchByOn))}
      </p>
      <p className="aid-work-acts">
        <Button onClick={() => setScanning(true)}>{say.scan}</Button>
        {window ? (
          <Button
            variant="secondary"
            color="neutral"
            busy={makeCode.isPending}
            onClick={() => makeCode.mutate(window.opensAt)}
          >
            {say.makeCode}
          </Button>
        ) : null}
        <ButtonLink
          href={`/api/people/${personId}/aid-door/slip/${reservationId}`}
          variant="secondary"
          color="neutral"
          sign="letter"
        >
          {say.slip}
        </ButtonLink>
      </p>
      <RefusedHere problem={makeCode.error ?? look.error} words={door.refused} />
      {makeCode.isSuccess ? (
        <Notice tone="good" live>
          <p>{say.codeMade}</p>
        </Notice>
      ) : null}
      {isScanning && !thing ? <ScanLabel text={text.scan} onLabel={(label) => look.mutate(label)} /> : null}
      {thing ? (
        <div>
          <p>
            <strong>{door.verdict[thing.verdict]}</strong> {door.verdictHelp[thing.verdict]}
          </p>
          {mayHand && thing.weightLimitKg !== null ? (
            <TextField
              numeric
              label={say.weight}
              help={door.weightHelp(thing.weightLimitKg)}
              value={weight}
              maxLength={3}
              onChange={setWeight}
            />
          ) : null}
          {mayHand && thing.parts.length > 0 ? (
            <p>
              {say.allParts}: {thing.parts.map(({ names, count }) => door.part(names[language], count)).join(', ')}
            </p>
          ) : null}
          <RefusedHere
            problem={hand.error}
            words={{
              ...door.refused,
              ...door.verdict,
              'too-heavy': door.tooHeavy,
              'weight-missing': door.weightMissing,
              'parts-missing': door.partsMissing,
            }}
          />
          <p className="aid-work-acts">
            {mayHand ? (
              <Button busy={hand.isPending} onClick={() => hand.mutate(thing)}>
                {say.scan}
              </Button>
            ) : null}
            <Button variant="secondary" color="neutral" onClick={() => setThing(null)}>
              {door.scanAgain}
            </Button>
          </p>
        </div>
      ) : null}
    </li>
  );
}

function Return({ personId, one }: { personId: string; one: ToReturn }) {
  const say = useStaffText().aidDoorWork;
  const door = usePageText().aidDoor;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const queries = useQueryClient();
  const [there, setThere] = useState<readonly string[]>(() => one.parts.map(({ code }) => code));
  const isWhole = there.length === one.parts.length;
  const takeIn = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/aid-door/in', {
        params: { personId },
        body: {
          label: one.label,
          partsBack: Object.fromEntries(
            one.parts.filter(({ code }) => there.includes(code)).map(({ code, count }) => [code, count]),
          ),
          ...{ condition: 'as-before', says: null, lackingWhere: isWhole ? null : 'unknown' },
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['aid-door-of', personId] }),
  });
  return (
    <li className="aid-work-card">
      <p>
        <strong>{door.thisIs(one.article[language], one.size[language])}</strong>{' '}
        <span className="figures">{one.label}</span> · {door.dueOn(longDate(one.dueOn))}
      </p>
      {one.parts.map(({ code, names, count }) => (
        <label key={code} className="aid-work-part">
          <input
            className="ds-input"
            type="checkbox"
            checked={there.includes(code)}
            onChange={() => setThere(there.includes(code) ? there.filter((each) => each !== code) : [...there, code])}
          />
          {door.part(names[language], count)}
        </label>
      ))}
      <RefusedHere problem={takeIn.error} words={door.refused} />
      <p className="aid-work-acts">
        <Button variant="secondary" busy={takeIn.isPending} onClick={() => takeIn.mutate()}>
          {say.takeIn}
        </Button>
      </p>
    </li>
  );
}
