import type { LinkAnswer, LinkView } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PageHeading } from '../../ui/page.tsx';

/** Yes or no. Who and where is shown after the yes. */
export function AskedToGo(props: {
  view: Extract<LinkView, { is: 'live' }>;
  busy: boolean;
  say: (answer: LinkAnswer) => void;
}) {
  const text = usePageText();
  const { clock } = useClock();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [refusing, setRefusing] = useState(false);
  const { view, busy, say } = props;
  const missing = view.asksName && name.trim() === '';
  const accept = () => {
    if (missing) setTried(true);
    else say(view.asksName ? { say: 'accept', name: name.trim() } : { say: 'accept' });
  };
  if (refusing) return <CannotGo busy={busy} say={say} back={() => setRefusing(false)} />;
  return (
    <>
      <PageHeading lead={text.link.asked(view.placeName, view.receiverName)}>{text.link.ask}</PageHeading>
      <p>
        {text.link.answerBy(clock(view.answerBy))} {text.link.after}
      </p>
      {view.asksName ? (
        <TextField
          label={text.link.name}
          value={name}
          onChange={setName}
          maxLength={80}
          error={tried && missing ? text.link.nameNeeded : null}
        />
      ) : null}
      <Button wide sign="check" busy={busy} onClick={accept}>
        {text.link.yes}
      </Button>
      <Button wide variant="secondary" color="neutral" onClick={() => setRefusing(true)}>
        {text.link.no}
      </Button>
      <p className="quiet">{text.link.noLogIn(clock(view.expiresAt))}</p>
    </>
  );
}

function CannotGo(props: { busy: boolean; say: (answer: LinkAnswer) => void; back: () => void }) {
  const text = usePageText();
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const refuse = (why: string) =>
    why.trim() === '' ? setTried(true) : props.say({ say: 'refuse', because: why.trim() });
  return (
    <>
      <PageHeading>{text.link.noWhy}</PageHeading>
      {text.link.noReasons.map((reason) => (
        <Button key={reason} wide variant="secondary" color="neutral" busy={props.busy} onClick={() => refuse(reason)}>
          {reason}
        </Button>
      ))}
      <TextField
        label={text.link.noWords}
        value={because}
        onChange={setBecause}
        maxLength={300}
        error={tried && because.trim() === '' ? text.link.noWhy : null}
      />
      <Button wide busy={props.busy} onClick={() => refuse(because)}>
        {text.link.noSend}
      </Button>
      <Button wide variant="tertiary" color="neutral" onClick={props.back}>
        {text.link.back}
      </Button>
    </>
  );
}
