import { useQuery } from '@tanstack/react-query';
import type { AidHarm, AidScrapWhy, StoreThing } from '@tunet/contract';
import { useState } from 'react';
import { call } from '../../../data/call.ts';
import { serverNow } from '../../../data/server-clock.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../../ui/field.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { countsQuery, saveFile, useAidAct } from './workshop-data.ts';

type Act = 'shelf' | 'mend' | 'scrap' | 'send' | 'accident';

/** What may be done with a thing from where it is; one at a time is opened. */
export function ThingActs(props: { thing: StoreThing }) {
  const { aidWork, aidMore } = useStaffText();
  const say = aidWork.things;
  const { language } = useLanguage();
  const { thing } = props;
  const [open, setOpen] = useState<Act | null>(null);
  const params = { thingId: thing.id };
  const missing = useAidAct('POST /api/aids/things/:thingId/missing');
  const found = useAidAct('POST /api/aids/things/:thingId/found');
  const hold = useAidAct('POST /api/aids/things/:thingId/hold');
  const release = useAidAct('POST /api/aids/things/:thingId/release');
  const may = (state: StoreThing['state']) => thing.next.includes(state) && thing.state !== 'out';
  const isHeld = thing.heldBecause !== null;
  const choices: readonly (readonly [Act, string, boolean])[] = [
    ['shelf', say.moveShelf, thing.state !== 'scrapped' && thing.state !== 'out'],
    ['mend', say.mend, !isHeld && !['scrapped', 'missing', 'repair'].includes(thing.state)],
    ['send', say.send, !isHeld && ['available', 'returned', 'cleaned', 'inspected'].includes(thing.state)],
    ['scrap', say.scrap, may('scrapped') && (!isHeld || thing.heldBecause === 'infection')],
    ['accident', say.accident, thing.state !== 'scrapped'],
  ];
  const proof = async (as: 'pdf' | 'csv') => {
    const made = await call('GET /api/aids/things/:thingId/cleaning-proof', { params, query: { language } });
    saveFile(made.name, as === 'pdf' ? 'application/pdf' : 'text/csv', as === 'pdf' ? made.pdf : made.csv);
  };
  return (
    <section className="aid-part no-print">
      <h2>{say.acts}</h2>
      <RefusedHere problem={missing.error ?? found.error ?? hold.error ?? release.error} words={aidMore.refused} />
      <div className="aid-acts">
        {thing.state === 'missing' ? (
          <Button busy={found.isPending} onClick={() => found.mutate({ params, body: {} })}>
            {say.found}
          </Button>
        ) : null}
        {thing.heldBecause === 'infection' && thing.state === 'quarantine' ? (
          <Button busy={release.isPending} onClick={() => release.mutate({ params, body: {} })}>
            {say.release}
          </Button>
        ) : null}
        {choices.map(([act, name, isOpen]) =>
          isOpen ? (
            <Button
              key={act}
              variant="secondary"
              color="neutral"
              aria-expanded={open === act}
              onClick={() => setOpen(open === act ? null : act)}
            >
              {name}
            </Button>
          ) : null,
        )}
        {may('quarantine') && !isHeld ? (
          <Button
            variant="tertiary"
            color="neutral"
            busy={hold.isPending}
            onClick={() => hold.mutate({ params, body: {} })}
          >
            {say.hold}
          </Button>
        ) : null}
        {may('missing') ? (
          <Button
            variant="tertiary"
            color="neutral"
            busy={missing.isPending}
            onClick={() => missing.mutate({ params, body: {} })}
          >
            {say.missing}
          </Button>
        ) : null}
      </div>
      {open === null ? null : <OneAct key={open} act={open} thing={thing} done={() => setOpen(null)} />}
      <div className="aid-acts">
        <Button variant="tertiary" onClick={() => void proof('pdf')}>
          {say.proofPdf}
        </Button>
        <Button variant="tertiary" onClick={() => void proof('csv')}>
          {say.proofCsv}
        </Button>
      </div>
    </section>
  );
}

