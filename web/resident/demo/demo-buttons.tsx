import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DemoHappening, DemoPlace } from '@tunet/contract';
import { useState } from 'react';
import { call, Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import type { DemoText } from '../../text/demo-page.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing, type SignName } from '../../ui/drawings.tsx';
import { usePlace } from '../../ui/place.tsx';
import type { DemoPerson } from './demo-people.tsx';

const groups = {
  alarm: ['press', 'fall', 'fire'],
  day: ['late-visit', 'hospital', 'home'],
  need: ['message', 'application'],
} as const satisfies Record<keyof DemoText['happen']['groups'], readonly DemoHappening[]>;

const signs: Readonly<Record<DemoHappening, SignName>> = {
  press: 'alarm',
  fall: 'fall',
  fire: 'flame',
  message: 'letter',
  'late-visit': 'clock',
  application: 'lines',
  hospital: 'bed',
  home: 'house',
};

/** Whom the buttons are about. */
const about: Readonly<Record<DemoPlace, string>> = { nordvik: 'Ingrid', solhamra: 'Gunnel' };
const places = ['nordvik', 'solhamra'] as const;

/** Buttons that make something happen now, and where to see it. */
export function DemoButtons(props: { say: DemoText; people: readonly DemoPerson[] }) {
  const { happen } = props.say;
  const client = useQueryClient();
  const here = usePlace();
  const [place, setPlace] = useState<DemoPlace>(here.country === 'SE' ? 'solhamra' : 'nordvik');
  const making = useMutation({
    mutationFn: (what: DemoHappening) => call('POST /api/demo/happen', { body: { what, place } }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['demo', 'outbox'] }),
  });
  return (
    <section className="demo-part" id="happen" aria-labelledby="happen-heading">
      <h2 id="happen-heading">{happen.heading}</h2>
      <p>{happen.lead}</p>
      <fieldset className="demo-place">
        <legend>{happen.place}</legend>
        {places.map((each) => (
          <label key={each}>
            <input
              className="ds-input"
              type="radio"
              name="demo-place"
              checked={place === each}
              onChange={() => {
                making.reset();
                setPlace(each);
              }}
            />
            {happen.places[each]}
          </label>
        ))}
      </fieldset>
      <div className="demo-happen">
        {(['alarm', 'day', 'need'] as const).map((group) => (
          <div key={group}>
            <h3>{happen.groups[group]}</h3>
            {groups[group].map((what) => (
              <Button
                key={what}
                variant="secondary"
                color="neutral"
                sign={signs[what]}
                wide
                busy={making.isPending && making.variables === what}
                onClick={() => making.mutate(what)}
              >
                {happen.button[what]}
              </Button>
            ))}
          </div>
        ))}
      </div>
      <div role="status" className="demo-outcome">
        {making.isPending ? <p>{happen.waiting} …</p> : null}
        {making.isError ? (
          <p className="refused">
            <Drawing name="warning" size={20} />
            {wordsFor(props.say, making.error)}
          </p>
        ) : null}
        {making.isSuccess ? (
          <>
            <p>
              <Drawing name={signs[making.data.what]} />
              {happen.happened[making.data.what](about[place])}
            </p>
            <p>
              <span>{happen.see}</span>
              {making.data.see.map(({ door, key }) => (
                <a key={`${door} ${key}`} href={loginAddress(door, { hint: key })}>
                  {props.people.find((each) => each.key === key)?.name ?? key}
                </a>
              ))}
            </p>
          </>
        ) : null}
      </div>
    </section>
  );
}

function wordsFor(say: DemoText, problem: unknown): string {
  return (problem instanceof Problem ? say.problem[problem.code] : undefined) ?? say.problem['not-now'] ?? '';
}
