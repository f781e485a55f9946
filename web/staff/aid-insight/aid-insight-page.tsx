import { useQuery } from '@tanstack/react-query';
import type { AidInsight } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Figures, Section } from './figures.tsx';
import { Forecasts } from './forecasts.tsx';
import { WayPicture } from './way-picture.tsx';
import './aid-insight.css';

/** Total time, what is free, what lies idle, what is to come and how clean it was: a picture first, the figures beside. */
export function AidInsightPage() {
  const say = useStaffText().aidInsightWork;
  const query = useQuery({ queryKey: ['aid-insight'], queryFn: () => call('GET /api/aid-insight') });
  return (
    <Main className="page insight-page">
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <PartState query={query} doing={say.loading}>
        {(seen) => (
          <div className="insight">
            <Way seen={seen} />
            <Free seen={seen} />
            <Forecasts forecast={seen.forecast} />
            <Idle seen={seen} />
            <Cleaning seen={seen} />
          </div>
        )}
      </PartState>
    </Main>
  );
}

function Way({ seen }: { seen: AidInsight }) {
  const say = useStaffText().aidInsightWork;
  const { language } = useLanguage();
  const monthOf = (month: string) =>
    new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(month));
  const known = seen.way.filter(({ medianDays }) => medianDays !== null);
  return (
    <Section heading={say.way} help={say.wayHelp}>
      {known.length === 0 ? <p>{say.noWay}</p> : <WayPicture way={seen.way} monthOf={monthOf} />}
      {seen.way.length === 0 ? null : (
        <details>
          <summary>{say.showTable}</summary>
          <Figures
            label={say.way}
            heads={[say.month, say.whose, say.loans, say.median, say.p90]}
            rows={seen.way.map(({ month, whose, loans, medianDays, p90Days }) => [
              monthOf(month),
              say[whose],
              loans ?? say.few,
              medianDays === null ? '–' : say.days(Math.round(medianDays)),
              p90Days === null ? '–' : say.days(Math.round(p90Days)),
            ])}
          />
        </details>
      )}
    </Section>
  );
}

/** Rows that are seen at once; the others are one press away. */
const seenFirst = 10;

function Free({ seen }: { seen: AidInsight }) {
  const say = useStaffText().aidInsightWork;
  const { availability } = seen;
  return (
    <Section heading={say.free} help={say.freeHelp}>
      <FreeTable rows={availability.slice(0, seenFirst)} />
      {availability.length > seenFirst ? (
        <details>
          <summary>{say.theOthers(availability.length - seenFirst)}</summary>
          <FreeTable rows={availability.slice(seenFirst)} />
        </details>
      ) : null}
    </Section>
  );
}

function FreeTable({ rows }: { rows: AidInsight['availability'] }) {
  const say = useStaffText().aidInsightWork;
  const { language } = useLanguage();
  return (
    <Figures
      label={say.free}
      heads={[say.article, say.share, say.freeNow, say.things]}
      rows={rows.map(({ articleId, name, freeShare, freeNow, things }) => [
        name[language],
        <span className="insight-bar" key={articleId}>
          <span style={{ inlineSize: `${freeShare * 5}rem` }} aria-hidden="true" />
          <b>{Math.round(freeShare * 100)} %</b>
        </span>,
        freeNow,
        things,
      ])}
    />
  );
}

function Idle({ seen }: { seen: AidInsight }) {
  const say = useStaffText().aidInsightWork;
  return (
    <Section heading={say.idle} help={say.idleHelp(seen.idleDays)}>
      {seen.idle.length === 0 ? (
        <p>{say.noIdle}</p>
      ) : (
        <>
          <IdleTable rows={seen.idle.slice(0, seenFirst)} />
          {seen.idle.length > seenFirst ? (
            <details>
              <summary>{say.theOthers(seen.idle.length - seenFirst)}</summary>
              <IdleTable rows={seen.idle.slice(seenFirst)} />
            </details>
          ) : null}
        </>
      )}
    </Section>
  );
}

function IdleTable({ rows }: { rows: AidInsight['idle'] }) {
  const say = useStaffText().aidInsightWork;
  const { language } = useLanguage();
  const { day } = useClock();
  return (
    <Figures
      label={say.idle}
      heads={[say.article, say.size, say.things, say.since]}
      rows={rows.map(({ name, size, things, sinceOn }) => [
        name[language],
        size[language],
        things,
        day(`${sinceOn}T11:00:00Z`),
      ])}
    />
  );
}

function Cleaning({ seen }: { seen: AidInsight }) {
  const say = useStaffText().aidInsightWork;
  const { language } = useLanguage();
  const monthOf = (month: string) =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(month));
  return (
    <Section heading={say.cleaning} help={say.cleaningHelp}>
      {seen.cleaning.length === 0 ? (
        <p>{say.noCleaning}</p>
      ) : (
        <Figures
          label={say.cleaning}
          heads={[say.month, say.returned, say.cleaned, say.inspected, say.hours, say.without]}
          rows={seen.cleaning.map((row) => [
            monthOf(row.month),
            row.returned,
            row.cleaned,
            row.inspected,
            row.medianHours === null ? '–' : Math.round(row.medianHours),
            row.withoutProof,
          ])}
        />
      )}
    </Section>
  );
}
