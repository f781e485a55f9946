import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { RefusedInWords } from './refused-in-words.tsx';
import { TellAway } from './tell-away.tsx';
import './people.css';

type Absences = Answer<'GET /api/my/people/:personId/absence'>;
type Absence = Absences['earlier'][number];

/** Whether she is away from home; telling that she will be, and that she is home again. */
export function AbsencePage() {
  const text = usePageText();
  const { personId, name } = usePersonHere();
  const [telling, setTelling] = useState(false);
  const absences = useQuery({
    queryKey: ['my-absence', personId],
    queryFn: () => call('GET /api/my/people/:personId/absence', { params: { personId } }),
  });
  const say = text.absence;
  const now = absences.data?.now ?? null;
  return (
    <PersonPage heading={text.ways.absence(name)}>
      {absences.data ? (
        telling ? (
          <TellAway personId={personId} name={name} onDone={() => setTelling(false)} />
        ) : (
          <>
            {now ? <Standing absence={now} personId={personId} name={name} /> : <p>{say.atHome(name)}</p>}
            {now === null || now.state === 'home' ? (
              <Button sign="door" onClick={() => setTelling(true)}>
                {name === null ? say.tell : say.tellOf(name)}
              </Button>
            ) : null}
            <p className="quiet">{say.whatHappens(name)}</p>
            <Earlier absences={absences.data.earlier} />
          </>
        )
      ) : absences.error ? (
        <ErrorMessage problem={absences.error} retry={absences.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.loading} />
      )}
    </PersonPage>
  );
}

/** What stands: she is away, or will be, or is home and a nurse goes through it. */
function Standing(props: { absence: Absence; personId: string; name: string | null }) {
  const text = usePageText();
  const { longDay, clock } = useClock();
  const { absence, personId, name } = props;
  const say = text.absence;
  if (absence.state === 'home') {
    return (
      <Notice tone="good" sign="house">
        <strong>{say.isHome(name)}</strong>
        <span>{say.notGoneThrough}</span>
      </Notice>
    );
  }
  const when = `${longDay(absence.startsAt)} ${text.unit.at(clock(absence.startsAt))}`;
  const isPlanned = absence.state === 'planned';
  return (
    <section className="standing">
      <Notice sign={absence.kind === 'hospital' ? 'bed' : 'door'}>
        <strong>
          {isPlanned ? say.goes(say.kind[absence.kind], when) : say.awaySince(say.kind[absence.kind], when)}
        </strong>
        {absence.expectedOn ? (
          <span>{(absence.isOverdue ? say.overdue : say.expectedOn)(longDay(absence.expectedOn))}</span>
        ) : (
          <span>
            {say.expected}: {say.unknownDay}
          </span>
        )}
      </Notice>
      <TellHome absence={absence} personId={personId} name={name} />
    </section>
  );
}

function TellHome(props: { absence: Absence; personId: string; name: string | null }) {
  const text = usePageText();
  const queries = useQueryClient();
  const { absence, personId, name } = props;
  const say = text.absence;
  const isPlanned = absence.state === 'planned';
  const home = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/absences/:absenceId/home', {
        params: { personId, absenceId: absence.id },
        body: {},
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-absence', personId] }),
  });
  return (
    <div className="one-act no-print">
      <Button sign="house" busy={home.isPending} onClick={() => home.mutate()}>
        {isPlanned ? say.callOff(name) : say.home(name)}
      </Button>
      <p className="quiet">{isPlanned ? say.callOffHelp : say.homeHelp}</p>
      <RefusedInWords problem={home.error} words={say.refused} />
    </div>
  );
}

function Earlier(props: { absences: readonly Absence[] }) {
  const text = usePageText();
  const { day } = useClock();
  const say = text.absence;
  if (props.absences.length === 0) return null;
  return (
    <section className="earlier">
      <h2>{say.earlier}</h2>
      <ul>
        {props.absences.map(({ id, kind, state, startsAt, home }) => (
          <li key={id}>
            {state === 'called-off'
              ? say.calledOff(say.kind[kind], day(startsAt))
              : say.fromTo(say.kind[kind], day(startsAt), home ? day(home.at) : '')}
          </li>
        ))}
      </ul>
    </section>
  );
}
