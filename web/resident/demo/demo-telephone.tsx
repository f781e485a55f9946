import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Answer, call, type Input } from '../../data/call.ts';
import type { DemoText } from '../../text/demo-page.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { usePlace } from '../../ui/place.tsx';

type Told = Answer<'POST /api/demo/ring-in'>;
type Heard = Input<'POST /api/demo/ring-in'>['body']['heard'];

/** One line of a call: what was said, or how many keys were pressed. Which they were stands nowhere. */
type Line =
  | { readonly id: string; readonly said: string; readonly language: Told['language'] }
  | { readonly id: string; readonly pressed: number };

interface Ringing {
  readonly callId: string;
  readonly turn: number;
  readonly listenFor: number;
  readonly lines: readonly Line[];
}

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** A button telephone: rings the number that reads the week aloud, shows what is said as text, and says it when that is wished. */
export function DemoTelephone(props: {
  say: DemoText;
  numbers: readonly { readonly placeSlug: string; readonly number: string }[];
}) {
  const say = props.say.telephone;
  const here = usePlace();
  const own = here.country === 'SE' ? 'solhamra' : 'nordvik';
  const [slug, setSlug] = useState(own);
  const [aloud, setAloud] = useState(false);
  const [ringing, setRinging] = useState<Ringing | null>(null);
  const [pressed, setPressed] = useState('');
  const end = useRef<HTMLLIElement>(null);
  const number = props.numbers.find(({ placeSlug }) => placeSlug === slug)?.number;
  const turning = useMutation({
    mutationFn: async (of: { readonly before: Ringing; readonly heard: Heard; readonly to: string }) => {
      const { callId, turn } = of.before;
      return { told: await call('POST /api/demo/ring-in', { body: { callId, turn, to: of.to, heard: of.heard } }), of };
    },
    onSuccess: ({ told, of: { before, heard } }) => {
      const own = heard.kind === 'pressed' ? [{ id: `${before.turn} own`, pressed: heard.keys.length }] : [];
      const said = told.say === '' ? [] : [{ id: `${before.turn}`, said: told.say, language: told.language }];
      setRinging({
        ...before,
        listenFor: told.listenFor,
        turn: before.turn + 1,
        lines: [...before.lines, ...own, ...said],
      });
      if (aloud && told.say !== '') speak(told);
    },
    onError: () => setRinging((before) => (before && before.turn > 0 ? before : null)),
    onSettled: () => setPressed(''),
  });
  const lines = ringing?.lines ?? [];
  const isOver = ringing !== null && ringing.turn > 0 && ringing.listenFor === 0;
  // Only the end of what was said moves into sight, within the telephone.
  useEffect(() => {
    if (lines.length > 0) end.current?.scrollIntoView?.({ block: 'nearest' });
  }, [lines.length]);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (number === undefined) return null;
  const tell = (before: Ringing, heard: Heard) => turning.mutate({ before, heard, to: number });
  const ring = () => {
    const begun: Ringing = { callId: crypto.randomUUID(), turn: 0, listenFor: 0, lines: [] };
    setRinging(begun);
    setPressed('');
    tell(begun, { kind: 'silence' });
  };
  const press = (key: string) => {
    if (!ringing || turning.isPending || isOver) return;
    globalThis.speechSynthesis?.cancel();
    const whole = pressed + key;
    setPressed(whole);
    if (whole.length >= ringing.listenFor) tell(ringing, { kind: 'pressed', keys: whole });
  };
  const hangUp = () => {
    globalThis.speechSynthesis?.cancel();
    if (ringing && !isOver) tell(ringing, { kind: 'hung-up' });
    setRinging(null);
  };
  return (
    <section className="demo-part" id="telephone" aria-labelledby="telephone-heading">
      <h2 id="telephone-heading">{say.heading}</h2>
      <p>{say.lead}</p>
      <ol className="demo-phone-before">
        {say.before.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <fieldset className="demo-place" disabled={ringing !== null}>
        <legend>{say.which}</legend>
        {props.numbers.map(({ placeSlug, number: each }) => (
          <label key={placeSlug}>
            <input
              className="ds-input"
              type="radio"
              name="demo-telephone"
              checked={slug === placeSlug}
              onChange={() => setSlug(placeSlug)}
            />
            {say.places[placeSlug] ?? placeSlug}: {each}
          </label>
        ))}
      </fieldset>
      {'speechSynthesis' in globalThis ? (
        <label className="demo-phone-aloud">
          <input
            className="ds-input"
            type="checkbox"
            checked={aloud}
            onChange={({ target }) => {
              if (!target.checked) globalThis.speechSynthesis.cancel();
              setAloud(target.checked);
            }}
          />
          {say.aloud}
        </label>
      ) : null}
      <div className="demo-phone">
        <ol className="demo-phone-said" aria-live="polite">
          {lines.map((line) =>
            'said' in line ? (
              <li key={line.id} ref={end} lang={line.language}>
                {line.said}
              </li>
            ) : (
              <li key={line.id} ref={end} className="demo-phone-pressed">
                <Drawing name="phone" size={20} /> {say.pressed(line.pressed)}
              </li>
            ),
          )}
        </ol>
        {turning.isError ? <p role="alert">{say.noAnswer}</p> : null}
        {isOver ? <p>{say.over}</p> : null}
        {ringing && !isOver ? (
          <>
            <p className="demo-phone-so-far">{say.soFar(pressed.length, ringing.listenFor)}</p>
            <div className="demo-keys">
              {keys.map((key) => (
                <button
                  key={key}
                  type="button"
                  aria-label={say.key(key)}
                  aria-disabled={turning.isPending}
                  onClick={() => press(key)}
                >
                  {key}
                </button>
              ))}
            </div>
            <Button
              variant="secondary"
              color="neutral"
              wide
              disabled={turning.isPending}
              onClick={() => tell(ringing, { kind: 'silence' })}
            >
              {say.silence}
            </Button>
            <Button variant="secondary" color="neutral" wide onClick={hangUp}>
              {say.hangUp}
            </Button>
          </>
        ) : (
          <Button sign="phone" wide busy={turning.isPending} onClick={ring}>
            {say.ring(number)}
          </Button>
        )}
      </div>
    </section>
  );
}

/** In the voice of the machine, when it has one for the language. */
function speak({ say, language }: Told): void {
  const spoken = new SpeechSynthesisUtterance(say);
  spoken.lang = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' }[language];
  spoken.rate = 0.9;
  globalThis.speechSynthesis.speak(spoken);
}
