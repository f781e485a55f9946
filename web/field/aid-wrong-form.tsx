import type { AidAtHome, AidHarm, AidWrong } from '@tunet/contract';
import { useState } from 'react';
import { serverNow } from '../data/server-clock.ts';
import { Button } from '../ui/button.tsx';
import { DangerLine } from '../ui/danger-line.tsx';
import { TextArea } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScanLabel } from '../ui/scan/scan-label.tsx';
import { Choices } from './aid-read.tsx';
import { useShift } from './on-shift.tsx';

const whats: readonly AidWrong[] = ['broken', 'accident'];
type Hurt = Exclude<AidHarm, 'none'>;
const harms: readonly Hurt[] = ['might-have', 'injury', 'serious', 'death'];

/** Which aid, what is wrong, whether anybody is hurt, and what happened. Help comes first; the form can wait. */
export function AidWrongForm(props: {
  personId: string;
  aids: readonly AidAtHome[];
  subjectId: string;
  close: () => void;
}) {
  const text = useWorkText();
  const say = text.aidRoad;
  const { language } = useLanguage();
  const { outbox } = useShift();
  const { personId, aids, subjectId, close } = props;
  const [label, setLabel] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const [what, setWhat] = useState<AidWrong | null>(null);
  const [harm, setHarm] = useState<Hurt | null>(null);
  const [words, setWords] = useState('');
  const [isUrgent, setUrgent] = useState(false);
  const [tried, setTried] = useState(false);
  const isAccident = what === 'accident';
  const ready = label !== null && what !== null && words.trim() !== '' && (!isAccident || harm !== null);
  const send = () => {
    setTried(true);
    if (!ready || label === null || what === null) return;
    const body = {
      ...{ label, what, harm: isAccident && harm ? harm : ('none' as const), words: words.trim(), isUrgent },
      happenedAt: new Date(serverNow()).toISOString(),
    };
    void outbox.act('POST /api/people/:personId/aid-wrong', subjectId, { params: { personId }, body }).then(close);
  };
  const known = label === null || aids.some((aid) => aid.label === label);
  const names = Object.fromEntries(aids.map((aid) => [aid.label, `${aid.article[language]} ${aid.label}`]));
  return (
    <section className="aid-stop-form">
      <h2>{say.wrongOpen}</h2>
      <DangerLine words={words} />
      <Choices
        question={say.wrongWhich}
        choices={aids.map((aid) => aid.label)}
        words={names}
        picked={label}
        onPick={setLabel}
      />
      {isReading ? (
        <ScanLabel
          text={text.scan}
          onLabel={(read) => {
            setLabel(read);
            setReading(false);
          }}
        />
      ) : (
        <Button wide variant="secondary" color="neutral" sign="eye" onClick={() => setReading(true)}>
          {say.wrongOther}
        </Button>
      )}
      {known ? null : <p className="figures">{label}</p>}
      <Choices question={say.wrongWhat} choices={whats} words={say.whats} picked={what} onPick={setWhat} />
      {isAccident ? (
        <>
          <Choices question={say.hurt} choices={harms} words={say.harms} picked={harm} onPick={setHarm} />
          <p>{say.hurtHelp}</p>
          <Notice tone="waiting" sign="warning">
            {say.doNotUse}
          </Notice>
        </>
      ) : null}
      <TextArea
        label={say.happened}
        help={say.happenedHelp}
        value={words}
        onChange={setWords}
        maxLength={1000}
        rows={4}
      />
      {isAccident ? null : (
        <div className="aid-stop-boxes">
          <label>
            <input
              type="checkbox"
              className="ds-input"
              checked={isUrgent}
              onChange={(event) => setUrgent(event.target.checked)}
            />
            {say.urgent}
          </label>
        </div>
      )}
      {tried && !ready ? <p className="ds-validation-message">{say.sendMissing}</p> : null}
      <div className="aid-stop-form">
        <Button wide sign="check" onClick={send}>
          {say.send}
        </Button>
        <Button wide variant="tertiary" color="neutral" onClick={close}>
          {say.cancel}
        </Button>
      </div>
    </section>
  );
}
