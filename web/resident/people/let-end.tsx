import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';

type Proxy = Answer<'GET /api/my/people/:personId/proxies'>['proxies'][number];

/** A proxy that ends soon: she lets it end, or gives a new one. */
export function LetEnd(props: { proxy: Proxy; personId: string }) {
  const say = usePageText().representatives;
  const queries = useQueryClient();
  const { proxy, personId } = props;
  const end = useMutation({
    mutationFn: () =>
      command('POST /api/my/representatives/:representativeId/let-end', {
        params: { representativeId: proxy.id },
        body: {},
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['my-proxies', personId] }),
  });
  if (proxy.willEnd) return <p className="quiet">{say.willEnd}</p>;
  return (
    <>
      <p className="quiet">{say.renew}</p>
      <Button className="no-print" variant="secondary" busy={end.isPending} onClick={() => end.mutate()}>
        {say.letEnd}
      </Button>
      <Refused problem={end.error} />
    </>
  );
}
