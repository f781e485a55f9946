import type { FieldPerson } from '@tunet/contract';
import { useState } from 'react';
import { firstTimeOnPhone } from '../data/first-time-state.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { EntrySign } from './entry-sign.tsx';
import { useShift } from './on-shift.tsx';

/** What is to be shown to one who has begun to get help; each tick is kept on the phone and sent when there is a network. */
export function FirstTime(props: { person: FieldPerson }) {
  const say = useWorkText().firstTime;
  const { language } = useLanguage();
  const { firstTimes, outbox } = useShift();
  const first = firstTimes?.firstTimes.find(({ personId }) => personId === props.person.id);
  const known = first ? firstTimeOnPhone(first, outbox.entries) : null;
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  if (!first || !known || !firstTimes || known.state !== 'open') return null;
  const shown = ticked ?? known.shown;
  const send = (codes: readonly string[], state: 'open' | 'done' | 'not-wanted') =>
    void outbox.act('POST /api/field/first-times/:firstTimeId', first.id, {
      params: { firstTimeId: first.id },
      body: { shown: [...codes], state },
    });
  const tick = (code: string, on: boolean) => {
    const next = on ? [...shown, code] : shown.filter((each) => each !== code);
    setTicked(next);
    if (on) send(next, 'open');
  };
  return (
    <section className="visit-to-do">
      <h2>
        {say.heading} <EntrySign subjectId={first.id} />
      </h2>
      <p>{say.lead(props.person.name.split(' ')[0] ?? props.person.name)}</p>
      <ul>
        {firstTimes.things.map(({ code, label }) => (
          <li key={code}>
            <label className="visit-line">
              <input
                type="checkbox"
                className="ds-input"
                checked={shown.includes(code)}
                disabled={known.shown.includes(code)}
                onChange={(event) => tick(code, event.target.checked)}
              />
              <span>{label[language]}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="visit-else">
        <Button variant="secondary" color="neutral" onClick={() => send(shown, 'done')}>
          {say.done}
        </Button>
        <Button variant="secondary" color="neutral" onClick={() => send(shown, 'not-wanted')}>
          {say.notWanted}
        </Button>
      </div>
    </section>
  );
}
