import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Deviation, DeviationKind } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty, Notice, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './quality.css';

const listKey = ['deviations'];

/** What went otherwise than it should in my unit: described, looked into, and what was done. */
export function DeviationsPage() {
  return (
    <OnDuty>
      <Deviations />
    </OnDuty>
  );
}

function Deviations() {
  const say = useStaffText().deviations;
  const list = useQuery({ queryKey: listKey, queryFn: () => call('GET /api/deviations'), gcTime: 0 });
  return (
    <div className="deviations">
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <PartState query={list} doing={say.loading}>
        {({ deviations }) => {
          const open = deviations.filter(({ handled }) => handled === null);
          const closed = deviations.filter(({ handled }) => handled !== null);
          if (deviations.length === 0) {
            return (
              <Empty sign="warning" heading={say.none}>
                {say.noneHelp}
              </Empty>
            );
          }
          return (
            <>
              <section>
                <h2>{say.open}</h2>
                {open.length === 0 ? <p className="quiet">{say.none}</p> : null}
                <ul>
                  {open.map((one) => (
                    <OpenDeviation key={one.id} deviation={one} />
                  ))}
                </ul>
              </section>
              {closed.length > 0 ? (
                <section>
                  <h2>{say.closed}</h2>
                  <ul>
                    {closed.map((one) => (
                      <li key={one.id}>
                        <Head deviation={one} />
                        {one.handled ? <p>{one.handled.words}</p> : null}
                      </li>
                    ))}
                  </ul>
                </section>
              ) : null}
            </>
          );
        }}
      </PartState>
    </div>
  );
}

function Head(props: { deviation: Deviation }) {
  const say = useStaffText().deviations;
  const { day, clock } = useClock();
  const { what, isSerious, words, person, reportedAt, lookBy, handled } = props.deviation;
  return (
    <>
      <p className="deviation-head">
        <strong>{say.whats[what]}</strong>
        {isSerious ? (
          <Tag tone="danger" sign="warning">
            {say.isSerious}
          </Tag>
        ) : null}
        {person ? (
          <Link to="/people/$personId" params={{ personId: person.id }} search={{}}>
            {person.name}
          </Link>
        ) : null}
        <span className="quiet">
          {day(reportedAt)} {clock(reportedAt)}
        </span>
        <span className="quiet">{handled ? say.handled(handled.by, day(handled.at)) : say.lookBy(day(lookBy))}</span>
      </p>
      {words ? <p>{words}</p> : null}
    </>
  );
}

function OpenDeviation(props: { deviation: Deviation }) {
  const say = useStaffText().deviations;
  const [doing, setDoing] = useState<'describe' | 'handle' | null>(null);
  const { deviation } = props;
  return (
    <li>
      <Head deviation={deviation} />
      {deviation.isSerious ? <Notice tone="danger">{say.seriousHelp}</Notice> : null}
      {doing === 'describe' ? <Describe deviation={deviation} onDone={() => setDoing(null)} /> : null}
      {doing === 'handle' ? <Handle deviation={deviation} onDone={() => setDoing(null)} /> : null}
      {doing === null ? (
        <div className="deviation-acts">
          <Button variant="secondary" color="neutral" onClick={() => setDoing('describe')}>
            {say.describe}
          </Button>
          {deviation.what === 'not-said' ? null : (
            <Button variant="secondary" color="neutral" onClick={() => setDoing('handle')}>
              {say.handle}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}

function Describe(props: { deviation: Deviation; onDone: () => void }) {
  const say = useStaffText().deviations;
  const cache = useQueryClient();
  const { id: deviationId, what: before } = props.deviation;
  const [what, setWhat] = useState<DeviationKind>(before === 'not-said' ? 'late-help' : before);
  const [words, setWords] = useState(props.deviation.words ?? '');
  const [isSerious, setSerious] = useState(props.deviation.isSerious);
  const [asked, setAsked] = useState(false);
  const isEmpty = words.trim() === '';
  const keep = useMutation({
    mutationFn: () =>
      command('POST /api/deviations/:deviationId/describe', {
        params: { deviationId },
        body: { what, isSerious, words: words.trim() },
      }),
    onSuccess: () => {
      props.onDone();
      return cache.invalidateQueries({ queryKey: listKey });
    },
  });
  const kinds = (Object.keys(say.whats) as DeviationKind[]).filter((kind) => kind !== 'not-said');
  return (
    <form
      className="deviation-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isEmpty) keep.mutate();
      }}
    >
      <Select
        label={say.what}
        value={what}
        onChange={(value) => setWhat(value as DeviationKind)}
        options={kinds.map((kind) => ({ value: kind, label: say.whats[kind] }))}
      />
      <TextArea
        label={say.words}
        value={words}
        onChange={setWords}
        maxLength={2000}
        error={asked && isEmpty ? say.wordsMissing : null}
      />
      <label className="deviation-serious">
        <input type="checkbox" checked={isSerious} onChange={(event) => setSerious(event.target.checked)} />
        {say.serious}
      </label>
      <Button type="submit" busy={keep.isPending}>
        {say.keep}
      </Button>
      {keep.error ? <RefusedHere problem={keep.error} words={say.fault} /> : null}
    </form>
  );
}

function Handle(props: { deviation: Deviation; onDone: () => void }) {
  const say = useStaffText().deviations;
  const cache = useQueryClient();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const isEmpty = words.trim() === '';
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/deviations/:deviationId/handle', {
        params: { deviationId: props.deviation.id },
        body: { words: words.trim() },
      }),
    onSuccess: () => {
      props.onDone();
      return cache.invalidateQueries({ queryKey: listKey });
    },
  });
  return (
    <form
      className="deviation-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isEmpty) save.mutate();
      }}
    >
      <TextArea
        label={say.doneWords}
        value={words}
        onChange={setWords}
        maxLength={2000}
        error={asked && isEmpty ? say.wordsMissing : null}
      />
      <Button type="submit" busy={save.isPending}>
        {say.save}
      </Button>
      {save.error ? <RefusedHere problem={save.error} words={say.fault} /> : null}
    </form>
  );
}