function OneAct(props: { act: Act; thing: StoreThing; done: () => void }) {
  const { aidWork, aidMore } = useStaffText();
  const say = aidWork.things;
  const { thing, act, done } = props;
  const params = { thingId: thing.id };
  const [words, setWords] = useState('');
  const [shelf, setShelf] = useState(thing.shelf ?? '');
  const [why, setWhy] = useState<AidScrapWhy>('worn-out');
  const [harm, setHarm] = useState<AidHarm>('might-have');
  const [kind, setKind] = useState<'mechanical' | 'electronic'>('mechanical');
  const [toStoreId, setStore] = useState('');
  const [tried, setTried] = useState(false);
  const stores = useQuery({ ...countsQuery, enabled: act === 'send' });
  const move = useAidAct('POST /api/aids/things/:thingId/shelf', done);
  const mend = useAidAct('POST /api/aids/things/:thingId/repairs', done);
  const scrap = useAidAct('POST /api/aids/things/:thingId/scrap', done);
  const send = useAidAct('POST /api/aids/things/:thingId/transfer', done);
  const tell = useAidAct('POST /api/aids/things/:thingId/accidents', done);
  const said = words.trim();
  const needsWords = act === 'mend' || act === 'accident';
  const go = () => {
    setTried(true);
    if (needsWords && said === '') return;
    if (act === 'shelf' && shelf.trim()) move.mutate({ params, body: { shelf: shelf.trim() } });
    if (act === 'mend') mend.mutate({ params, body: { kind, words: said, isUrgent: false } });
    if (act === 'scrap') scrap.mutate({ params, body: { why } });
    if (act === 'send' && toStoreId) send.mutate({ params, body: { toStoreId } });
    if (act === 'accident') {
      tell.mutate({ params, body: { happenedAt: new Date(serverNow()).toISOString(), harm, words: said } });
    }
  };
  const names: Readonly<Record<Act, string>> = {
    ...{ shelf: say.moveShelf, mend: say.mend, scrap: say.scrapSure, send: say.send, accident: say.accident },
  };
  return (
    <div className="aid-form">
      {act === 'shelf' ? <TextField label={say.shelf} value={shelf} onChange={setShelf} maxLength={20} /> : null}
      {act === 'mend' ? (
        <Select
          label={aidMore.repairs.kind}
          value={kind}
          onChange={(value) => setKind(value as 'mechanical')}
          options={(['mechanical', 'electronic'] as const).map((value) => ({
            value,
            label: aidMore.repairKind[value],
          }))}
        />
      ) : null}
      {act === 'scrap' ? (
        <Select
          label={say.why}
          value={why}
          onChange={(value) => setWhy(value as AidScrapWhy)}
          options={(['worn-out', 'cannot-be-cleaned', 'too-dear', 'other'] as const).map((value) => ({
            value,
            label: aidWork.scrapWhy[value],
          }))}
        />
      ) : null}
      {act === 'send' ? (
        <Select
          label={say.toStore}
          value={toStoreId}
          onChange={setStore}
          options={[
            { value: '', label: say.chooseStock },
            ...(stores.data?.stores ?? [])
              .filter(({ id }) => id !== thing.storeId)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      {act === 'accident' ? (
        <Select
          label={aidMore.harmLabel}
          value={harm}
          onChange={(value) => setHarm(value as AidHarm)}
          options={(['none', 'might-have', 'injury', 'serious', 'death'] as const).map((value) => ({
            value,
            label: aidMore.harm[value],
          }))}
        />
      ) : null}
      {needsWords ? (
        <TextArea
          label={act === 'accident' ? aidMore.whatHappened : say.words}
          value={words}
          onChange={setWords}
          maxLength={1000}
          error={tried && said === '' ? say.wordsNeeded : null}
        />
      ) : null}
      <RefusedHere
        problem={move.error ?? mend.error ?? scrap.error ?? send.error ?? tell.error}
        words={aidMore.refused}
      />
      <div className="aid-acts">
        <Button
          busy={move.isPending || mend.isPending || scrap.isPending || send.isPending || tell.isPending}
          onClick={go}
        >
          {names[act]}
        </Button>
      </div>
    </div>
  );
}
