import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ConfirmHome } from './confirm-home.tsx';
import { PartState } from './part-state.tsx';
import { RegisterAbsence } from './register-absence.tsx';
import { RegisterHome } from './register-home.tsx';
import type { StaffAbsence } from './staff-absence.ts';
import './people.css';

/** Whether she is away, and what may be told next. */
export function AbsencePart(props: { personId: string }) {
  const say = useStaffText().absencePart;
  const { personId } = props;
  const absence = useQuery({
    queryKey: ['absence', personId],
    queryFn: () => call('GET /api/people/:personId/absence', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={absence} doing={say.loading}>
      {({ now, earlier }) => (
        <div className="part">
          {now ? <Standing absence={now} /> : <p>{say.atHome}</p>}
          {now?.state === 'home' ? <Homecoming absence={now} personId={personId} /> : null}
          {now && now.state !== 'home' ? <RegisterHome absence={now} personId={personId} /> : null}
          {now === null || now.state === 'home' ? <RegisterAbsence personId={personId} /> : null}
          <Earlier absences={earlier} />
        </div>
      )}
    </PartState>
  );
}

function Homecoming(props: { absence: StaffAbsence; personId: string }) {
  const say = useStaffText().absencePart;
  const { roles } = useIdentity();
  return roles.includes('nurse') ? <ConfirmHome {...props} /> : <p>{say.onlyNurse}</p>;
}

function Standing(props: { absence: StaffAbsence }) {
  const text = useWorkText();
  const say = useStaffText().absencePart;
  const { day, clock } = useClock();
  const { kind, state, startsAt, expectedOn, isOverdue, toldBy, toldByName, home } = props.absence;
  const when = (at: string) => `${day(at)} ${clock(at)}`;
  const words = text.absence;
  if (state === 'home' && home) {
    return (
      <Notice tone="waiting" sign="house">
        <strong>
          {say.home} {when(home.at)}
        </strong>
        <span>{say.toldLine(say.tellers[home.toldBy], home.toldByName)}</span>
      </Notice>
    );
  }
  return (
    <Notice tone={isOverdue ? 'waiting' : 'calm'} sign={isOverdue ? 'clock' : 'door'}>
      <strong>
        {state === 'planned'
          ? words.goes(words.kind[kind], when(startsAt))
          : words.awaySince(words.kind[kind], when(startsAt))}
      </strong>
      {expectedOn ? <span>{(isOverdue ? words.overdue : words.expectedOn)(day(expectedOn))}</span> : null}
      <span>{say.toldLine(say.tellers[toldBy], toldByName)}</span>
      <span>{say.pauses}</span>
    </Notice>
  );
}

function Earlier(props: { absences: readonly StaffAbsence[] }) {
  const text = useWorkText();
  const say = useStaffText().absencePart;
  const { day } = useClock();
  if (props.absences.length === 0) return null;
  return (
    <section>
      <h2>{say.earlier}</h2>
      <ul className="plain-lines">
        {props.absences.map(({ id, kind, state, startsAt, home, confirmed }) => (
          <li key={id}>
            {state === 'called-off'
              ? text.absence.calledOff(text.absence.kind[kind], day(startsAt))
              : text.absence.fromTo(text.absence.kind[kind], day(startsAt), home ? day(home.at) : '')}
            {confirmed ? (
              <>
                <span className="quiet"> {say.confirmedBy(confirmed.byName, day(confirmed.at))}</span>
                <Missing confirmed={confirmed} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was not right when the nurse went through it, in her words: somebody sees to it. */
function Missing(props: { confirmed: NonNullable<StaffAbsence['confirmed']> }) {
  const say = useStaffText().absencePart;
  const { confirmed } = props;
  const missing = (['plan', 'medicines', 'keys', 'alarm'] as const).filter((part) => !confirmed[part].ok);
  return missing.map((part) => (
    <Notice key={part} tone="waiting" sign="warning">
      <strong>
        {say.parts[part]}: {say.no}
      </strong>
      <span>{confirmed[part].words}</span>
    </Notice>
  ));
}
