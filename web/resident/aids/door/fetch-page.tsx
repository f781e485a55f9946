import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ScannedThing, ToFetch } from '@tunet/contract';
import { useState } from 'react';
import { call, command, newCommand, Problem } from '../../../data/call.ts';
import { Button, ButtonLink, telephone } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../../ui/notice.tsx';
import { AddPictures } from '../../../ui/pictures.tsx';
import { ScanLabel } from '../../../ui/scan/scan-label.tsx';
import type { ChosenPicture } from '../../../ui/shrink-picture.ts';
import { RefusedInWords } from '../../people/refused-in-words.tsx';
import { usePersonHere } from '../../people.ts';
import { PersonPage } from '../../person-page.tsx';
import { DoorCode } from './door-code.tsx';
import { doorQuery } from './door-query.ts';
import { countsOf, PartsList } from './parts-list.tsx';
import '../../people/people.css';
import './door.css';

type Step = 'door' | 'scan' | 'seen' | 'weight' | 'parts' | 'photo' | 'done';

/** Fetching one thing: the number for the door, the label on the shelf, and the loan begins. One question at a time. */
export function FetchPage() {
  const say = usePageText().aidDoor;
  const { personId } = usePersonHere();
  const { reservationId = '' } = useParams({ strict: false });
  const door = useQuery(doorQuery(personId));
  const [kept, setKept] = useState<ToFetch | null>(null);
  // Once it is taken it is no longer among what waits; she still reads what became of it.
  const one = door.data?.fetches.find((each) => each.reservationId === reservationId) ?? kept;
  return (
    <PersonPage heading={say.fetch} backTo="/person/$personId/aid-door">
      {door.isPending ? <Waiting doing={say.loading} /> : null}
      {door.isError && !one ? <ErrorMessage problem={door.error} retry={() => void door.refetch()} /> : null}
      {one ? <Fetching personId={personId} one={one} onTaken={() => setKept(one)} /> : null}
      {door.data && !one ? (
        <Notice tone="waiting">
          <p>{say.refused['already-fetched']}</p>
        </Notice>
      ) : null}
    </PersonPage>
  );
}

