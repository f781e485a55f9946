import type { ServiceTerms } from '@tunet/contract';
import { Select, TextField } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import { FourLanguages } from './four-languages.tsx';
import { PaymentAmounts } from './payment-amounts.tsx';

const payments = ['free', 'capped', 'own'] as const;

/** On which terms a kind of help is given: who decides, who may get it, what it costs. */
export function TermsFields(props: {
  terms: ServiceTerms;
  wrong: { part: string; words: string } | null;
  onChange: (terms: ServiceTerms) => void;
}) {
  const say = useStaffText().workshop.service.terms;
  const { terms, wrong } = props;
  const put = (part: Partial<ServiceTerms>) => props.onChange({ ...terms, ...part });
  const yesOrNo = (label: string, words: { yes: string; no: string }, part: 'mayApply' | 'waitingList' | 'watches') => (
    <Select
      label={label}
      value={terms[part] ? 'yes' : 'no'}
      options={(['yes', 'no'] as const).map((value) => ({ value, label: words[value] }))}
      onChange={(value) => put({ [part]: value === 'yes' })}
    />
  );
  const numberOrNone = (label: string, help: string, part: 'preliminaryDays' | 'lightAge') => (
    <TextField
      numeric
      label={label}
      help={help}
      error={wrong?.part === `terms.${part}` ? wrong.words : null}
      value={terms[part] === null ? '' : String(terms[part])}
      onChange={(value) => {
        const digits = value.replaceAll(/\D/g, '');
        put({ [part]: digits === '' ? null : Number(digits) });
      }}
      maxLength={3}
    />
  );
  return (
    <>
      <div className="workshop-row">
        {yesOrNo(say.mayApply, say.may, 'mayApply')}
        {yesOrNo(say.waitingList, say.waits, 'waitingList')}
        {yesOrNo(say.watches, say.watching, 'watches')}
      </div>
      <FourLanguages
        legend={say.decidedBy}
        path="terms.decidedBy."
        value={terms.decidedBy}
        wrong={wrong}
        onChange={(decidedBy) => put({ decidedBy })}
        max={160}
      />
      <FourLanguages
        legend={say.whoMayGet}
        path="terms.whoMayGet."
        value={terms.whoMayGet}
        wrong={wrong}
        onChange={(whoMayGet) => put({ whoMayGet })}
        max={400}
      />
      <div className="workshop-row">
        {numberOrNone(say.preliminaryDays, say.preliminaryHelp, 'preliminaryDays')}
        {numberOrNone(say.lightAge, say.lightHelp, 'lightAge')}
        <TextField
          numeric
          label={say.cancelDays}
          help={say.cancelHelp}
          error={wrong?.part === 'terms.cancelDays' ? wrong.words : null}
          value={String(terms.cancelDays)}
          onChange={(value) => put({ cancelDays: Number(value.replaceAll(/\D/g, '').slice(-2)) })}
          maxLength={2}
        />
        <Select
          label={say.payment}
          value={terms.payment.kind}
          options={payments.map((value) => ({ value, label: say.payments[value] }))}
          onChange={(value) =>
            put({ payment: { ...terms.payment, kind: payments.find((each) => each === value) ?? 'free' } })
          }
        />
      </div>
      <FourLanguages
        legend={say.payment}
        path="terms.payment.text."
        value={terms.payment.text}
        wrong={wrong}
        onChange={(text) => put({ payment: { ...terms.payment, text } })}
        max={300}
      />
      <PaymentAmounts
        amounts={terms.payment.amounts}
        onChange={(amounts) => put({ payment: { ...terms.payment, amounts } })}
      />
    </>
  );
}
