import type { DeskRow, DirectCard, HandOver } from '@tunet/contract';
import { useState } from 'react';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import type { DirectActs } from './direct-perform.tsx';

/** Who was rung and what she said; written down by the operator, with the name. */
export function DirectHandOvers(props: {
  row: DeskRow;
  receivers: DirectCard['receivers'];
  mine: boolean;
  acts: DirectActs;
}) {
  const text = useWorkText();
  const { row, receivers, mine, acts } = props;
  const [unitId, setUnitId] = useState<string | null>(null);
  const chosen = receivers.find((receiver) => receiver.unitId === unitId);
  return (
    <section>
      {row.handOvers.map((handOver) => (
        <Asked key={handOver.id} row={row} handOver={handOver} mine={mine} acts={acts} />
      ))}
      {mine && receivers.length > 0 ? (
        <>
          <h2>{text.direct.send}</h2>
          <p className="quiet">{text.direct.sendHelp}</p>
          <ul className="receivers">
            {receivers.map((receiver) => (
              <li key={receiver.unitId}>
                <Button
                  variant={receiver.unitId === unitId ? 'primary' : 'secondary'}
                  sign="walker"
                  aria-expanded={receiver.unitId === unitId}
                  onClick={() => setUnitId(receiver.unitId === unitId ? null : receiver.unitId)}
                >
                  {receiver.name}
                </Button>
                {receiver.phone ? (
                  <ButtonLink href={telephone(receiver.phone)} variant="tertiary" sign="phone">
                    {text.common.ring(receiver.phone)}
                  </ButtonLink>
                ) : null}
              </li>
            ))}
          </ul>
          {chosen ? (
            <WhatShe
              says={[
                ['accept', text.direct.saidYes],
                ['refuse', text.direct.saidNo],
              ]}
              onSay={(said) =>
                acts.perform(row.id, 'hand-over', { unitId: chosen.unitId, ...said }, () => setUnitId(null))
              }
            />
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function Asked(props: { row: DeskRow; handOver: HandOver; mine: boolean; acts: DirectActs }) {
  const text = useWorkText();
  const { row, handOver, mine, acts } = props;
  const [open, setOpen] = useState(false);
  const next = { accepted: 'on-the-way', 'on-the-way': 'present', present: 'done' } as const;
  const words = { 'on-the-way': text.direct.onTheWay, present: text.direct.present, done: text.direct.done } as const;
  const { state } = handOver;
  const step = state === 'accepted' || state === 'on-the-way' || state === 'present' ? next[state] : null;
  return (
    <div className="hand-over">
      <div className="hand-over-head">
        <h2>{handOver.unitName}</h2>
        <Tag tone="calm" sign="walker">
          {text.handOver[state]}
        </Tag>
      </div>
      {handOver.acceptedBy ? <p>{handOver.acceptedBy}</p> : null}
      {handOver.unitPhone ? (
        <ButtonLink href={telephone(handOver.unitPhone)} variant="tertiary" sign="phone">
          {text.common.ring(handOver.unitPhone)}
        </ButtonLink>
      ) : null}
      {mine && step ? (
        <Button variant="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words[step]}
        </Button>
      ) : null}
      {mine && step && open ? (
        <WhatShe
          says={[[step, words[step]]]}
          name={handOver.acceptedBy ?? ''}
          onSay={(said) => acts.perform(row.id, 'by-voice', { handOverId: handOver.id, ...said }, () => setOpen(false))}
        />
      ) : null}
    </div>
  );
}

interface Said {
  readonly said: string;
  readonly name: string;
  readonly note?: string;
}

/** The name of the one on the telephone, and what she said. A no needs its reason. */
function WhatShe(props: { says: readonly (readonly [string, string])[]; name?: string; onSay: (said: Said) => void }) {
  const text = useWorkText();
  const [name, setName] = useState(props.name ?? '');
  const [note, setNote] = useState('');
  const told = note.trim();
  return (
    <div className="open-part">
      <TextField label={text.direct.name} value={name} onChange={setName} maxLength={120} />
      <TextField label={text.direct.note} value={note} onChange={setNote} maxLength={500} />
      <div className="alarm-acts">
        {props.says.map(([said, label]) => (
          <Button
            key={said}
            disabled={name.trim() === '' || (said === 'refuse' && told === '')}
            onClick={() => props.onSay({ said, name: name.trim(), ...(told === '' ? {} : { note: told }) })}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Words beside the steps; kept with the alarm. */
export function DirectWrite(props: { row: DeskRow; acts: DirectActs }) {
  const text = useWorkText();
  const { row, acts } = props;
  const [words, setWords] = useState('');
  return (
    <section>
      <h2>{text.direct.write}</h2>
      <TextArea label={text.direct.words} value={words} onChange={setWords} rows={2} />
      <Button
        variant="secondary"
        disabled={words.trim() === ''}
        busy={acts.pending === `${row.id} note`}
        onClick={() => acts.perform(row.id, 'note', { words: words.trim() }, () => setWords(''))}
      >
        {text.direct.save}
      </Button>
    </section>
  );
}
