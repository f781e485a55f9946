import { useQuery } from '@tanstack/react-query';
import type { FieldVisit, RatingView } from '@tunet/contract';
import { useState } from 'react';
import { call, Problem } from '../data/call.ts';
import { lastEntry } from '../data/field-state.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Notice, Refused } from '../ui/notice.tsx';
import { EntrySign } from './entry-sign.tsx';
import { useShift } from './on-shift.tsx';

const three = ['thriving', 'active', 'mastering'] as const;
const noAnswers = { thriving: '', active: '', mastering: '' };
const tenths = Array.from({ length: 11 }, (_unused, value) => String(value));

/** Three short answers at a visit, hers or as the one who helps sees it; kept on the phone until there is a net. */
export function VisitPulse(props: { visit: FieldVisit }) {
  const text = useWorkText();
  const say = text.pulseVisit;
  const { outbox } = useShift();
  const { visit } = props;
  const [open, setOpen] = useState(false);
  // Beside the visit, not of it: a refused answer must not hold back that the visit was made.
  const subjectId = `pulse ${visit.id}`;
  const entry = lastEntry(subjectId, outbox.entries);
  if (open) return <Form visit={visit} subjectId={subjectId} close={() => setOpen(false)} />;
  return (
    <section className="visit-otherwise">
      {entry?.state === 'refused' ? (
        <>
          <Refused problem={new Problem(409, { code: entry.code ?? 'ended', message: '' })} />
          <Button variant="secondary" color="neutral" onClick={() => outbox.dismiss(entry.commandId)}>
            {text.field.understood}
          </Button>
        </>
      ) : entry ? (
        <Notice live>{entry.state === 'kept' ? say.keptHere : say.sent}</Notice>
      ) : null}
      <p>
        <Button variant="secondary" color="neutral" sign="person" onClick={() => setOpen(true)}>
          {say.open}
        </Button>{' '}
        <EntrySign subjectId={subjectId} />
      </p>
    </section>
  );
}

function Form(props: { visit: FieldVisit; subjectId: string; close: () => void }) {
  const text = useWorkText();
  const say = text.pulseVisit;
  const { language } = useLanguage();
  const { outbox } = useShift();
  const { visit, subjectId, close } = props;
  // The municipality's own words where there is a net; without one the usual ones.
  const asked = useQuery({
    queryKey: ['pulse-questions'],
    queryFn: () => call('GET /api/instruments/pulse'),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data;
  const [answers, setAnswers] = useState(noAnswers);
  const [mattersNow, setMattersNow] = useState('');
  const [view, setView] = useState<RatingView>('own');
  const [tried, setTried] = useState(false);
  const isSaid = three.some((code) => answers[code] !== '') || mattersNow.trim() !== '';
  function send(): void {
    setTried(true);
    if (!isSaid) return;
    const [thriving, active, mastering] = three.map((code) => tenthOf(answers[code]));
    void outbox
      .act('POST /api/people/:personId/wellbeing/pulse', subjectId, {
        params: { personId: visit.personId },
        body: {
          ...{ thriving: thriving ?? null, active: active ?? null, mastering: mastering ?? null },
          ...{ mattersNow: mattersNow.trim(), view, occasion: 'between' },
        },
      })
      .then(close);
  }
  return (
    <section className="visit-pulse">
      <h2>{say.heading}</h2>
      <p className="quiet">{say.help}</p>
      <Select
        label={say.view}
        value={view}
        onChange={(value) => setView(value === 'professional' ? 'professional' : 'own')}
        options={(['own', 'professional'] as const).map((each) => ({ value: each, label: say.views[each] }))}
      />
      {three.map((code) => (
        <Select
          key={code}
          label={asked?.items.find((item) => item.code === code)?.label[language] ?? say.items[code]}
          value={answers[code]}
          onChange={(value) => setAnswers({ ...answers, [code]: value })}
          options={[{ value: '', label: say.notAsked }, ...tenths.map((value) => ({ value, label: value }))]}
        />
      ))}
      <TextArea
        label={say.matters}
        value={mattersNow}
        onChange={setMattersNow}
        rows={2}
        maxLength={2000}
        error={tried && !isSaid ? say.missing : null}
      />
      <Button wide sign="check" onClick={send}>
        {say.save}
      </Button>
      <Button wide variant="tertiary" color="neutral" onClick={close}>
        {text.common.cancel}
      </Button>
    </section>
  );
}

function tenthOf(value: string): number | null {
  return value === '' ? null : Number(value);
}
