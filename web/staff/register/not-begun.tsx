import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DelayReason, NotBegunLine } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Help that was granted and has not begun, the longest decided first, with why. */
export function NotBegun(props: { lines: readonly NotBegunLine[]; months: number }) {
  const say = useStaffText().register;
  return (
    <section>
      <h2>{say.notBegun}</h2>
      <p className="quiet">{say.notBegunHelp(props.months)}</p>
      {props.lines.length === 0 ? <Notice tone="good">{say.allBegun}</Notice> : null}
      <ul className="register-lines">
        {props.lines.map((line) => (
          <Line key={line.decidedServiceId} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line(props: { line: NotBegunLine }) {
  const say = useStaffText().register;
  const { language } = useLanguage();
  const { date } = useClock();
  const { line } = props;
  return (
    <li>
      <h3>
        {line.reference} · {line.label[language]}{' '}
        {line.isToReport ? (
          <Tag tone="waiting" sign="clock">
            {say.isToReport}
          </Tag>
        ) : null}
      </h3>
      <p className="quiet">
        {say.decided(date(line.decidedOn), line.days)} · {say.shallBegin(date(line.startsOn))}
        {line.unitName === null ? null : ` · ${line.unitName}`}
      </p>
      {line.delay ? (
        <p>
          {say.whys[line.delay.why]}
          {line.delay.words === null ? null : `: ${line.delay.words}`}{' '}
          <span className="quiet">{line.delay.statedByName}</span>
        </p>
      ) : null}
      <StateDelay line={line} />
    </li>
  );
}

function StateDelay(props: { line: NotBegunLine }) {
  const say = useStaffText().register;
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState<DelayReason>(props.line.delay?.why ?? 'no-staff');
  const [words, setWords] = useState('');
  const keep = useMutation({
    mutationFn: () =>
      command('POST /api/register/services/:registeredServiceId/delay', {
        params: { registeredServiceId: props.line.decidedServiceId },
        body: { why, ...(words.trim() === '' ? {} : { words: words.trim() }) },
      }),
    onSuccess: () => {
      setOpen(false);
      return cache.invalidateQueries({ queryKey: ['register'] });
    },
  });
  if (!open) {
    return (
      <Button variant="secondary" color="neutral" onClick={() => setOpen(true)}>
        {props.line.delay ? say.changeDelay : say.stateDelay}
      </Button>
    );
  }
  return (
    <form
      className="register-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <Select
        label={say.why}
        value={why}
        onChange={(value) => setWhy(value as DelayReason)}
        options={(Object.keys(say.whys) as DelayReason[]).map((each) => ({ value: each, label: say.whys[each] }))}
      />
      <TextField label={say.words} help={say.wordsHelp} value={words} onChange={setWords} maxLength={1000} />
      <Button type="submit" busy={keep.isPending}>
        {say.keepDelay}
      </Button>
      {keep.error ? <RefusedHere problem={keep.error} words={say.refused} /> : null}
    </form>
  );
}
