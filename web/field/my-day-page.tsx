import { Link } from '@tanstack/react-router';
import type { FieldPerson, FieldVisit } from '@tunet/contract';
import { byWindow, comingOnPhone, isOver, visitOnPhone } from '../data/visit-state.ts';
import { Button } from '../ui/button.tsx';
import { Drawing } from '../ui/drawings.tsx';
import { useClock } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Empty } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page.tsx';
import { AidRound } from './aid-round.tsx';
import { EntrySign } from './entry-sign.tsx';
import { HandOverList } from './hand-over-list.tsx';
import { NetworkNotice } from './network-notice.tsx';
import { useShift } from './on-shift.tsx';
import { ShiftEnd } from './shift-end.tsx';
import { VisitTags } from './visit-tags.tsx';

/** First page on the road: what the desk asks on top, then the visits by window. */
export function MyDayPage() {
  const text = useWorkText();
  const { answer, day, round } = useShift();
  if (round) return <AidRound round={round} />;
  const open = answer.handOvers.some(({ state }) => ['asked', 'accepted', 'on-the-way', 'present'].includes(state));
  return (
    <>
      <NetworkNotice />
      {day ? null : (
        <div className="ds-sr-only">
          <PageHeading>{text.field.door}</PageHeading>
        </div>
      )}
      {open ? null : day ? (
        <p className="quiet">{text.field.nothing}</p>
      ) : (
        <Empty sign="lamp" heading={text.field.nothing}>
          {text.field.nothingHelp}
        </Empty>
      )}
      <HandOverList />
      {day ? <Visits /> : null}
      <ShiftEnd />
    </>
  );
}

function Visits() {
  const text = useWorkText();
  const { day, view, setView, outbox } = useShift();
  if (!day) return null;
  const ofDay = day.visits.filter((visit) => visit.day === (view.when === 'today' ? day.today : day.tomorrow));
  const shown = ofDay.filter(({ mine }) => view.whose === 'unit' || mine);
  const left = shown.filter((visit) => !isOver(visitOnPhone(visit, outbox.entries))).length;
  const persons = new Map(day.persons.map((person) => [person.id, person]));
  return (
    <section className="round" aria-label={text.round.title}>
      <PageHeading lead={text.round.left(left, shown.length)}>{text.round.title}</PageHeading>
      <fieldset className="round-views">
        <legend className="ds-sr-only">{text.round.whose}</legend>
        <View on={view.whose === 'mine'} choose={() => setView({ ...view, whose: 'mine' })}>
          {text.round.mine}
        </View>
        <View on={view.whose === 'unit'} choose={() => setView({ ...view, whose: 'unit' })}>
          {text.round.unit}
        </View>
        <View on={view.when === 'today'} choose={() => setView({ ...view, when: 'today' })}>
          {text.round.today}
        </View>
        <View on={view.when === 'tomorrow'} choose={() => setView({ ...view, when: 'tomorrow' })}>
          {text.round.tomorrow}
        </View>
      </fieldset>
      {shown.length === 0 ? (
        <Empty sign="house" heading={text.round.none}>
          {text.round.noneHelp}
        </Empty>
      ) : null}
      {byWindow(shown).map((window) => (
        <Window key={`${window.from} ${window.to}`} {...window} persons={persons} />
      ))}
    </section>
  );
}

function View(props: { on: boolean; choose: () => void; children: string }) {
  return (
    <Button
      variant={props.on ? 'primary' : 'secondary'}
      color={props.on ? 'accent' : 'neutral'}
      aria-pressed={props.on}
      onClick={props.choose}
    >
      {props.children}
    </Button>
  );
}

function Window(props: {
  from: string;
  to: string;
  visits: readonly FieldVisit[];
  persons: ReadonlyMap<string, FieldPerson>;
}) {
  const { clock } = useClock();
  return (
    <section className="field-group">
      <h2 className="figures">
        {clock(props.from)}–{clock(props.to)}
      </h2>
      <ul>
        {props.visits.map((visit) => (
          <li key={visit.id}>
            <Row visit={visit} person={props.persons.get(visit.personId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row(props: { visit: FieldVisit; person: FieldPerson | undefined }) {
  const { visit, person } = props;
  const { day, outbox } = useShift();
  const state = visitOnPhone(visit, outbox.entries);
  const titles = visit.interventionIds.flatMap((id) => day?.interventions.find((each) => each.id === id)?.title ?? []);
  return (
    <Link
      className="field-row"
      data-state={isOver(state) || state === 'paused' ? 'over' : state}
      to="/visit/$visitId"
      params={{ visitId: visit.id }}
    >
      <span className="field-row-words">
        <strong>{person?.name}</strong>
        {person?.lives.shown ? <span>{person.lives.street}</span> : null}
        <span className="quiet">{titles.join(', ')}</span>
        <span className="field-row-tags">
          <VisitTags visit={visit} state={state} comingAt={comingOnPhone(visit, outbox.entries)} />
          <EntrySign subjectId={visit.id} />
        </span>
      </span>
      <Drawing name="forth" />
    </Link>
  );
}
