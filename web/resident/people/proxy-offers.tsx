import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { peopleQuery } from '../people.ts';
import { Scopes } from './may-see.tsx';
import { RefusedInWords } from './refused-in-words.tsx';

type Offer = Answer<'GET /api/my/proxy-offers'>['offers'][number];

/** Those who want to let me help them. Nothing is shown when nobody does. */
export function ProxyOffers() {
  const offers = useQuery({ queryKey: ['my-proxy-offers'], queryFn: () => call('GET /api/my/proxy-offers') });
  return offers.data?.offers.map((offer) => <OneOffer key={offer.id} offer={offer} />) ?? null;
}

function OneOffer(props: { offer: Offer }) {
  const text = usePageText();
  const say = text.proxies;
  const queries = useQueryClient();
  const { offer } = props;
  const answer = useMutation({
    mutationFn: (will: boolean) =>
      command('POST /api/my/proxy-offers/:offerId/answer', { params: { offerId: offer.id }, body: { will } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['my-proxy-offers'] });
      await queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
    },
  });
  return (
    <section className="proxy" aria-label={offer.fromName}>
      <h2>{say.offer(offer.fromName)}</h2>
      <p>{say.offerLead}</p>
      <Scopes scopes={offer.scopes} />
      <div className="question-acts">
        <Button busy={answer.isPending} onClick={() => answer.mutate(true)}>
          {say.offerYes}
        </Button>
        <Button variant="secondary" color="neutral" onClick={() => answer.mutate(false)}>
          {say.offerNo}
        </Button>
      </div>
      <p className="quiet">{say.offerNoHelp(offer.fromName)}</p>
      <RefusedInWords problem={answer.error} words={say.refused} />
    </section>
  );
}
