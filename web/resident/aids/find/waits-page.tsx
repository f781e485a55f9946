import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AidWait } from '@tunet/contract';
import { command } from '../../../data/call.ts';
import { AidDrawing } from '../../../ui/aid-drawings/index.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../../../ui/notice.tsx';
import { PersonPage } from '../../person-page.tsx';
import { waitsQuery } from './aid-queries.ts';
import './aids-find.css';

/** What one waits for, how many stand before, and a way out of each line. */
export function WaitsPage() {
  const say = usePageText().aidsFind;
  const { personId } = useParams({ strict: false }) as { personId: string };
  const query = useQuery(waitsQuery(personId));
  return (
    <PersonPage heading={say.waits.heading} lead={say.waits.lead}>
      {query.error ? <ErrorMessage problem={query.error} retry={() => query.refetch()} /> : null}
      {query.isPending ? <Waiting doing={say.waits.loading} /> : null}
      {query.data?.waits.length === 0 ? (
        <>
          <Empty sign="clock" heading={say.waits.none}>
            {say.waits.noneHelp}
          </Empty>
          <ButtonLink href="/aids" sign="forth">
            {say.seeAll}
          </ButtonLink>
        </>
      ) : null}
      <ul className="aid-stocks">
        {query.data?.waits.map((wait) => (
          <OneWait key={wait.waitId} wait={wait} personId={personId} />
        ))}
      </ul>
    </PersonPage>
  );
}

function OneWait(props: { wait: AidWait; personId: string }) {
  const say = usePageText().aidsFind.waits;
  const { language } = useLanguage();
  const client = useQueryClient();
  const { wait, personId } = props;
  const leave = useMutation({
    mutationFn: () =>
      command('POST /api/aids/waits/:aidWaitId/leave', { params: { aidWaitId: wait.waitId }, body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['aid-waits', personId] }),
  });
  const state = wait.state === 'waiting' ? say.before(wait.before) : say[wait.state];
  return (
    <li>
      <div className="aid-head">
        <AidDrawing name={wait.drawing} />
        <div>
          <h2>{wait.name[language]}</h2>
          <p>
            {wait.sizeName[language]}. {wait.storeName}.
          </p>
          <p>{state}</p>
        </div>
      </div>
      {wait.state === 'waiting' ? (
        <div>
          <Button variant="secondary" color="neutral" busy={leave.isPending} onClick={() => leave.mutate()}>
            {say.leave}
          </Button>
          <p className="quiet">{say.leaveTold}</p>
        </div>
      ) : null}
      {leave.error ? <ErrorMessage problem={leave.error} /> : null}
    </li>
  );
}
