import type { AlarmCard, DeskRow } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { type TextAtWork, useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useDesk } from './desk-context.tsx';
import { useFocusHere } from './focus-here.ts';
import { useDigits } from './use-digits.ts';

type Outcome = AlarmCard['outcomes'][number];

/** The five commonest outcomes: the key that opened this and one digit close the alarm. Where it cannot be closed, it says why and what to do. */
export function QuickOutcomes(props: { row: DeskRow; card: AlarmCard }) {
  const text = useWorkText();
  const { language } = useLanguage();
  const { acts, setOpen, select } = useDesk();
  const heading = useFocusHere();
  const [refused, setRefused] = useState<string | null>(null);
  const { row, card } = props;
  const { causes, measures, outcomes } = card;
  const labelOf = (code: string) => [...causes, ...measures].find((one) => one.code === code)?.label[language] ?? code;
  const before = blockedBecause(text, row);

  function close(outcome: Outcome | undefined) {
    if (!outcome) return;
    const why = before ?? (outcome.needsSomeoneSent && row.handOvers.length === 0 ? text.night.nobodySent : null);
    setRefused(why);
    if (why) return;
    acts.perform(
      row.id,
      'close',
      () =>
        command('POST /api/alarms/:alarmId/close', {
          params: { alarmId: row.id },
          body: { cause: outcome.cause, measure: outcome.measure, seenPresses: row.presses },
        }),
      () => {
        setOpen(null);
        select(null);
      },
    );
  }
  useDigits(true, (index) => close(outcomes[index]));

  return (
    <section className="open-part" aria-labelledby="outcomes-heading">
      <h2 id="outcomes-heading" ref={heading} tabIndex={-1}>
        {text.night.outcomes}
      </h2>
      {before ? <Notice tone="waiting">{before}</Notice> : <p className="quiet">{text.night.outcomesHelp}</p>}
      {refused && refused !== before ? (
        <Notice tone="waiting" live>
          {refused}
        </Notice>
      ) : null}
      {outcomes.length === 0 ? <p>{text.night.outcomesNone}</p> : null}
      <ol className="outcomes">
        {outcomes.map((outcome, index) => (
          <li key={`${outcome.cause} ${outcome.measure}`}>
            <button
              type="button"
              className="close-choice"
              aria-busy={acts.pending?.name === 'close' || undefined}
              onClick={() => close(outcome)}
            >
              <kbd>{index + 1}</kbd>
              <span>
                {labelOf(outcome.cause)} <span className="quiet">· {labelOf(outcome.measure)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {acts.refused?.alarmId === row.id && acts.refused.name === 'close' ? (
        <Refused problem={acts.refused.problem} />
      ) : null}
      <div className="alarm-acts">
        <Button variant="tertiary" color="neutral" onClick={() => setOpen('end')}>
          {text.desk.end} <kbd>c</kbd>
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(null)}>
          {text.common.cancel}
        </Button>
      </div>
    </section>
  );
}

/** Why nothing can be closed now, and what to do about it. The server decides; this says it before one has tried. */
function blockedBecause(text: TextAtWork, row: DeskRow): string | null {
  if (row.voiceAt === null && row.presentAt === null && row.known) return text.night.noContact;
  const open = row.handOvers.some(({ state }) => ['asked', 'accepted', 'on-the-way', 'present'].includes(state));
  return open ? text.night.someoneAsked : null;
}
