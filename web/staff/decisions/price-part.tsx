import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Priceable, PricePer, PriceWork } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { serverNow } from '../../data/server-clock.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useSayPrice } from '../../ui/price.tsx';

import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './decisions.css';

const pers: readonly PricePer[] = ['month', 'day', 'meal', 'hour', 'once'];
const keyOf = (applicationId: string) => ['price', applicationId];

/** What she pays: a decision by itself beside the one about the help. */
export function PricePart(props: { applicationId: string }) {
  const say = useStaffText().priceWork;
  const { applicationId } = props;
  const work = useQuery({
    queryKey: keyOf(applicationId),
    queryFn: () => call('GET /api/applications/:applicationId/price', { params: { applicationId } }),
    gcTime: 0,
  });
  return (
    <div className="issued-facts">
      <h2>{say.heading}</h2>
      <p>{say.lead}</p>
      <PartState query={work} doing={say.loading}>
        {(data) => (
          <>
            <Issued issued={data.issued} />
            {data.lines.length === 0 ? (
              <p className="quiet">{say.notYet}</p>
            ) : data.lines.every(({ rule }) => rule.kind === 'free') ? (
              <p className="quiet">{say.nothing}</p>
            ) : (
              <PriceForm key={data.issued.length} applicationId={applicationId} work={data} />
            )}
          </>
        )}
      </PartState>
    </div>
  );
}

function Issued(props: { issued: PriceWork['issued'] }) {
  const say = useStaffText().priceWork;
  const { longDate } = useClock();
  if (props.issued.length === 0) return null;
  return (
    <>
      <h3>{say.issued}</h3>
      <ul>
        {props.issued.map(({ id, reference, issuedOn, appealUntil }) => (
          <li key={id}>{say.one(reference, longDate(issuedOn), longDate(appealUntil))}</li>
        ))}
      </ul>
    </>
  );
}

interface Typed {
  readonly isOn: boolean;
  readonly crowns: string;
  readonly per: PricePer;
  readonly fromOn: string;
}

function typedOf({ suggested, startsOn, decided, rule }: Priceable, today: string): Typed {
  return {
    isOn: decided === null && rule.kind !== 'free',
    crowns: suggested ? String(suggested.crowns) : '',
    per: suggested?.per ?? 'month',
    fromOn: startsOn && startsOn > today ? startsOn : today,
  };
}

function PriceForm(props: { applicationId: string; work: PriceWork }) {
  const say = useStaffText().priceWork;
  const queries = useQueryClient();
  const { applicationId, work } = props;
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  const priced = work.lines.filter(({ rule }) => rule.kind !== 'free');
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(priced.map((line) => [line.helpLineId, typedOf(line, today)])),
  );
  const [facts, setFacts] = useState('');
  const [reasons, setReasons] = useState('');
  const [laws, setLaws] = useState(work.laws.join('\n'));
  const lines = Object.entries(typed).flatMap(([helpLineId, { isOn, crowns, per, fromOn }]) =>
    isOn ? [{ helpLineId, crowns: Number(crowns.replace(',', '.')), per, fromOn }] : [],
  );
  const listed = laws.split('\n').flatMap((law) => (law.trim() ? [law.trim()] : []));
  const isWhole =
    lines.length > 0 &&
    lines.every(({ helpLineId, crowns, fromOn }) => typed[helpLineId]?.crowns.trim() && crowns >= 0 && fromOn) &&
    Boolean(facts.trim() && reasons.trim()) &&
    listed.length > 0;
  const issue = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/price', {
        params: { applicationId },
        body: {
          ...{ priceLines: lines, laws: listed, language: work.language, known: work.issued.length },
          ...{ facts: facts.trim(), reasons: reasons.trim() },
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(applicationId) }),
  });
  return (
    <form
      className="composer-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) issue.mutate();
      }}
    >
      {priced.map((line) => {
        const now = typed[line.helpLineId] ?? typedOf(line, today);
        return (
          <Line
            key={line.helpLineId}
            line={line}
            typed={now}
            onChange={(next) => setTyped({ ...typed, [line.helpLineId]: { ...now, ...next } })}
          />
        );
      })}
      <TextArea label={say.facts} help={say.factsHelp} value={facts} onChange={setFacts} rows={3} maxLength={4_000} />
      <TextArea label={say.reasons} value={reasons} onChange={setReasons} rows={3} maxLength={4_000} />
      <TextArea label={say.laws} value={laws} onChange={setLaws} rows={3} maxLength={2_000} />
      <p className="quiet">{say.appeal(work.appealWeeks, work.appealBody)}</p>
      {issue.error ? <RefusedHere problem={issue.error} words={say.refused} /> : null}
      <Button type="submit" disabled={!isWhole} busy={issue.isPending}>
        {say.issue}
      </Button>
    </form>
  );
}

function Line(props: { line: Priceable; typed: Typed; onChange: (next: Partial<Typed>) => void }) {
  const say = useStaffText().priceWork;
  const { per: perNames } = usePageText().price;
  const sayPrice = useSayPrice();
  const { language } = useLanguage();
  const { longDate } = useClock();
  const { line, typed } = props;
  const { decided } = line;
  return (
    <fieldset className="composer-service">
      <legend>{line.label[language]}</legend>
      <p>{sayPrice(line.rule)}</p>
      {decided ? (
        <p>{say.decided(decided.crowns.toLocaleString(language), perNames[decided.per], longDate(decided.fromOn))}</p>
      ) : (
        <Tag tone="waiting" sign="clock">
          {say.follows}
        </Tag>
      )}
      <label className="composer-tick">
        <input
          type="checkbox"
          checked={typed.isOn}
          onChange={(event) => props.onChange({ isOn: event.target.checked })}
        />{' '}
        {say.include(line.label[language])}
      </label>
      {typed.isOn ? (
        <div className="composer-row">
          <TextField
            numeric
            label={say.crowns}
            value={typed.crowns}
            onChange={(crowns) => props.onChange({ crowns: crowns.replaceAll(/[^\d,.]/g, '') })}
            maxLength={9}
          />
          <Select
            label={say.per}
            value={typed.per}
            onChange={(per) => props.onChange({ per: per as PricePer })}
            options={pers.map((value) => ({ value, label: perNames[value] }))}
          />
          <DayField label={say.from} value={typed.fromOn} onChange={(fromOn) => props.onChange({ fromOn })} />
        </div>
      ) : null}
    </fieldset>
  );
}
