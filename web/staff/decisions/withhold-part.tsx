import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Withheld, WithheldPart } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './decisions.css';

type Work = Answer<'GET /api/applications/:applicationId/withheld'>;
const parts: readonly WithheldPart[] = [
  ...(['what-matters', 'own-resources', 'situation', 'relatives-view', 'relatives'] as const),
  ...(['considered', 'scores', 'children', 'housing', 'risk'] as const),
];
const keyOf = (applicationId: string) => ['withheld', applicationId];

/** What the party is not shown, by which section: everything else is hers with one press. */
export function WithholdPart(props: { applicationId: string }) {
  const say = useStaffText().withhold;
  const { applicationId } = props;
  const work = useQuery({
    queryKey: keyOf(applicationId),
    queryFn: () => call('GET /api/applications/:applicationId/withheld', { params: { applicationId } }),
    gcTime: 0,
  });
  return (
    <div className="issued-facts">
      <h2>{say.heading}</h2>
      <p>{say.lead}</p>
      <PartState query={work} doing={say.loading}>
        {(data) => (
          <>
            {data.withheld.length === 0 ? <p className="quiet">{say.none}</p> : null}
            <ul className="delegation-list">
              {data.withheld.map((one) => (
                <One key={one.id} applicationId={applicationId} one={one} />
              ))}
            </ul>
            {data.isMapped ? (
              <Withhold applicationId={applicationId} work={data} />
            ) : (
              <p className="quiet">{say.nothing}</p>
            )}
          </>
        )}
      </PartState>
    </div>
  );
}

function One(props: { applicationId: string; one: Withheld }) {
  const text = useStaffText();
  const say = text.withhold;
  const queries = useQueryClient();
  const { day } = useClock();
  const { one } = props;
  const end = useMutation({
    mutationFn: () => command('POST /api/withheld/:withheldId/end', { params: { withheldId: one.id }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(props.applicationId) }),
  });
  return (
    <li data-live>
      <strong>{say.one(text.teamWork.parts[one.part], one.law, one.markedByName, day(one.markedAt))}</strong>
      <span>{one.reason}</span>
      <Button variant="tertiary" color="neutral" busy={end.isPending} onClick={() => end.mutate()}>
        {say.show}
      </Button>
      {end.error ? <RefusedHere problem={end.error} words={say.refused} /> : null}
    </li>
  );
}

function Withhold(props: { applicationId: string; work: Work }) {
  const text = useStaffText();
  const say = text.withhold;
  const queries = useQueryClient();
  const { language } = useLanguage();
  const { applicationId, work } = props;
  const [part, setPart] = useState('');
  const [lawCode, setLaw] = useState('');
  const [because, setBecause] = useState('');
  const left = parts.filter((each) => !work.withheld.some((one) => one.part === each));
  const put = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/withheld', {
        params: { applicationId },
        body: { withholds: part as WithheldPart, lawCode, because: because.trim(), language },
      }),
    onSuccess: () => {
      setPart('');
      setBecause('');
      return queries.invalidateQueries({ queryKey: keyOf(applicationId) });
    },
  });
  const isWhole = part !== '' && lawCode !== '' && because.trim() !== '';
  return (
    <form
      className="composer-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) put.mutate();
      }}
    >
      <Select
        label={say.which}
        value={part}
        onChange={setPart}
        options={[
          { value: '', label: text.composer.choose },
          ...left.map((value) => ({ value, label: text.teamWork.parts[value] })),
        ]}
      />
      <Select
        label={say.law}
        value={lawCode}
        onChange={setLaw}
        options={[
          { value: '', label: text.composer.choose },
          ...work.laws.map(({ code, law }) => ({ value: code, label: law })),
        ]}
      />
      <TextArea label={say.because} value={because} onChange={setBecause} rows={3} maxLength={2_000} />
      {put.error ? <RefusedHere problem={put.error} words={say.refused} /> : null}
      <Button type="submit" disabled={!isWhole} busy={put.isPending}>
        {say.doIt}
      </Button>
    </form>
  );
}
