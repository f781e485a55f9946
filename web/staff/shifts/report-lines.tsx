import type { ReportLine } from '@tunet/contract';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useNow } from '../../ui/time.tsx';
import { useStaffText } from '../staff-text.tsx';

const order = ['alarm', 'planned-call', 'technical', 'first-night', 'away', 'notice', 'unpublished'] as const;

/** The lines of a report, by what they are; a line that has been closed since says so. */
export function ReportLines(props: { lines: readonly ReportLine[] }) {
  const say = useStaffText().shiftReport;
  if (props.lines.length === 0) return <p>{say.nothing}</p>;
  return order.map((kind) => {
    const lines = props.lines.filter((line) => line.kind === kind);
    if (lines.length === 0) return null;
    return (
      <section key={kind} className="report-part" aria-labelledby={`report-${kind}`}>
        <h3 id={`report-${kind}`}>
          {say.kinds[kind]} <span className="quiet figures">{lines.length}</span>
        </h3>
        <ul className="plain-lines">
          {lines.map((line) => (
            <Line key={keyOf(line)} line={line} />
          ))}
        </ul>
      </section>
    );
  });
}

function Line(props: { line: ReportLine }) {
  const say = useStaffText().shiftReport;
  const words = useWordsOf(props.line);
  return (
    <li>
      {words.filter((each) => each !== null && each !== '').join(' · ')}
      {props.line.isOpen ? null : (
        <>
          {' '}
          <Tag tone="good" sign="check">
            {say.closedSince}
          </Tag>
        </>
      )}
    </li>
  );
}

function useWordsOf(line: ReportLine): (string | null)[] {
  const all = useStaffText();
  const say = all.shiftReport;
  const text = useWorkText();
  const { relative, clock, weekday, date } = useClock();
  const now = useNow(30);
  switch (line.kind) {
    case 'alarm': {
      const { alarmKind, names, placeName, areaName, receivedAt, takenBy, handOver } = line;
      const who = names.length > 0 ? names.join(', ') : null;
      const hands = handOver ? `${handOver.unitName}: ${text.handOver[handOver.state]}` : null;
      const taken = takenBy ? say.takenBy(takenBy) : say.nobodyHas;
      return [text.kind[alarmKind], who, placeName, areaName, say.since(relative(receivedAt, now)), taken, hands];
    }
    case 'planned-call': {
      const { personName, startsAt, endsAt, state, why, tries } = line.round;
      const calls = all.plannedCalls;
      const times = `${weekday(startsAt)} ${calls.window(clock(startsAt), clock(endsAt))}`;
      return [calls.states[state], personName, times, why, tries > 0 ? calls.tries(tries) : null];
    }
    case 'technical': {
      const { technicalKind, device, placeName, dueAt } = line;
      return [say.technical[technicalKind], device, placeName, say.due(relative(dueAt, now))];
    }
    case 'first-night': {
      const { personName, placeName, homeAt } = line.night;
      return [all.watch.firstNight(personName, placeName, relative(homeAt, now))];
    }
    case 'away':
      return [line.personName, line.placeName, say.away[line.where], say.since(relative(line.since, now))];
    case 'notice': {
      const { words, placeName, areaName, byName, expiresAt } = line.notice;
      return [words, placeName, areaName, byName, all.board.until(relative(expiresAt, now))];
    }
    case 'unpublished':
      return [all.watch.unpublished(line.placeName, date(line.monday))];
  }
}

function keyOf(line: ReportLine): string {
  switch (line.kind) {
    case 'alarm':
      return line.alarmId;
    case 'technical':
      return line.caseId;
    case 'planned-call':
      return `${line.round.callId} ${line.round.onDate}`;
    case 'first-night':
      return line.night.absenceId;
    case 'notice':
      return line.notice.id;
    case 'away':
      return `${line.personName} ${line.since}`;
    case 'unpublished':
      return `${line.placeName} ${line.monday}`;
  }
}
