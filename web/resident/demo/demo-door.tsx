import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../data/call.ts';
import type { DemoText } from '../../text/demo-page.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePlace } from '../../ui/place.tsx';

const digits = 6;

/** The key pad beside the store's door: its lock decides alone, as it does where there is no net. */
export function DemoDoor(props: { say: DemoText }) {
  const say = props.say.door;
  const here = usePlace();
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const press = useMutation({
    mutationFn: () =>
      call('POST /api/demo/door', {
        body: { lock: `${here.country === 'SE' ? 'solhamra' : 'nordvik'}-store`, digits: number },
      }),
    onSettled: () => setNumber(''),
  });
  const isWhole = new RegExp(`^[0-9]{${digits}}$`).test(number);
  return (
    <section className="demo-part" id="door" aria-labelledby="door-heading">
      <h2 id="door-heading">{say.heading}</h2>
      <p>{say.lead}</p>
      <form
        className="demo-door"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(!isWhole);
          if (isWhole) press.mutate();
        }}
      >
        <TextField
          label={say.number}
          value={number}
          onChange={setNumber}
          numeric
          maxLength={digits}
          error={tried && !isWhole ? say.sixDigits : null}
        />
        <Button type="submit" busy={press.isPending}>
          {say.press}
        </Button>
      </form>
      {press.data ? (
        <Notice tone={press.data.what === 'opened' ? 'good' : 'waiting'} sign="door" live>
          {say.what[press.data.what]}
        </Notice>
      ) : null}
      {press.error ? (
        <Notice tone="waiting" live>
          {say.silent}
        </Notice>
      ) : null}
    </section>
  );
}
