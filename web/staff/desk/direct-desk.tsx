import type { DeskRow } from '@tunet/contract';
import { type ReactNode, useState } from 'react';
import { sortDesk } from '../../data/desk-state.ts';
import type { DirectDeskNow } from '../../data/direct-desk.ts';
import { runningOf } from '../../text/time.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { signOf } from '../../ui/kind-sign.ts';
import { useWorkText } from '../../ui/more-text.tsx';
import { RowMarks } from './alarm-list.tsx';
import { whereabouts, whoOf } from './describe-row.ts';
import { DirectCardView } from './direct-card.tsx';
import { TakeHere, useDirectActs } from './direct-perform.tsx';
import { Instants } from './instants.tsx';
import { useDeskKeys } from './keys.ts';
import './direct-desk.css';

/** The desk while alarms come straight from the receiver: the same list and the acts that need no database. */
export function DirectDesk(props: { direct: DirectDeskNow; me: string; keysOn: boolean }) {
  const text = useWorkText();
  const { direct, me } = props;
  const [selected, setSelected] = useState<string | null>(null);
  const acts = useDirectActs(direct);
  const { waiting, mine, others } = sortDesk(direct.state, me);
  const all = [...waiting, ...mine, ...others];
  const current = all.find(({ id }) => id === selected) ?? null;
  const take = (row: DeskRow | undefined) => row && acts.perform(row.id, 'take', {}, () => setSelected(row.id));

  function go(by: 1 | -1) {
    const at = all.findIndex(({ id }) => id === selected);
    const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by];
    if (next) setSelected(next.id);
  }
  useDeskKeys(props.keysOn, (act) => {
    if (act === 'next') go(1);
    if (act === 'previous') go(-1);
    if (act === 'escape') setSelected(null);
    if (act === 'take') take(current?.status === 'waiting' ? current : waiting[0]);
    if (act === 'voice' && current?.takenBy?.id === me) acts.perform(current.id, 'voice-contact');
  });

  const groups = [
    [text.desk.waitingList, waiting],
    [text.desk.mineList, mine],
    [text.desk.othersList, others],
  ] as const;
  return (
    <div className="desk direct-desk" data-showing={current ? 'alarm' : 'list'}>
      <nav className="alarm-list" aria-label={text.desk.open}>
        {all.length === 0 ? <p className="quiet">{text.direct.none}</p> : null}
        {groups.map(([name, rows]) =>
          rows.length === 0 ? null : (
            <section key={name}>
              <h2>
                {name} <span>{rows.length}</span>
              </h2>
              <ul>
                {rows.map((row) => (
                  <DirectRow
                    key={row.id}
                    row={row}
                    now={direct.now}
                    selected={row.id === selected}
                    onSelect={() => setSelected(row.id)}
                  >
                    {row.status === 'waiting' && row.id === waiting[0]?.id ? (
                      <TakeHere row={row} acts={acts} onTake={() => take(row)} />
                    ) : null}
                  </DirectRow>
                ))}
              </ul>
            </section>
          ),
        )}
      </nav>
      <div className="desk-right">
        {current ? (
          <DirectCardView
            key={current.id}
            row={current}
            mine={current.takenBy?.id === me && current.status === 'taken'}
            acts={acts}
            now={direct.now}
            onTake={() => take(current)}
            onBack={() => setSelected(null)}
          />
        ) : (
          <p className="direct-hint">{text.direct.notHere}</p>
        )}
      </div>
    </div>
  );
}

/** Says over the desk that the database is away, or that what was kept is being stored. */
export function DirectNotice(props: { direct: DirectDeskNow }) {
  const text = useWorkText();
  const { away } = props.direct;
  return (
    <div className="desk-lost" role="alert">
      <Drawing name={away ? 'warning' : 'check'} size={32} />
      <p>
        <strong>{away ? text.direct.away : text.direct.back}</strong>
        {away ? (
          <>
            <br />
            {text.direct.awayHelp}
          </>
        ) : null}
      </p>
    </div>
  );
}

function DirectRow(props: { row: DeskRow; now: number; selected: boolean; onSelect: () => void; children: ReactNode }) {
  const text = useWorkText();
  const { row } = props;
  const waiting = row.status === 'waiting';
  return (
    <li className="alarm-row" data-waiting={waiting || undefined} data-selected={props.selected || undefined}>
      <button type="button" aria-current={props.selected || undefined} onClick={props.onSelect}>
        <span className="alarm-kind">
          <Drawing name={signOf(row.kind)} size={20} />
          {text.kind[row.kind]}
          {waiting ? (
            <span className="figures alarm-wait">
              <span className="ds-sr-only">{text.desk.waited} </span>
              {runningOf(props.now - Date.parse(row.receivedAt))}
            </span>
          ) : null}
        </span>
        <strong className="alarm-who">{whoOf(text, row)}</strong>
        <span className="alarm-where">{whereabouts(row)}</span>
        <RowMarks row={row} />
        {waiting ? null : <Instants row={row} small />}
        {row.takenBy ? <span className="alarm-where">{row.takenBy.name}</span> : null}
      </button>
      {props.children}
    </li>
  );
}
