import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { DayField, Select, TextField } from '../../../ui/field.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { stocksQuery, useAidAct } from './workshop-data.ts';

/** A new thing gets its label. */
export function RegisterThing(props: { done: () => void }) {
  const text = useText();
  const { aidWork, aidMore } = useStaffText();
  const say = aidWork.things;
  const { language } = useLanguage();
  const stocks = useQuery(stocksQuery);
  const [stockId, setStock] = useState('');
  const [said, setSaid] = useState({ serial: '', maker: '', model: '', batch: '', shelf: '', boughtOn: '' });
  const [tried, setTried] = useState(false);
  const register = useAidAct('POST /api/aids/things', props.done);
  const send = () => {
    setTried(true);
    if (stockId === '') return;
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''));
    register.mutate({ body: { stockId, ...given } });
  };
  return (
    <section className="aid-form">
      <PageHeading>{say.register}</PageHeading>
      <Select
        label={say.stock}
        value={stockId}
        onChange={setStock}
        error={tried && stockId === '' ? say.chooseStock : null}
        options={[
          { value: '', label: say.chooseStock },
          ...(stocks.data?.stocks ?? [])
            .filter(({ kind }) => kind !== 'consumable')
            .map((one) => ({
              value: one.stockId,
              label: `${one.article[language]}, ${one.size[language]}, ${one.store}`,
            })),
        ]}
      />
      {(['serial', 'maker', 'model', 'batch', 'shelf'] as const).map((field) => (
        <TextField
          key={field}
          label={say[field]}
          value={said[field]}
          onChange={(value) => setSaid({ ...said, [field]: value })}
          maxLength={field === 'shelf' ? 20 : 80}
        />
      ))}
      <DayField label={say.boughtOn} value={said.boughtOn} onChange={(boughtOn) => setSaid({ ...said, boughtOn })} />
      <RefusedHere problem={register.error} words={aidMore.refused} />
      <div className="aid-acts">
        <Button busy={register.isPending} onClick={send}>
          {say.save}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.done}>
          {text.common.cancel}
        </Button>
      </div>
    </section>
  );
}
