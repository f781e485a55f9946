import { useQuery } from '@tanstack/react-query';
import type { AidInsight } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { CleaningPicture } from './cleaning-picture.tsx';
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
            <Forecasts seen={seen} />
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
  const untold = (['municipal', 'state'] as const).filter(
    (whose) => seen.way.some((each) => each.whose === whose) && !known.some((each) => each.whose === whose),
  );
  return (
    <Section heading={say.way} help={say.wayHelp}>
      {known.length === 0 ? <p>{say.noWay}</p> : <WayPicture way={seen.way} monthOf={monthOf} />}
      {untold.map((whose) => (
        <p key={whose} className="quiet">
          {say.tooFewOf(say[whose])}
        </p>
      ))}
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
        <Bar key={articleId} share={freeShare} words={`${Math.round(freeShare * 100)} %`} />,
        freeNow,
        things,
      ])}
    />
  );
}

/** A bar with what it says beside it; a share of 1 is as long as it gets. */
function Bar({ share, words }: { share: number; words: string }) {
  return (
    <span className="insight-bar">
      <span style={{ inlineSize: `${share * 5}rem` }} aria-hidden="true" />
      <b>{words}</b>
    </span>
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
  const most = Math.max(1, ...rows.map(({ things }) => things));
  return (
    <Figures
      label={say.idle}
      heads={[say.article, say.size, say.things, say.since]}
      rows={rows.map(({ name, size, things, sinceOn }) => [
        name[language],
        size[language],
        <Bar key="things" share={things / most} words={String(things)} />,
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
        <>
          <CleaningPicture cleaning={seen.cleaning} />
          <details>
            <summary>{say.showTable}</summary>
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
          </details>
        </>
      )}
    </Section>
  );
}
