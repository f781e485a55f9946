import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import type { SignName } from '../../ui/drawings.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { usePlace } from '../../ui/place.tsx';
import { useNow } from '../../ui/time.tsx';
import { DangerTag } from '../danger-mark.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AssignTeam } from './assign-team.tsx';
import type { IntakeRow } from './intake-data.ts';
import { dayIn, sayDay } from './say-day.ts';

const tones: Readonly<Record<IntakeRow['reason'], { tone: 'waiting' | 'calm'; sign: SignName }>> = {
  'hospital-ready': { tone: 'waiting', sign: 'warning' },
  'cannot-wait': { tone: 'waiting', sign: 'warning' },
  'promise-passed': { tone: 'waiting', sign: 'warning' },
  'preliminary-due': { tone: 'waiting', sign: 'letter' },
  'promise-near': { tone: 'waiting', sign: 'clock' },
  'not-taken': { tone: 'calm', sign: 'letter' },
  'in-work': { tone: 'calm', sign: 'check' },
};

/** Why it stands where it does, as a word with a sign. */
export function ReasonTag(props: { reason: IntakeRow['reason'] }) {
  const say = useStaffText().intake;
  return <Tag {...tones[props.reason]}>{say.reason[props.reason]}</Tag>;
}

/** How long until the promised day, or since. */
export function PromisedDay(props: { promisedOn: string }) {
  const say = useStaffText().intake;
  const { day } = useClock();
  const place = usePlace();
  const now = useNow(60);
  const zone = place.country === 'SE' ? 'Europe/Stockholm' : 'Europe/Oslo';
  return <>{sayDay(say, props.promisedOn, dayIn(zone, now), day(`${props.promisedOn}T11:00:00Z`))}</>;
}

/** That the head of the office has been told of it, and the day; nothing where she has not. */
export function HeadTold(props: { at: string | null }) {
  const say = useStaffText().preliminary;
  const { day } = useClock();
  return props.at === null ? null : <span className="quiet">{say.headTold(day(props.at))}</span>;
}

/** The list on the left: what goes wrong first if nobody acts stands first. Arrow keys go up and down; T gives a case to a team. */
export function IntakeList(props: { rows: readonly IntakeRow[]; chosen: string | null; mayGive: boolean }) {
  const { intake: say, applied, caseTeams } = useStaffText();
  const { language } = useLanguage();
  const [giving, setGiving] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  function stop(applicationId: string): void {
    setGiving(null);
    // The keyboard stays where it was.
    list.current?.querySelector<HTMLElement>(`[data-case="${applicationId}"]`)?.focus();
  }
  function go(event: KeyboardEvent<HTMLUListElement>): void {
    const row = event.target instanceof HTMLElement ? event.target.dataset.case : undefined;
    if (event.key.toLowerCase() === 't' && row && props.mayGive && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      setGiving(row);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const links: Element[] = [...event.currentTarget.querySelectorAll('a')];
    const next = document.activeElement ? links[links.indexOf(document.activeElement) + step] : undefined;
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  }
  return (
    <ul className="intake-list" onKeyDown={go} ref={list}>
      {props.rows.map((row) => (
        <li key={row.applicationId}>
          <Link
            className="intake-row"
            data-case={row.applicationId}
            to="/intake/$applicationId"
            params={{ applicationId: row.applicationId }}
            aria-current={row.applicationId === props.chosen ? 'true' : undefined}
          >
            <span className="intake-name">
              <strong>{row.personName}</strong>
              <span className="figures quiet">{row.reference}</span>
            </span>
            <span className="intake-beginning">{row.beginning}</span>
            {row.guide ? <span className="quiet">{applied.fromGuide(row.guide.team[language])}</span> : null}
            <span className="intake-facts">
              <DangerTag danger={row.danger} />
              <ReasonTag reason={row.reason} />
              {row.need ? <Tag sign="walker">{say.need[row.need.wants]}</Tag> : null}
              <span>
                <PromisedDay promisedOn={row.promisedOn} />
              </span>
              {row.reason === 'not-taken' ? null : (
                <span className="quiet">
                  {row.isMine ? say.mine : row.takenBy === null ? say.nobody : say.has(row.takenBy)}
                  {row.state === 'mapped' ? `, ${say.state.mapped}` : ''}
                </span>
              )}
              {row.isOwnerless && row.reason !== 'promise-passed' ? (
                <Tag tone="waiting" sign="warning">
                  {caseTeams.isOwnerless}
                </Tag>
              ) : null}
              {row.team ? <Tag sign="person">{caseTeams.withTeam(row.team.name)}</Tag> : null}
              <HeadTold at={row.headToldAt} />
            </span>
          </Link>
          {!props.mayGive ? null : giving === row.applicationId ? (
            <AssignTeam of={row} onDone={() => stop(row.applicationId)} />
          ) : (
            <Button
              className="intake-give"
              variant="tertiary"
              aria-label={caseTeams.giveCase(row.personName)}
              onClick={() => setGiving(row.applicationId)}
            >
              {caseTeams.give}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
