import { useMutation } from '@tanstack/react-query';
import type { WaitingBand, WaitingCase } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { DayField, Select, TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ActForm } from './act-form.tsx';
import { useChanged } from './use-changed.ts';

const bands: readonly WaitingBand[] = ['first', 'soon', 'steady'];

/** How it is with her now: everything said anew, with what stood there as the start. */
export function FollowUpForm(props: { one: WaitingCase }) {
  const say = useStaffText().waitingWork;
  const fields = useStaffText().composer;
  const { language } = useLanguage();
  const { one } = props;
  const { waitingId, version } = one;
  const changed = useChanged(waitingId);
  const [words, setWords] = useState('');
  const [criteria, setCriteria] = useState<readonly string[]>(one.criteria.map(({ code }) => code));
  const [band, setBand] = useState<WaitingBand>(one.band);
  const [bandReason, setBandReason] = useState(one.bandReason);
  const [helpMeanwhile, setHelp] = useState(one.helpMeanwhile);
  const [followUpOn, setFollowUpOn] = useState(one.nextFollowUpOn);
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/waiting-list/:waitingId/follow-up', {
        params: { waitingId },
        body: { criteria: [...criteria], band, bandReason, helpMeanwhile, words, followUpOn, version },
      }),
    onSuccess: changed,
  });
  const isWhole =
    [words, bandReason, helpMeanwhile, followUpOn].every((text) => text.trim() !== '') && criteria.length > 0;
  return (
    <ActForm
      name={say.follow}
      save={say.save}
      isWhole={isWhole}
      busy={save.isPending}
      problem={save.error}
      onSave={() => save.mutate()}
    >
      <TextArea
        label={say.followWords}
        help={say.followHelp}
        value={words}
        onChange={setWords}
        maxLength={3_000}
        rows={3}
      />
      <fieldset className="waiting-ticks">
        <legend>{fields.criteria}</legend>
        {one.allCriteria.map(({ code, label }) => (
          <label className="waiting-tick" key={code}>
            <input
              type="checkbox"
              checked={criteria.includes(code)}
              onChange={(event) =>
                setCriteria(event.target.checked ? [...criteria, code] : criteria.filter((each) => each !== code))
              }
            />
            {label[language]}
          </label>
        ))}
      </fieldset>
      <Select
        label={fields.band}
        help={fields.bandHelp}
        value={band}
        onChange={(value) => setBand(bands.find((each) => each === value) ?? band)}
        options={bands.map((value) => ({ value, label: fields.bands[value] }))}
      />
      <TextArea label={fields.bandReason} value={bandReason} onChange={setBandReason} maxLength={1_000} rows={2} />
      <TextArea
        label={fields.meanwhile}
        help={fields.meanwhileHelp}
        value={helpMeanwhile}
        onChange={setHelp}
        maxLength={1_000}
        rows={2}
      />
      <DayField label={say.nextDay} value={followUpOn} onChange={setFollowUpOn} />
    </ActForm>
  );
}

const hows = ['own-wish', 'decision', 'taken-off'] as const;

/** Off the list, with a reason that she reads. */
export function TakeOffForm(props: { one: WaitingCase }) {
  const say = useStaffText().waitingWork;
  const { waitingId, version } = props.one;
  const changed = useChanged(waitingId);
  const [how, setHow] = useState<(typeof hows)[number]>('own-wish');
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/waiting-list/:waitingId/take-off', { params: { waitingId }, body: { how, reason, version } }),
    onSuccess: changed,
  });
  return (
    <ActForm
      name={say.takeOff}
      save={say.takeOff}
      isWhole={reason.trim() !== ''}
      busy={save.isPending}
      problem={save.error}
      onSave={() => save.mutate()}
    >
      <Select
        label={say.how}
        value={how}
        onChange={(value) => setHow(hows.find((each) => each === value) ?? how)}
        options={hows.map((value) => ({ value, label: say.hows[value] }))}
      />
      <TextArea label={say.reason} value={reason} onChange={setReason} maxLength={2_000} rows={3} />
    </ActForm>
  );
}
