import type { AidCondition, LackingWhere, Language } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command, newCommand } from '../data/call.ts';
import { ScanLabel } from '../ui/scan/scan-label.tsx';
import { Big, countsOf, PartKeys, Question, RefusedHere } from './kiosk-parts.tsx';
import { useWork } from './use-work.ts';
import type { KioskWords } from './words.ts';

type Step = 'scan' | 'parts' | 'where' | 'condition' | 'done';
type Seen = Answer<'POST /api/kiosk/look'>;
const conditions: readonly AidCondition[] = ['as-before', 'dirty', 'broken'];
const wheres: readonly LackingWhere[] = ['at-home', 'never-came', 'lost', 'unknown'];

/** Bringing back at the kiosk: the label alone. Nothing is said of who had it. */
export function KioskReturn(props: { words: KioskWords; language: Language; onDone: () => void }) {
  const { words, language, onDone } = props;
  const text = words.kiosk;
  const [step, setStep] = useState<Step>('scan');
  const [seen, setSeen] = useState<Seen | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [where, setWhere] = useState<LackingWhere | null>(null);
  const [identity, setIdentity] = useState(newCommand);
  const work = useWork();
  const bring = (condition: AidCondition) =>
    work.run(async () => {
      if (!seen) return;
      const body = { label: seen.label, partsBack: countsOf(seen.parts, ticked), condition, lackingWhere: where };
      await command('POST /api/kiosk/in', { body }, identity);
      setStep('done');
    });
  if (step === 'scan')
    return (
      <>
        <Question>{text.scanIn}</Question>
        <RefusedHere text={text} problem={work.problem} />
        <ScanLabel
          text={words.scan}
          busy={work.isBusy}
          onLabel={(label) =>
            work.run(async () => {
              const found = await call('POST /api/kiosk/look', { body: { number: null, label } });
              setSeen(found);
              setIdentity(newCommand());
              setStep(found.parts.length > 0 ? 'parts' : 'condition');
            })
          }
        />
      </>
    );
  if (step === 'parts' && seen)
    return (
      <>
        <Question>{text.partsBack}</Question>
        <p>{text.partsHelp}</p>
        <PartKeys text={text} language={language} parts={seen.parts} ticked={ticked} onTick={setTicked} />
        <Big onPress={() => setStep(seen.parts.every(({ code }) => ticked.includes(code)) ? 'condition' : 'where')}>
          {text.next}
        </Big>
      </>
    );
  if (step === 'where')
    return (
      <>
        <Question>{text.where}</Question>
        <p>{text.whereHelp}</p>
        {wheres.map((value) => (
          <Big
            key={value}
            kind="quiet"
            onPress={() => {
              setWhere(value);
              setStep('condition');
            }}
          >
            {text.wheres[value]}
          </Big>
        ))}
      </>
    );
  if (step === 'condition' && seen)
    return (
      <>
        <Question>{text.condition}</Question>
        <p className="kiosk-what">{text.waits(seen.article[language], seen.size[language])}</p>
        <RefusedHere text={text} problem={work.problem} />
        {conditions.map((value) => (
          <Big key={value} kind="quiet" busy={work.isBusy} onPress={() => bring(value)}>
            {text.conditions[value]}
          </Big>
        ))}
      </>
    );
  return (
    <>
      <Question>{text.brought}</Question>
      <p>{text.broughtHelp}</p>
      <Big onPress={onDone}>{text.finish}</Big>
    </>
  );
}
