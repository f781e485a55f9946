import type { LinkAnswer, LinkView } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';

type Live = Extract<LinkView, { is: 'live' }>;
type Errand = NonNullable<Live['errand']>;

/** Where to go, and the next thing to say: on the way, there, done. */
export function OnErrand(props: { view: Live; errand: Errand; busy: boolean; say: (answer: LinkAnswer) => void }) {
  const text = usePageText();
  const { clock } = useClock();
  const { view, errand, busy, say } = props;
  const { state } = view;
  const names = errand.firstNames.join(' · ');
  return (
    <>
      <PageHeading lead={text.link.kind[errand.kind]}>{names ? text.link.goTo(names) : text.link.goToHome}</PageHeading>
      <Notice tone="good" live>
        {state in text.link.states ? text.link.states[state as keyof typeof text.link.states] : null}
        {errand.arriveBy && state !== 'present' ? <p>{text.link.arriveBy(clock(errand.arriveBy))}</p> : null}
      </Notice>
      <Where errand={errand} />
      {state === 'present' ? <Found causes={errand.causes} busy={busy} say={say} /> : null}
      {state === 'accepted' ? (
        <Button wide sign="walker" busy={busy} onClick={() => say({ say: 'on-the-way' })}>
          {text.link.onTheWay}
        </Button>
      ) : null}
      {state === 'accepted' || state === 'on-the-way' ? (
        <Button
          wide
          sign="door"
          variant={state === 'accepted' ? 'secondary' : 'primary'}
          busy={busy}
          onClick={() => say({ say: 'present' })}
        >
          {text.link.present}
        </Button>
      ) : null}
      <p className="quiet">{text.link.noLogIn(clock(view.expiresAt))}</p>
    </>
  );
}

function Where(props: { errand: Errand }) {
  const text = usePageText();
  const { lives, keys, note, speaks } = props.errand;
  return (
    <div className="link-where">
      {lives.shown ? (
        <address>
          <strong>{lives.street}</strong>
          <span>{[lives.entrance, lives.floor].filter(Boolean).join(', ')}</span>
          <span>{lives.postal}</span>
        </address>
      ) : (
        <p>{lives.why === 'protected' ? text.link.hidden : text.link.unknown}</p>
      )}
      {keys ? (
        <p className="link-fact">
          <Drawing name="key" />
          <span>
            {text.link.keys}: {keys}
          </span>
        </p>
      ) : null}
      {note ? (
        <p className="link-fact">
          <Drawing name="lines" />
          <span>
            {text.link.note}: {note}
          </span>
        </p>
      ) : null}
      {speaks ? null : <p>{text.link.speaksNot}</p>}
    </div>
  );
}

function Found(props: { causes: Errand['causes']; busy: boolean; say: (answer: LinkAnswer) => void }) {
  const text = usePageText();
  const { language } = useLanguage();
  const [cause, setCause] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const common = props.causes.filter((code) => code.common);
  const rest = props.causes.filter((code) => !code.common);
  const send = () => {
    if (cause === '') return setTried(true);
    const words = note.trim();
    props.say({ say: 'done', foundCause: cause, ...(words === '' ? {} : { note: words }) });
  };
  return (
    <section className="link-found" aria-labelledby="found-heading">
      <h2 id="found-heading">{text.link.found}</h2>
      {common.map((code) => (
        <Button
          key={code.code}
          wide
          variant={cause === code.code ? 'primary' : 'secondary'}
          color={cause === code.code ? 'accent' : 'neutral'}
          aria-pressed={cause === code.code}
          onClick={() => setCause(code.code)}
        >
          {code.label[language]}
        </Button>
      ))}
      <Select
        label={text.link.others}
        value={rest.some((code) => code.code === cause) ? cause : ''}
        onChange={setCause}
        error={tried && cause === '' ? text.link.pickCause : null}
        options={[
          { value: '', label: '–' },
          ...rest.map((code) => ({ value: code.code, label: code.label[language] })),
        ]}
      />
      <TextArea label={text.link.foundNote} value={note} onChange={setNote} maxLength={1000} />
      <DangerLine words={note} />
      <Button wide sign="check" busy={props.busy} onClick={send}>
        {text.link.done}
      </Button>
    </section>
  );
}
