import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Incapacity } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextArea } from '../../ui/field.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Standing } from './standing.ts';
import { Ticks } from './ticks.tsx';

type Area = Incapacity['cannot'][number];
const areas: readonly Area[] = ['help', 'treatment', 'information', 'technology'];

/** What she cannot consent to, as a health professional has written it down; when it is looked at again. */
export function IncapacityPart(props: { personId: string; data: Standing }) {
  const say = useStaffText().representativesPart;
  const { day } = useClock();
  const { incapacity, mayRecordIncapacity } = props.data;
  return (
    <section>
      <h2>{say.incapacity}</h2>
      {incapacity ? (
        <>
          <p>
            {say.incapacityOf(
              incapacity.cannot.map((area) => say.cannot[area]).join(', '),
              incapacity.recordedBy,
              day(incapacity.recordedAt),
              day(incapacity.reviewOn),
            )}
          </p>
          <p className="quiet">{incapacity.because}</p>
          {incapacity.proxiesGoOn ? <p className="quiet">{say.goOn}</p> : null}
        </>
      ) : (
        <p>{say.incapacityNone}</p>
      )}
      {mayRecordIncapacity ? (
        <Record personId={props.personId} standing={incapacity} />
      ) : (
        <p className="quiet">{say.onlyNurse}</p>
      )}
    </section>
  );
}

function Record(props: { personId: string; standing: Incapacity | null }) {
  const text = useText();
  const say = useStaffText().representativesPart;
  const queries = useQueryClient();
  const { personId, standing } = props;
  const [isOpen, setOpen] = useState(false);
  const [cannot, setCannot] = useState<readonly Area[]>([]);
  const [because, setBecause] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const [proxiesGoOn, setGoOn] = useState(true);
  const save = useMutation({
    mutationFn: async () => {
      if (standing)
        await command('POST /api/people/:personId/incapacity/:incapacityId/end', {
          params: { personId, incapacityId: standing.id },
          body: { because },
        });
      else
        await command('POST /api/people/:personId/incapacity', {
          params: { personId },
          body: { cannot: [...cannot], because, reviewOn, proxiesGoOn },
        });
    },
    onSuccess: async () => {
      setOpen(false);
      setBecause('');
      await queries.invalidateQueries({ queryKey: ['representatives', personId] });
    },
  });
  const isWhole = because.trim() !== '' && (standing !== null || (cannot.length > 0 && reviewOn !== ''));
  if (!isOpen) {
    return (
      <Button variant="secondary" color="neutral" onClick={() => setOpen(true)}>
        {standing ? say.canAgain : say.record}
      </Button>
    );
  }
  return (
    <form
      className="part-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) save.mutate();
      }}
    >
      {standing ? null : (
        <>
          <Ticks label={say.record} of={areas} say={say.cannot} picked={cannot} onPick={setCannot} />
          <DayField label={say.review} value={reviewOn} onChange={setReviewOn} />
          <label className="part-tick">
            <input type="checkbox" checked={proxiesGoOn} onChange={(event) => setGoOn(event.target.checked)} />
            {say.goOn}
          </label>
        </>
      )}
      <TextArea label={say.because} value={because} onChange={setBecause} />
      {isWhole ? null : <p className="quiet">{say.fillIn}</p>}
      <RefusedHere problem={save.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" busy={save.isPending}>
          {say.recordSave}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
