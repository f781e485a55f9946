import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { command } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../../ui/field.tsx';
import { useText } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { useAidAct } from './workshop-data.ts';

/** A model or a batch is called back: what it covers is seen before it is done. */
export function OpenRecall(props: { done: () => void }) {
  const text = useText();
  const { aidWork, aidMore } = useStaffText();
  const say = aidMore.recalls;
  const go = useNavigate();
  const [model, setModel] = useState('');
  const [batch, setBatch] = useState('');
  const [why, setWhy] = useState('');
  const [use, setUse] = useState<'stop' | 'careful'>('stop');
  const [tried, setTried] = useState(false);
  const match = { model: model.trim(), ...(batch.trim() ? { batch: batch.trim() } : {}) };
  const preview = useMutation({ mutationFn: () => command('POST /api/aids/recalls/preview', { body: match }) });
  const open = useAidAct('POST /api/aids/recalls', ({ id }) => {
    props.done();
    void go({ to: '/aids/recalls/$recallId', params: { recallId: id } });
  });
  const send = () => {
    setTried(true);
    if (match.model === '' || why.trim() === '') return;
    open.mutate({ body: { ...match, why: why.trim(), stopUsing: use === 'stop', source: 'maker' } });
  };
  return (
    <section className="aid-form">
      <PageHeading>{say.open}</PageHeading>
      <TextField label={aidWork.things.model} value={model} onChange={setModel} maxLength={80} />
      <TextField label={aidWork.things.batch} help={say.batchHelp} value={batch} onChange={setBatch} maxLength={80} />
      <div className="aid-acts">
        <Button
          variant="secondary"
          color="neutral"
          busy={preview.isPending}
          onClick={() => (match.model ? preview.mutate() : setTried(true))}
        >
          {say.see}
        </Button>
      </div>
      {preview.data ? (
        <Notice live>{say.preview(preview.data.onShelf, preview.data.out, preview.data.elsewhere)}</Notice>
      ) : null}
      <Select
        label={say.useLabel}
        value={use}
        onChange={(value) => setUse(value as 'stop' | 'careful')}
        options={(['stop', 'careful'] as const).map((value) => ({ value, label: say[value] }))}
      />
      <TextArea
        label={say.why}
        value={why}
        onChange={setWhy}
        maxLength={1000}
        error={tried && (why.trim() === '' || match.model === '') ? say.whyNeeded : null}
      />
      <RefusedHere problem={open.error ?? preview.error} words={aidMore.refused} />
      <div className="aid-acts">
        <Button busy={open.isPending} onClick={send}>
          {say.now}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.done}>
          {text.common.cancel}
        </Button>
      </div>
    </section>
  );
}
