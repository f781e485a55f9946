import { type ReactNode, useEffect, useState } from 'react';
import { Problem } from '../data/call.ts';
import { serverNow } from '../data/server-clock.ts';
import { Button } from './button.tsx';
import { Drawing, type SignName } from './drawings.tsx';
import { useClock, useText } from './language.tsx';
import { sayProblem } from './say-problem.ts';

/** A short message in its own box: a sign, words and a colour, never the colour alone. */
export function Notice(props: {
  tone?: 'calm' | 'waiting' | 'good' | 'danger';
  sign?: SignName;
  children: ReactNode;
  /** read aloud when it appears */
  live?: boolean;
}) {
  const tone = props.tone ?? 'calm';
  const signs: Record<typeof tone, SignName> = { calm: 'lines', waiting: 'clock', good: 'check', danger: 'warning' };
  return (
    <div className="notice" data-tone={tone} role={props.live ? 'status' : undefined}>
      <Drawing name={props.sign ?? signs[tone]} />
      <div className="notice-words">{props.children}</div>
    </div>
  );
}

/** Says what is being done once it takes over a second, and that it takes long after five. */
export function Waiting(props: { doing: string }) {
  const text = useText();
  const [waited, setWaited] = useState<'short' | 'long' | 'very-long'>('short');
  useEffect(() => {
    const first = setTimeout(() => setWaited('long'), 700);
    const second = setTimeout(() => setWaited('very-long'), 5_000);
    return () => {
      clearTimeout(first);
      clearTimeout(second);
    };
  }, []);
  return (
    <div className="waiting" role="status" aria-busy="true">
      {waited === 'short' ? null : (
        <>
          <Drawing name="lamp" size={40} />
          <p>{props.doing} …</p>
          {waited === 'very-long' ? <p className="quiet">{text.waiting.long}</p> : null}
        </>
      )}
    </div>
  );
}

/** An empty page says what could be here. */
export function Empty(props: { sign: SignName; heading: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Drawing name={props.sign} size={56} />
      <h2>{props.heading}</h2>
      {props.children ? <p>{props.children}</p> : null}
    </div>
  );
}

/** A page that could not be shown: what went wrong, and the way on. */
export function ErrorMessage(props: { problem: unknown; retry?: () => void; logIn?: string }) {
  const text = useText();
  const { duration } = useClock();
  const needsLogin =
    props.problem instanceof Problem && ['not-logged-in', 'stronger-login-needed'].includes(props.problem.code);
  return (
    <div className="error-message" role="alert">
      <Drawing name="warning" size={32} />
      <div>
        <h2>{text.problem.heading}</h2>
        <p>{sayProblem(text, props.problem, (since) => duration(serverNow() - Date.parse(since)))}</p>
        {needsLogin && props.logIn ? (
          <a className="ds-button" data-variant="primary" data-color="accent" href={props.logIn}>
            {text.common.logIn}
          </a>
        ) : props.retry ? (
          <Button variant="secondary" onClick={props.retry}>
            {text.common.tryAgain}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** What an act was refused with, beside the act: dark text, a sign and words. */
export function Refused(props: { problem: unknown }) {
  const text = useText();
  const { duration } = useClock();
  if (!props.problem) return null;
  return (
    <p className="refused" role="alert">
      <Drawing name="warning" size={20} />
      {sayProblem(text, props.problem, (since) => duration(serverNow() - Date.parse(since)))}
    </p>
  );
}

/** A small word with a sign. */
export function Tag(props: { tone?: 'calm' | 'waiting' | 'good' | 'danger'; sign?: SignName; children: ReactNode }) {
  const colors = { calm: 'neutral', waiting: 'warning', good: 'success', danger: 'danger' } as const;
  return (
    <span className="ds-tag" data-color={colors[props.tone ?? 'calm']}>
      {props.sign ? <Drawing name={props.sign} size={18} /> : null}
      {props.children}
    </span>
  );
}
