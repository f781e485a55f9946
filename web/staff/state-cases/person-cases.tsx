import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StateCaseKind } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { CaseView } from './case-view.tsx';
import './state-cases.css';

const kinds: readonly StateCaseKind[] = ['application', 'order', 'swap', 'user-pass-swap'];

/** What one person has with the state, and a new case. */
export function PersonCases({ personId }: { personId: string }) {
  const say = useStaffText().stateCaseWork;
  const list = useQuery({
    queryKey: ['state-cases', personId],
    queryFn: () => call('GET /api/people/:personId/state-cases', { params: { personId } }),
    gcTime: 0,
  });
  const [isNew, setNew] = useState(false);
  return (
    <PartState query={list} doing={say.loading}>
      {({ cases }) => (
        <div className="state-of-person">
          {isNew ? (
            <NewCase personId={personId} onDone={() => setNew(false)} />
          ) : (
            <Button variant="secondary" aria-expanded={false} onClick={() => setNew(true)}>
              {say.begin}
            </Button>
          )}
          {cases.length === 0 ? <p className="quiet">{say.noneOfPerson}</p> : null}
          {cases.map((one) => (
            <CaseView key={one.id} one={one} />
          ))}
        </div>
      )}
    </PartState>
  );
}

function NewCase(props: { personId: string; onDone: () => void }) {
  const say = useStaffText().stateCaseWork;
  const queries = useQueryClient();
  const [kind, setKind] = useState<StateCaseKind>('application');
  const [what, setWhat] = useState('');
  const [consent, setConsent] = useState<'on-page' | 'on-paper'>('on-page');
  const [askedOn, setAskedOn] = useState('');
  const [tried, setTried] = useState(false);
  const courses = useQuery({ queryKey: ['state-order-courses'], queryFn: () => call('GET /api/state-order-courses') });
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/state-cases', {
        params: { personId: props.personId },
        body: { kind, what, consent, articleId: null, meanwhileLoanId: null, askedOn: askedOn === '' ? null : askedOn },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'state-cases' });
      props.onDone();
    },
  });
  const mine = courses.data?.mine ?? [];
  return (
    <form
      className="state-form"
      noValidate
      aria-label={say.begin}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (what.trim() !== '') save.mutate();
      }}
    >
      <h2>{say.begin}</h2>
      {courses.data ? (
        <p className="quiet">
          {mine.length === 0 ? say.mayNot : say.mayOrder + mine.map((course) => say.courseNames[course]).join(', ')}
        </p>
      ) : null}
      <Select
        label={say.kind}
        value={kind}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'application')}
        options={kinds.map((value) => ({ value, label: say.kinds[value] }))}
      />
      <TextField
        label={say.what}
        help={say.whatHelp}
        value={what}
        onChange={setWhat}
        maxLength={300}
        error={tried && what.trim() === '' ? say.missing : null}
      />
      <DayField label={say.askedOn} value={askedOn} onChange={setAskedOn} />
      <Select
        label={say.consent}
        value={consent}
        onChange={(value) => setConsent(value === 'on-paper' ? 'on-paper' : 'on-page')}
        options={(['on-page', 'on-paper'] as const).map((value) => ({ value, label: say.consents[value] }))}
      />
      <RefusedHere problem={save.error} words={say.refused} />
      <Button type="submit" busy={save.isPending}>
        {say.send}
      </Button>
    </form>
  );
}
