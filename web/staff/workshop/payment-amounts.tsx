import type { PaymentAmount } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { useNow } from '../../ui/time.tsx';
import { useStaffText } from '../staff-text.tsx';

const pers = ['month', 'day', 'meal', 'hour', 'once'] as const;
const sorts = ['price', 'most', 'income-free'] as const;

/** Prices with the day each is in force from; a proposal is told to nobody until somebody has looked it over. */
export function PaymentAmounts(props: {
  amounts: readonly PaymentAmount[];
  onChange: (amounts: PaymentAmount[]) => void;
}) {
  const say = useStaffText().workshop.service.terms;
  const now = useNow(60);
  const { amounts } = props;
  const put = (index: number, part: Partial<PaymentAmount>) =>
    props.onChange(amounts.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="workshop-amounts">
      <legend>{say.amounts}</legend>
      {amounts.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place; it has no other name
        <div className="workshop-row" key={index}>
          <TextField
            numeric
            label={say.amount}
            value={String(one.crowns)}
            onChange={(value) => put(index, { crowns: Number(value.replaceAll(/\D/g, '').slice(0, 6)) })}
            maxLength={6}
          />
          <Select
            label={say.amountPer}
            value={one.per}
            options={pers.map((value) => ({ value, label: say.per[value] }))}
            onChange={(value) => put(index, { per: pers.find((each) => each === value) ?? 'month' })}
          />
          <Select
            label={say.amountIs}
            value={one.is}
            options={sorts.map((value) => ({ value, label: say.is[value] }))}
            onChange={(value) => put(index, { is: sorts.find((each) => each === value) ?? 'price' })}
          />
          <DayField label={say.amountFrom} value={one.from} onChange={(from) => put(index, { from })} />
          <label>
            <input
              type="checkbox"
              checked={one.isProposal}
              onChange={(event) => put(index, { isProposal: event.target.checked })}
            />{' '}
            {say.proposal}
          </label>
          <Button
            variant="tertiary"
            color="neutral"
            onClick={() => props.onChange(amounts.filter((_, at) => at !== index))}
          >
            {say.dropAmount}
          </Button>
        </div>
      ))}
      {amounts.length < 12 ? (
        <Button
          variant="secondary"
          onClick={() =>
            props.onChange([
              ...amounts,
              {
                crowns: 0,
                per: 'month',
                is: 'price',
                from: new Date(now).toISOString().slice(0, 10),
                isProposal: false,
              },
            ])
          }
        >
          {say.addAmount}
        </Button>
      ) : null}
    </fieldset>
  );
}
