import type { AidFree } from '@tunet/contract';
import { useState } from 'react';
import { Button, ButtonLink, telephone } from '../../../ui/button.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** Whether it bears the one who will use it: yes is a stop, whoever asks. Nothing of the answer is kept. */
export function BearsStep(props: { free: AidFree; limitKg: number; onBears: (weightKg: number | null) => void }) {
  const say = usePageText().aidsReserve;
  const { free, limitKg } = props;
  const [isStopped, setStopped] = useState(false);
  if (isStopped)
    return (
      <>
        <Notice tone="waiting" live>
          {say.refused['too-heavy']}
        </Notice>
        <ButtonLink href={telephone(free.phone)} sign="phone">
          {say.ring(free.storeName, free.phone)}
        </ButtonLink>
      </>
    );
  return (
    <section aria-labelledby="aid-bears">
      <h2 id="aid-bears">{say.weight(limitKg)}</h2>
      <p>{say.weightLead}</p>
      <Button wide onClick={() => props.onBears(limitKg)}>
        {say.weightNo}
      </Button>
      <Button wide variant="secondary" onClick={() => setStopped(true)}>
        {say.weightYes}
      </Button>
      <Button wide variant="secondary" onClick={() => props.onBears(null)}>
        {say.weightUnknown}
      </Button>
      <p>{say.weightUnknownHelp}</p>
    </section>
  );
}
