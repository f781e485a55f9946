import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { CalendarGap } from '@tunet/contract';
import { useState } from 'react';
import { Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { dayAfter } from '../../data/wall-clock.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { Select } from '../../ui/field.tsx';
import { useClock, useText, ZoneProvider } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { calendarQuery, useCalendarAct, type Week } from './calendar-data.ts';
import { CalendarLines } from './calendar-lines.tsx';
import { CalendarPicture } from './calendar-picture.tsx';
import { CalendarTable } from './calendar-table.tsx';
import { sayGap } from './say-gap.ts';
import '../shifts/shifts.css';
import './duty-calendar.css';

/** Who receives alarms, week by week: as a picture, as a table, and the lines it is made from. */
export function CalendarPage() {
  const text = useText();
  const { on }: { on?: string } = useParams({ strict: false });
  const [placeId, setPlaceId] = useState<string | null>(null);
  const [show, setShow] = useState<'published' | 'draft'>('published');
  const week = useQuery(calendarQuery({ placeId, on: on ?? null, show }));
  return (
    <Main className="page calendar-page">
      {week.data ? (
        <ZoneProvider zone={week.data.zone}>
          <Shown week={week.data} show={show} setShow={setShow} setPlaceId={setPlaceId} />
        </ZoneProvider>
      ) : week.error ? (
        <ErrorMessage problem={week.error} retry={week.refetch} logIn={loginAddress('staff')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </Main>
  );
}

function Shown(props: {
  week: Week;
  show: 'published' | 'draft';
  setShow: (show: 'published' | 'draft') => void;
  setPlaceId: (placeId: string) => void;
}) {
  const say = useStaffText().dutyCalendar;
  const { date, longDate } = useClock();
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const { week, show, setShow } = props;
  return (
    <>
      <PageHeading title={say.title} lead={week.placeName}>
        {say.weekOf(longDate(week.monday))}
      </PageHeading>
      <nav className="watch-row no-print" aria-label={say.title}>
        <WeekLink on={dayAfter(week.monday, -7)} sign="back" words={say.before} />
        <Link className="ds-button" data-variant="secondary" data-color="neutral" to="/duty-calendar">
          {say.today}
        </Link>
        <WeekLink on={dayAfter(week.monday, 7)} sign="forth" words={say.after} />
        {week.places.length > 1 ? (
          <Select
            label={say.place}
            value={week.placeId}
            onChange={props.setPlaceId}
            options={week.places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Switch label={say.show} value={show} set={setShow} of={{ published: say.published, draft: say.draft }} />
        <Switch label={say.show} value={view} set={setView} of={{ picture: say.picture, table: say.table }} />
        <Button variant="secondary" color="neutral" onClick={() => print()}>
          {say.print}
        </Button>
      </nav>
      {week.published ? (
        <p>
          {say.publishedBy(
            week.published.byName,
            date(week.published.publishedAt.slice(0, 10)),
            week.published.version,
          )}
        </p>
      ) : (
        <Notice tone="danger">{say.notPublished}</Notice>
      )}
      {week.isChanged ? <Notice tone="waiting">{say.changed}</Notice> : null}
      {week.unpublished.length > 0 ? (
        <Notice tone="waiting">{say.unpublished(week.unpublished.map((monday) => date(monday)).join(', '))}</Notice>
      ) : null}
      <Gaps week={week} show={show} />
      {week.mayWrite ? <Publish week={week} setShow={setShow} /> : null}
      {view === 'picture' ? (
        <figure className="calendar-figure">
          <CalendarPicture week={week} />
          <Legend />
        </figure>
      ) : null}
      <div className={view === 'picture' ? 'only-print' : undefined}>
        <CalendarTable week={week} />
      </div>
      {week.mayWrite ? <CalendarLines week={week} /> : null}
    </>
  );
}

function WeekLink(props: { on: string; sign: 'back' | 'forth'; words: string }) {
  return (
    <Link
      className="ds-button"
      data-variant="secondary"
      data-color="neutral"
      to="/duty-calendar/$on"
      params={{ on: props.on }}
    >
      {props.sign === 'back' ? <Drawing name="back" size={20} /> : null}
      {props.words}
      {props.sign === 'forth' ? <Drawing name="forth" size={20} /> : null}
    </Link>
  );
}

function Switch<T extends string>(props: { label: string; value: T; set: (value: T) => void; of: Record<T, string> }) {
  return (
    <fieldset className="calendar-switch">
      <legend className="ds-sr-only">{props.label}</legend>
      {(Object.keys(props.of) as T[]).map((each) => (
        <Button
          key={each}
          variant={props.value === each ? 'primary' : 'secondary'}
          color={props.value === each ? 'accent' : 'neutral'}
          aria-pressed={props.value === each}
          onClick={() => props.set(each)}
        >
          {props.of[each]}
        </Button>
      ))}
    </fieldset>
  );
}

/** Every gap of the week in words, the first ones first. */
function Gaps(props: { week: Week; show: 'published' | 'draft' }) {
  const all = useStaffText();
  const say = all.dutyCalendar;
  const work = useWorkText();
  const clocks = useClock();
  const { gaps, published } = props.week;
  if (props.show === 'published' && !published) return null;
  if (gaps.length === 0) return <Notice tone="good">{say.noGaps}</Notice>;
  const most = 8;
  return (
    <Notice tone="danger">
      <strong>{say.gaps(gaps.length)}</strong>
      <ul>
        {gaps.slice(0, most).map((gap) => (
          <li key={`${gap.areaId} ${gap.kinds.join()} ${gap.startsAt}`}>{sayGap(all, work, clocks, gap)}</li>
        ))}
      </ul>
      {gaps.length > most ? <p>{say.more(gaps.length - most)}</p> : null}
    </Notice>
  );
}

/** Publishing: what the server refuses is said with the first gap. */
function Publish(props: { week: Week; setShow: (show: 'published' | 'draft') => void }) {
  const all = useStaffText();
  const say = all.dutyCalendar;
  const work = useWorkText();
  const clocks = useClock();
  const publish = useCalendarAct('POST /api/duty-calendar/publish');
  const refusedGap =
    publish.error instanceof Problem && publish.error.code === 'uncovered' ? publish.error.detail : null;
  const go = () =>
    publish.mutate({ body: { monday: props.week.monday } }, { onSuccess: () => props.setShow('published') });
  return (
    <div className="calendar-publish no-print">
      <Button sign="check" busy={publish.isPending} onClick={go}>
        {say.publish}
      </Button>
      {publish.isSuccess ? (
        <Notice tone="good" live>
          {say.publishDone(publish.data.version)}
        </Notice>
      ) : null}
      {refusedGap ? (
        <Notice tone="danger" live>
          <strong>{say.cannotPublish}</strong>
          <p>{sayGap(all, work, clocks, gapOf(refusedGap))}</p>
          {Number(refusedGap.count) > 1 ? <p>{say.more(Number(refusedGap.count) - 1)}</p> : null}
        </Notice>
      ) : (
        <Refusal problem={publish.error} words={say.problems} />
      )}
    </div>
  );
}

function gapOf(detail: Readonly<Record<string, string>>): Omit<CalendarGap, 'areaId'> {
  const { areaName = '', kinds = '', startsAt = '', endsAt = '', lacks } = detail;
  return {
    areaName: areaName === '' ? null : areaName,
    kinds: (kinds === '' ? [] : kinds.split(' ')) as CalendarGap['kinds'],
    ...{ startsAt, endsAt },
    lacks: lacks as CalendarGap['lacks'],
  };
}

function Legend() {
  const say = useStaffText().dutyCalendar;
  return (
    <figcaption className="calendar-legend">
      <span data-as="desk">{say.legendDesk}</span>
      <span data-as="direct">{say.legendDirect}</span>
      <span data-as="gap">{say.legendGap}</span>
      <span>★ {say.legendHoliday}</span>
    </figcaption>
  );
}