function Fetching({ personId, one, onTaken }: { personId: string; one: ToFetch; onTaken: () => void }) {
  const text = usePageText();
  const say = text.aidDoor;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>('door');
  const [thing, setThing] = useState<ScannedThing | null>(null);
  const [weight, setWeight] = useState('');
  const [ticked, setTicked] = useState<string[]>([]);
  const [pictures, setPictures] = useState<readonly ChosenPicture[]>([]);
  // The same identity for every try at the same thing: a line that blinked makes no second loan.
  const [identity, setIdentity] = useState(newCommand);
  const { reservationId, store } = one;
  const look = useMutation({
    mutationFn: (label: string) =>
      call('POST /api/my/people/:personId/aid-door/look', { params: { personId }, body: { reservationId, label } }),
    onSuccess: (seen) => {
      setThing(seen);
      setTicked([]);
      setIdentity(newCommand());
      setStep('seen');
    },
  });
  const take = useMutation({
    mutationFn: (seen: ScannedThing) => {
      const [picture] = pictures;
      const body = {
        ...{ reservationId, label: seen.label, takesOtherSize: seen.verdict === 'other-size' },
        weightKg: seen.weightLimitKg === null ? null : Number(weight),
        partsOut: countsOf(seen.parts, ticked),
        ...(picture ? { picture: picture.content } : {}),
      };
      return command('POST /api/my/people/:personId/aid-door/out', { params: { personId }, body }, identity);
    },
    onSuccess: () => {
      onTaken();
      setStep('done');
      void client.invalidateQueries({ queryKey: ['aid-door', personId] });
    },
  });
  const isLost = take.error instanceof Problem && take.error.status === 0;
  const again = () => {
    look.reset();
    take.reset();
    setStep('scan');
  };
  const after = (from: 'seen' | 'weight' | 'parts'): Step => {
    if (from === 'seen' && thing?.weightLimitKg != null) return 'weight';
    return from !== 'parts' && (thing?.parts.length ?? 0) > 0 ? 'parts' : 'photo';
  };
  const name = (of: { article: ToFetch['article']; size: ToFetch['size'] }) =>
    say.thisIs(of.article[language], of.size[language]);
  return (
    <div className="aid-door">
      <p className="aid-door-what">
        <strong>{name(one)}</strong>
        <br />
        {store.name}, {store.street}
      </p>
      {step === 'door' ? (
        <>
          {store.hasLock ? (
            <DoorCode
              personId={personId}
              errand="fetch"
              thingId={reservationId}
              windows={one.windows}
              code={one.code}
            />
          ) : (
            <p>{say.noLock}</p>
          )}
          {one.shelf ? <p>{say.shelf(one.shelf)}</p> : null}
          <Button variant={one.code || !store.hasLock ? 'primary' : 'secondary'} onClick={() => setStep('scan')}>
            {say.inside}
          </Button>
        </>
      ) : null}
      {step === 'scan' ? (
        <section aria-labelledby="aid-step">
          <h2 id="aid-step">{say.scanOut}</h2>
          {one.shelf ? <p>{say.shelf(one.shelf)}</p> : null}
          <RefusedInWords problem={look.error} words={say.refused} />
          <ScanLabel text={text.scan} busy={look.isPending} onLabel={(label) => look.mutate(label)} />
          {look.isPending ? <Waiting doing={say.looking} /> : null}
          <Ring label={say.empty} help={say.emptyHelp(store.phone)} phone={store.phone} />
        </section>
      ) : null}
      {step === 'seen' && thing ? (
        <section aria-labelledby="aid-step">
          <h2 id="aid-step">{say.verdict[thing.verdict]}</h2>
          <p>{name(thing)}</p>
          {thing.verdict === 'right' ? null : <p>{say.verdictHelp[thing.verdict]}</p>}
          {thing.verdict === 'right' || thing.verdict === 'other-size' ? (
            <Button onClick={() => setStep(after('seen'))}>
              {thing.verdict === 'right' ? say.next : say.takeOther}
            </Button>
          ) : (
            <Ring label={say.empty} help={say.emptyHelp(store.phone)} phone={store.phone} />
          )}
          <Button variant="secondary" color="neutral" onClick={again}>
            {say.scanAgain}
          </Button>
        </section>
      ) : null}
      {step === 'weight' && thing?.weightLimitKg != null ? (
        <Weight
          limit={thing.weightLimitKg}
          phone={store.phone}
          value={weight}
          onChange={setWeight}
          onNext={() => setStep(after('weight'))}
        />
      ) : null}
      {step === 'parts' && thing ? (
        <section aria-labelledby="aid-step">
          <h2 id="aid-step">{say.partsOut}</h2>
          <p>{say.partsOutHelp}</p>
          <PartsList question={say.partsOut} parts={thing.parts} ticked={ticked} onTick={setTicked} />
          {ticked.length < thing.parts.length ? <p>{say.partsMissing}</p> : null}
          {ticked.length < thing.parts.length ? (
            <Button variant="secondary" onClick={again}>
              {say.scanAgain}
            </Button>
          ) : (
            <Button onClick={() => setStep('photo')}>{say.next}</Button>
          )}
        </section>
      ) : null}
      {step === 'photo' && thing ? (
        <section aria-labelledby="aid-step">
          <h2 id="aid-step">{say.photo}</h2>
          <p>{say.photoHelp}</p>
          <AddPictures pictures={pictures} onChange={(chosen) => setPictures(chosen.slice(-1))} />
          {isLost ? (
            <Notice tone="waiting" live>
              <p>{say.sentNothing}</p>
            </Notice>
          ) : (
            <RefusedInWords problem={take.error} words={{ ...say.refused, ...say.verdict }} />
          )}
          <Button busy={take.isPending} onClick={() => take.mutate(thing)}>
            {take.isPending ? say.taking : say.take}
          </Button>
          {take.isError && !isLost ? (
            <Button variant="secondary" onClick={again}>
              {say.scanAgain}
            </Button>
          ) : null}
        </section>
      ) : null}
      {step === 'done' && take.data ? (
        <Notice tone="good" live>
          <strong>{say.done}</strong>
          <p>{say.doneHelp(longDate(take.data.dueOn))}</p>
        </Notice>
      ) : null}
    </div>
  );
}

function Weight(props: {
  limit: number;
  phone: string;
  value: string;
  onChange: (value: string) => void;
  onNext: () => void;
}) {
  const say = usePageText().aidDoor;
  const [isAsked, setAsked] = useState(false);
  const kilos = /^\d{2,3}$/.test(props.value.trim()) ? Number(props.value) : null;
  if (isAsked && kilos !== null && kilos > props.limit)
    return (
      <section aria-labelledby="aid-step">
        <h2 id="aid-step">{say.tooHeavy}</h2>
        <p>{say.tooHeavyHelp(props.phone)}</p>
        <ButtonLink href={telephone(props.phone)} sign="phone">
          {say.ring(props.phone)}
        </ButtonLink>
      </section>
    );
  return (
    <section aria-labelledby="aid-step">
      <h2 id="aid-step">{say.weight}</h2>
      <TextField
        numeric
        label={say.weight}
        help={say.weightHelp(props.limit)}
        error={isAsked && kilos === null ? say.weightMissing : null}
        value={props.value}
        maxLength={3}
        onChange={(value) => {
          setAsked(false);
          props.onChange(value);
        }}
      />
      <Button
        onClick={() => {
          setAsked(true);
          if (kilos !== null && kilos <= props.limit) props.onNext();
        }}
      >
        {say.next}
      </Button>
    </section>
  );
}

function Ring(props: { label: string; help: string; phone: string }) {
  return (
    <details className="aid-door-empty">
      <summary>{props.label}</summary>
      <p>{props.help}</p>
      <ButtonLink href={telephone(props.phone)} sign="phone">
        {props.phone}
      </ButtonLink>
    </details>
  );
}
