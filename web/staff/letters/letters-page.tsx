import { useQuery } from '@tanstack/react-query';
import type { LetterRow } from '@tunet/contract';
import { useState } from 'react';
import { call } from '../../data/call.ts';
import { Empty } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { LetterActs } from './letter-acts.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { LetterTable } from './letter-table.tsx';
import './letters.css';

export const lettersKey = ['letters'];

/** Letters of my office: to be printed, printed and not yet posted, and what went. Nothing of it stays in the browser. */
export function LettersPage() {
  return (
    <OnDuty>
      <Letters />
    </OnDuty>
  );
}

function Letters() {
  const say = useStaffText().letters;
  const list = useQuery({
    queryKey: lettersKey,
    queryFn: () => call('GET /api/letters'),
    gcTime: 0,
    refetchInterval: 60_000,
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [read, setRead] = useState<string | null>(null);
  return (
    <div className="letters">
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      <PartState query={list} doing={say.loading}>
        {({ letters }) => {
          if (letters.length === 0) {
            return (
              <Empty sign="letter" heading={say.none}>
                {say.noneHelp}
              </Empty>
            );
          }
          const of = (...states: LetterRow['state'][]) => letters.filter(({ state }) => states.includes(state));
          const picked = letters.filter(({ letterId }) => chosen.has(letterId));
          const choose = (letterIds: readonly string[], isOn: boolean): void => {
            const now = new Set(chosen);
            for (const id of letterIds) {
              if (isOn) now.add(id);
              else now.delete(id);
            }
            setChosen(now);
          };
          const table = { chosen, choose, onRead: setRead };
          return (
            <>
              <LetterActs picked={picked} onDone={() => setChosen(new Set())} />
              <LetterTable heading={say.waiting} rows={of('waiting')} {...table} />
              <LetterTable heading={say.printed} rows={of('printed')} {...table} />
              <LetterTable heading={say.done} rows={of('sent', 'stopped')} {...table} isOver />
              {read === null ? null : <LetterPreview key={read} letterId={read} onClose={() => setRead(null)} />}
            </>
          );
        }}
      </PartState>
    </div>
  );
}
