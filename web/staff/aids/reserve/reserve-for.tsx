import { useQuery } from '@tanstack/react-query';
import type { AidShown } from '@tunet/contract';
import { useState } from 'react';
import { call } from '../../../data/call.ts';
import { AidDrawing } from '../../../ui/aid-drawings/index.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Empty, Tag } from '../../../ui/notice.tsx';
import { PartState } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { goThrough } from '../workshop/workshop-frame.tsx';
import { ChooseStock } from './choose-stock.tsx';
import { Promised } from './promised.tsx';
import '../door/door-work.css';
import '../workshop/workshop.css';
import './reserve.css';

/** As many as one reads through before writing another word. */
const shown = 40;

/** What is agreed for her, and one more: found by plain words, with its measures and what is free now. */
export function ReserveFor({ personId }: { personId: string }) {
  const say = useStaffText().aidStore.reserve;
  const { language } = useLanguage();
  const [sought, setSought] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const aids = useQuery({
    queryKey: ['aids', language],
    queryFn: () => call('GET /api/aids', { query: { language } }),
    staleTime: 30_000,
  });
  return (
    <div className="aid-reserve">
      <Promised personId={personId} />
      <PartState query={aids} doing={say.loading}>
        {({ articles }) => {
          const rows = articles.filter((aid) => isFound(aid, sought)).slice(0, shown);
          const chosen = articles.find((aid) => aid.code === code);
          return (
            <div className="aid-pair" data-open={code !== null || undefined}>
              <section className="aid-left" aria-label={say.work}>
                <TextField
                  label={say.search}
                  help={say.searchHelp}
                  value={sought}
                  onChange={setSought}
                  maxLength={60}
                />
                {rows.length === 0 ? (
                  <Empty sign="walker" heading={say.none}>
                    {say.noneHelp}
                  </Empty>
                ) : (
                  <ul className="aid-list aid-reserve-list" onKeyDown={goThrough}>
                    {rows.map((aid) => (
                      <li key={aid.code}>
                        <Row aid={aid} isChosen={aid.code === code} onPick={() => setCode(aid.code)} />
                      </li>
                    ))}
                  </ul>
                )}
              </section>
              <section className="aid-right" aria-label={chosen?.name ?? say.pick}>
                {chosen ? (
                  <>
                    <span className="aid-back">
                      <Button variant="tertiary" sign="back" onClick={() => setCode(null)}>
                        {say.back}
                      </Button>
                    </span>
                    <ChooseStock key={chosen.code} aid={chosen} personId={personId} />
                  </>
                ) : (
                  <p className="quiet">{say.pick}</p>
                )}
              </section>
            </div>
          );
        }}
      </PartState>
    </div>
  );
}

function Row(props: { aid: AidShown; isChosen: boolean; onPick: () => void }) {
  const say = useStaffText().aidStore.reserve;
  const { aid } = props;
  return (
    <button
      type="button"
      className="aid-row aid-reserve-row"
      aria-current={props.isChosen ? 'true' : undefined}
      onClick={props.onPick}
    >
      <AidDrawing name={aid.drawing} size="small" />
      <span>
        <strong>{aid.name}</strong>
        <span className="quiet">{aid.purpose}</span>
      </span>
      {aid.isFreeNow ? (
        <Tag tone="good" sign="check">
          {say.isFree}
        </Tag>
      ) : null}
    </button>
  );
}

function isFound({ name, purpose }: AidShown, sought: string): boolean {
  const text = `${name} ${purpose}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
