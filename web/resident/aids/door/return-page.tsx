import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AidCondition, LackingWhere, ToReturn } from '@tunet/contract';
import { useState } from 'react';
import { command, newCommand, Problem } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { DangerLine } from '../../../ui/danger-line.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../../ui/notice.tsx';
import { AddPictures } from '../../../ui/pictures.tsx';
import { ScanLabel } from '../../../ui/scan/scan-label.tsx';
import type { ChosenPicture } from '../../../ui/shrink-picture.ts';
import { PickOne } from '../../people/choices.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';
import { usePersonHere } from '../../people.ts';
import { PersonPage } from '../../person-page.tsx';
import { DoorCode } from './door-code.tsx';
import { doorQuery } from './door-query.ts';
import { HomeFetch } from './home-fetch.tsx';
import { countsOf, PartsList } from './parts-list.tsx';
import '../../people/people.css';
import './door.css';

type Step = 'door' | 'scan' | 'parts' | 'where' | 'condition' | 'done';
const conditions: readonly AidCondition[] = ['as-before', 'dirty', 'broken'];
const wheres: readonly LackingWhere[] = ['at-home', 'never-came', 'lost', 'unknown'];

/** Bringing one thing back: its label, its parts, how it is. One question at a time, and nobody is blamed. */
export function ReturnPage() {
  const say = usePageText().aidDoor;
  const { personId } = usePersonHere();
  const { loanId = '' } = useParams({ strict: false });
  const door = useQuery(doorQuery(personId));
  const [kept, setKept] = useState<ToReturn | null>(null);
  const one = door.data?.returns.find((each) => each.loanId === loanId) ?? kept;
  return (
    <PersonPage heading={say.bring} backTo="/person/$personId/aid-door">
      {door.isPending ? <Waiting doing={say.loading} /> : null}
      {door.isError && !one ? <ErrorMessage problem={door.error} retry={() => void door.refetch()} /> : null}
      {one ? <Returning personId={personId} one={one} onBrought={() => setKept(one)} /> : null}
      {door.data && !one ? (
        <Notice tone="waiting">
          <p>{say.refused['not-out']}</p>
        </Notice>
      ) : null}
    </PersonPage>
  );
}

function Returning({ personId, one, onBrought }: { personId: string; one: ToReturn; onBrought: () => void }) {
  const text = usePageText();
  const say = text.aidDoor;
  const { language } = useLanguage();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>('door');
  const [isWrong, setWrong] = useState(false);
  const [ticked, setTicked] = useState<string[]>([]);
  const [where, setWhere] = useState<LackingWhere | null>(null);
  const [condition, setCondition] = useState<AidCondition>('as-before');
  const [says, setSays] = useState('');
  const [pictures, setPictures] = useState<readonly ChosenPicture[]>([]);
  const [identity] = useState(newCommand);
  const lacking = one.parts.filter(({ code }) => !ticked.includes(code));
  const bring = useMutation({
    mutationFn: () => {
      const [picture] = pictures;
      const words = says.trim();
      const body = {
        ...{ label: one.label, partsBack: countsOf(one.parts, ticked), condition, says: words === '' ? null : words },
        lackingWhere: lacking.length > 0 ? where : null,
        ...(picture ? { picture: picture.content } : {}),
      };
      return command('POST /api/my/people/:personId/aid-door/in', { params: { personId }, body }, identity);
    },
    onSuccess: () => {
      onBrought();
      setStep('done');
      void client.invalidateQueries({ queryKey: ['aid-door', personId] });
    },
  });
  const isLost = bring.error instanceof Problem && bring.error.status === 0;
  return (
    <div className="aid-door">
      <p className="aid-door-what">
        <strong>{say.thisIs(one.article[language], one.size[language])}</strong>
        <br />
        {one.store.name}, {one.store.street}
      </p>
      {step === 'door' ? (
        <>
          {one.store.hasLock ? (
            <DoorCode personId={personId} errand="return" thingId={one.loanId} windows={one.windows} code={one.code} />
          ) : (
            <p>{say.noLock}</p>
          )}
          <Button variant={one.code ? 'primary' : 'secondary'} onClick={() => setStep('scan')}>
            {say.inside}
          </Button>
          <HomeFetch personId={personId} one={one} />
        </>
      ) : null}
      {step === 'scan' ? (
        <section aria-labelledby="aid-step">
          <h2 id="aid-step">{say.scanIn}</h2>
          {isWrong ? (
            <Notice tone="waiting" live>
              <p>{say.notYours}</p>
            </Notice>
          ) : null}
          <ScanLabel
            text={text.scan}
            onLabel={(label) => {
              setWrong(label !== one.label);
              if (label === one.label) setStep(one.parts.length > 0 ? 'parts' : 'condition');
            }}
          />
        </section>
      ) : null}
      {step === 'parts' ? (
        <section aria-labelledby="aid-step">
          <h2 id="aid-step">{say.partsIn}</h2>
          <p>{say.partsInHelp}</p>
          <PartsList question={say.partsIn} parts={one.parts} ticked={ticked} onTick={setTicked} />
          <Button onClick={() => setStep(lacking.length > 0 ? 'where' : 'condition')}>{say.next}</Button>
        </section>
      ) : null}
      {step === 'where' ? (
        <section aria-labelledby="aid-step">
          <h2 id="aid-step">{say.where}</h2>
          <p>{say.whereHelp}</p>
          <p>
            {say.lacking}: {lacking.map(({ names, count }) => say.part(names[language], count)).join(', ')}
          </p>
          <PickOne
            question={say.where}
            choices={wheres.map((value) => ({ value, label: say.wheres[value] }))}
            picked={where}
            onPick={setWhere}
          />
          <Button onClick={() => setStep(where ? 'condition' : 'where')}>{say.next}</Button>
        </section>
      ) : null}
      {step === 'condition' ? (
        <section aria-labelledby="aid-step">
          <h2 id="aid-step">{say.condition}</h2>
          <PickOne
            question={say.condition}
            choices={conditions.map((value) => ({ value, label: say.conditions[value] }))}
            picked={condition}
            onPick={setCondition}
          />
          {condition === 'as-before' ? null : (
            <>
              <TextArea label={say.says} help={say.saysHelp} value={says} onChange={setSays} maxLength={500} />
              <DangerLine words={says} hours={null} />
              <AddPictures pictures={pictures} onChange={(chosen) => setPictures(chosen.slice(-1))} />
            </>
          )}
          {isLost ? (
            <Notice tone="waiting" live>
              <p>{say.sentNothingIn}</p>
            </Notice>
          ) : (
            <RefusedInWords problem={bring.error} words={say.refused} />
          )}
          <Button busy={bring.isPending} onClick={() => bring.mutate()}>
            {bring.isPending ? say.taking : say.bringIt}
          </Button>
        </section>
      ) : null}
      {step === 'done' && bring.data ? (
        <Notice tone="good" live>
          <strong>{say.brought}</strong>
          <p>{say.broughtHelp}</p>
          {bring.data.lacking.length > 0 ? (
            <p>
              {say.broughtLacking(
                bring.data.lacking.map(({ names, count }) => say.part(names[language], count)).join(', '),
              )}
            </p>
          ) : null}
        </Notice>
      ) : null}
    </div>
  );
}
