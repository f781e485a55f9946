import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, Problem } from '../../data/call.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { Question } from './question.tsx';
import './people.css';

/** The way in with a code from those who help: its number, then the code, one question at a time. Nobody is asked who she is. */
export function CodePage() {
  const say = usePageText().representatives.code;
  const door = useQuery({ queryKey: ['code-door'], queryFn: () => call('GET /api/code-door'), gcTime: 0 });
  const [isNew, setNew] = useState(false);
  if (door.isPending) return <Waiting doing={say.heading} />;
  const phone = door.data?.phone ?? null;
  return (
    <>
      <PageHeading>{say.heading}</PageHeading>
      {door.data?.isKnown && !isNew ? (
        <OpenAgain phone={phone} onNew={() => setNew(true)} />
      ) : (
        <EnterCode phone={phone} />
      )}
    </>
  );
}

/** The whole page anew, so that nothing of before is left in it. */
const goHome = () => location.assign('/');

function OpenAgain(props: { phone: string | null; onNew: () => void }) {
  const say = usePageText().representatives.code;
  const open = useMutation({ mutationFn: () => call('POST /api/code-door/open', { body: {} }), onSuccess: goHome });
  return (
    <div className="question">
      <p>{say.known}</p>
      <NotOpened problem={open.error} phone={props.phone} />
      <div className="question-acts">
        <Button sign="key" busy={open.isPending || open.isSuccess} onClick={() => open.mutate()}>
          {say.open}
        </Button>
        <Button variant="secondary" color="neutral" onClick={props.onNew}>
          {say.another}
        </Button>
      </div>
    </div>
  );
}

function EnterCode(props: { phone: string | null }) {
  const say = usePageText().representatives.code;
  const [step, setStep] = useState<1 | 2>(1);
  const [tried, setTried] = useState(false);
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const digits = (value: string) => value.replaceAll(/\D/g, '');
  const enter = useMutation({
    mutationFn: () => call('POST /api/code-door/enter', { body: { number, code } }),
    onSuccess: goHome,
    onError: () => {
      setStep(1);
      setCode('');
    },
  });
  const isAnswered = step === 1 ? number.length === 4 : code.length === 6;
  function next() {
    setTried(!isAnswered);
    if (!isAnswered) return;
    if (step === 1) setStep(2);
    else enter.mutate();
  }
  function back() {
    setTried(false);
    if (step === 1) goHome();
    else setStep(1);
  }
  const isFirst = step === 1;
  return (
    <>
      <NotOpened problem={enter.error} phone={props.phone} />
      <Question
        step={say.step(step)}
        heading={isFirst ? say.number : say.secret}
        help={isFirst ? say.numberHelp : say.secretHelp}
        next={isFirst ? say.next : say.open}
        onNext={next}
        onBack={back}
        busy={enter.isPending || enter.isSuccess}
      >
        <div className="code-digits">
          <TextField
            key={step}
            numeric
            label={isFirst ? say.number : say.secret}
            value={isFirst ? number : code}
            onChange={(value) => (isFirst ? setNumber : setCode)(digits(value).slice(0, isFirst ? 4 : 6))}
            error={tried && !isAnswered ? (isFirst ? say.fourDigits : say.sixDigits) : null}
            maxLength={9}
          />
        </div>
      </Question>
      <section className="standing">
        <h2>{say.none}</h2>
        <p>{say.noneHelp}</p>
        <Ring phone={props.phone} />
      </section>
    </>
  );
}

function NotOpened(props: { problem: unknown; phone: string | null }) {
  const say = usePageText().representatives.code;
  if (!props.problem) return null;
  const tooMany = props.problem instanceof Problem && props.problem.code === 'too-many-requests';
  return (
    <Notice tone="waiting" sign="warning" live>
      <strong>{tooMany ? say.tooMany : say.wrong}</strong>
      <Ring phone={props.phone} />
    </Notice>
  );
}

function Ring(props: { phone: string | null }) {
  const say = usePageText().representatives.code;
  if (props.phone === null) return null;
  return (
    <p>
      <ButtonLink href={`tel:${props.phone.replaceAll(' ', '')}`} variant="secondary" sign="phone">
        {say.ring(props.phone)}
      </ButtonLink>
    </p>
  );
}
