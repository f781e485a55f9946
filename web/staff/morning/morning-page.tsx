import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MorningLine } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Empty, Refused, Tag, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { type MorningThing, useMorningThings } from './morning-things.ts';
import { SettleLine } from './settle-line.tsx';
import './morning.css';

/** The morning board: what yesterday left, read together; every line leaves with an owner and a date. */
export function MorningPage() {
  return (
    <OnDuty>
      <Board />
    </OnDuty>
  );
}

const boardKey = ['morning-board'];
type BoardData = Answer<'GET /api/morning-board'>;

function Board() {
  const say = useStaffText().morning;
  const board = useQuery({ queryKey: boardKey, queryFn: () => call('GET /api/morning-board'), gcTime: 0 });
  return (
    <div className="morning">
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <PartState query={board} doing={say.loading}>
        {(data) => <Shown board={data} />}
      </PartState>
    </div>
  );
}

function Shown(props: { board: BoardData }) {
  const say = useStaffText().morning;
  const { board } = props;
  const { things, isLoading, failed } = useMorningThings(board.today);
  const settled = new Set(board.lines.map(({ source, sourceId }) => `${source} ${sourceId}`));
  const left = things.filter(({ source, sourceId }) => !settled.has(`${source} ${sourceId}`));
  return (
    <>
      <div className="morning-acts no-print">
        <Tag tone={left.length === 0 ? 'good' : 'waiting'} sign={left.length === 0 ? 'check' : 'clock'}>
          {say.without(left.length)}
        </Tag>
        <Button variant="secondary" color="neutral" onClick={() => print()}>
          {say.print}
        </Button>
      </div>
      {isLoading ? <Waiting doing={say.loading} /> : null}
      {failed ? <Refused problem={failed.error} /> : null}
      {left.length > 0 ? (
        <ul className="morning-things">
          {left.map((thing) => (
            <Thing key={`${thing.source}${thing.sourceId}`} thing={thing} board={board} />
          ))}
        </ul>
      ) : isLoading || board.lines.length > 0 ? null : (
        <Empty sign="sun" heading={say.nothing}>
          {say.nothingHelp}
        </Empty>
      )}
      <AddLine board={board} />
      {board.lines.length > 0 ? (
        <section>
          <h2>{say.settled}</h2>
          <ul className="morning-things">
            {board.lines.map((line) => (
              <Settled key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Thing(props: { thing: MorningThing; board: BoardData }) {
  const text = useWorkText();
  const say = useStaffText().morning;
  const { language } = useLanguage();
  const { day, clock } = useClock();
  const { source, person, at, alarm, device } = props.thing;
  return (
    <li>
      <p className="morning-head">
        <Tag>{say.sources[source]}</Tag>
        {person ? (
          <Link to="/people/$personId" params={{ personId: person.id }} search={{}}>
            {person.name}
          </Link>
        ) : (
          <span className="quiet">{say.unnamed}</span>
        )}
        <span className="quiet">
          {day(at)} {clock(at)}
        </span>
        {alarm ? (
          <span>
            {text.kind[alarm.kind]}
            {alarm.cause ? ` · ${alarm.cause[language]}` : ''}
            {alarm.sent.length > 0 ? ` · ${alarm.sent.join(', ')}` : ''}
          </span>
        ) : null}
        {device ? <span className="figures">{device}</span> : null}
      </p>
      <SettleLine thing={props.thing} units={props.board.units} today={props.board.today} reload={boardKey} />
    </li>
  );
}

function AddLine(props: { board: BoardData }) {
  const say = useStaffText().morning;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <p className="no-print">
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(true)}>
          {say.add}
        </Button>
      </p>
    );
  }
  const { units, today } = props.board;
  return <SettleLine thing={null} units={units} today={today} reload={boardKey} onDone={() => setOpen(false)} />;
}

function Settled(props: { line: MorningLine }) {
  const say = useStaffText().morning;
  const cache = useQueryClient();
  const { day } = useClock();
  const { id: lineId, source, person, words, owner, dueOn, doneAt, doneBy } = props.line;
  const done = useMutation({
    mutationFn: () => command('POST /api/morning-board/lines/:lineId/done', { params: { lineId }, body: {} }),
    onSettled: () => cache.invalidateQueries({ queryKey: boardKey }),
  });
  return (
    <li data-done={doneAt !== null}>
      <p className="morning-head">
        <Tag>{say.sources[source]}</Tag>
        {person ? (
          <Link to="/people/$personId" params={{ personId: person.id }} search={{}}>
            {person.name}
          </Link>
        ) : null}
        {words ? <span>{words}</span> : null}
        <strong>{owner.name}</strong>
        <span>
          {say.due} {day(dueOn)}
        </span>
        {doneAt ? <Tag tone="good">{say.doneBy(doneBy ?? '')}</Tag> : null}
      </p>
      {doneAt === null ? (
        <Button variant="secondary" color="neutral" busy={done.isPending} onClick={() => done.mutate()}>
          {say.done}
        </Button>
      ) : null}
      {done.error ? <RefusedHere problem={done.error} words={say.fault} /> : null}
    </li>
  );
}
