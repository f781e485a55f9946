import type { Language } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command, newCommand } from '../data/call.ts';
import { longDayOf } from '../text/time.ts';
import { ScanLabel } from '../ui/scan/scan-label.tsx';
import { Big, countsOf, Keys, PartKeys, Question, RefusedHere } from './kiosk-parts.tsx';
import { useWork } from './use-work.ts';
import type { KioskWords } from './words.ts';

type Step = 'number' | 'hello' | 'scan' | 'seen' | 'weight' | 'parts' | 'done';
type Waiting = Answer<'POST /api/kiosk/number'>;
type Seen = Answer<'POST /api/kiosk/look'>;

/** Fetching at the kiosk: the number of a slip, the label of the thing, and it is hers to take. */
export function KioskFetch(props: { words: KioskWords; language: Language; phone: string; onDone: () => void }) {
  const { words, language, phone, onDone } = props;
  const text = words.kiosk;
  const [step, setStep] = useState<Step>('number');
  const [number, setNumber] = useState('');
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [weight, setWeight] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [dueOn, setDueOn] = useState('');
  const [identity, setIdentity] = useState(newCommand);
  const work = useWork();
  const limit = waiting?.weightLimitKg ?? null;
  const again = () => {
    work.forget();
    setStep('scan');
  };
  const take = () =>
    work.run(async () => {
      if (!seen) return;
      const body = {
        ...{ number, label: seen.label, takesOtherSize: seen.verdict === 'other-size' },
        weightKg: limit === null ? null : Number(weight),
        partsOut: countsOf(seen.parts, ticked),
      };
      const taken = await command('POST /api/kiosk/out', { body }, identity);
      setDueOn(taken.dueOn);
      setStep('done');
    });
  const afterSeen = (): Step | null => (limit !== null ? 'weight' : (seen?.parts.length ?? 0) > 0 ? 'parts' : null);
  if (step === 'number')
    return (
      <>
        <Question>{text.number}</Question>
        <p>{text.numberHelp}</p>
        <RefusedHere text={text} problem={work.problem} />
        <Keys text={text} value={number} most={6} onChange={setNumber} />
        <Big
          busy={work.isBusy}
          onPress={() => {
            if (number.length === 6)
              work.run(async () => {
                setWaiting(await call('POST /api/kiosk/number', { body: { number } }));
                setStep('hello');
              });
          }}
        >
          {text.next}
        </Big>
      </>
    );
  if (step === 'hello' && waiting)
    return (
      <>
        <Question>{text.hello(waiting.firstName)}</Question>
        <p className="kiosk-what">{text.waits(waiting.article[language], waiting.size[language])}</p>
        {waiting.shelf ? <p>{text.shelf(waiting.shelf)}</p> : null}
        <Big onPress={() => setStep('scan')}>{text.found}</Big>
      </>
    );
  if (step === 'scan')
    return (
      <>
        <Question>{text.scanOut}</Question>
        <RefusedHere text={text} problem={work.problem} />
        <ScanLabel
          text={words.scan}
          busy={work.isBusy}
          onLabel={(label) =>
            work.run(async () => {
              setSeen(await call('POST /api/kiosk/look', { body: { number, label } }));
              setTicked([]);
              setIdentity(newCommand());
              setStep('seen');
            })
          }
        />
      </>
    );
  if (step === 'seen' && seen) {
    const mayTake = seen.verdict === 'right' || seen.verdict === 'other-size';
    const next = afterSeen();
    return (
      <>
        <Question>{text.verdict[seen.verdict]}</Question>
        <p className="kiosk-what">{text.waits(seen.article[language], seen.size[language])}</p>
        {mayTake ? null : <p>{text.putBack}</p>}
        <RefusedHere text={text} problem={work.problem} />
        {mayTake ? (
          <Big busy={work.isBusy} onPress={() => (next ? setStep(next) : take())}>
            {seen.verdict === 'other-size' ? text.takeOther : next ? text.next : text.take}
          </Big>
        ) : null}
        <Big kind="quiet" onPress={again}>
          {text.another}
        </Big>
      </>
    );
  }
  if (step === 'weight' && limit !== null && seen) {
    const isTooHeavy = Number(weight) > limit;
    return (
      <>
        <Question>{text.weight}</Question>
        <p>{text.weightHelp(limit)}</p>
        {isTooHeavy ? (
          <p className="kiosk-refused" role="alert">
            {text.tooHeavy} {text.ring(phone)}
          </p>
        ) : null}
        <RefusedHere text={text} problem={work.problem} />
        <Keys text={text} value={weight} most={3} onChange={setWeight} />
        <Big
          busy={work.isBusy}
          onPress={() => {
            if (Number(weight) < 10 || isTooHeavy) return;
            if (seen.parts.length > 0) setStep('parts');
            else take();
          }}
        >
          {seen.parts.length > 0 ? text.next : text.take}
        </Big>
      </>
    );
  }
  if (step === 'parts' && seen) {
    const isWhole = seen.parts.every(({ code }) => ticked.includes(code));
    return (
      <>
        <Question>{text.parts}</Question>
        <p>{text.partsHelp}</p>
        <PartKeys text={text} language={language} parts={seen.parts} ticked={ticked} onTick={setTicked} />
        <RefusedHere text={text} problem={work.problem} />
        {isWhole ? (
          <Big busy={work.isBusy} onPress={take}>
            {text.take}
          </Big>
        ) : (
          <>
            <p>{text.partsMissing}</p>
            <Big kind="quiet" onPress={again}>
              {text.another}
            </Big>
          </>
        )}
      </>
    );
  }
  return (
    <>
      <Question>{text.taken}</Question>
      <p>{text.takenHelp(longDayOf(language, 'Europe/Oslo', `${dueOn}T12:00:00Z`))}</p>
      <Big onPress={onDone}>{text.finish}</Big>
    </>
  );
}
