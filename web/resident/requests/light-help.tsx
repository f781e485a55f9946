import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LightHelp, LightOffer } from '@tunet/contract';
import { useState } from 'react';
import { call, command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { noonOf } from './applications-query.ts';

/** Help that is given by age without an assessment, where it is offered; applying as usual stands above it always. */
export function LightHelpPart(props: { personId: string; name: string | null }) {
  const say = usePageText().applying.light;
  const { personId, name } = props;
  const found = useQuery({
    queryKey: ['light-help', personId],
    queryFn: () => call('GET /api/my/people/:personId/light-help', { params: { personId } }),
  });
  const { offers = [], taken = [] } = found.data ?? {};
  return (
    <>
      {taken.length > 0 ? (
        <section className="applications">
          <h2>{say.mine(name)}</h2>
          <ul>
            {taken.map((help) => (
              <Taken key={help.lightHelpId} help={help} personId={personId} />
            ))}
          </ul>
        </section>
      ) : null}
      {offers.length > 0 ? (
        <section className="applications">
          <h2>{say.heading(name)}</h2>
          <p>{say.help(name)}</p>
          <ul>
            {offers.map((offer) => (
              <Offer key={offer.serviceType} offer={offer} personId={personId} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Offer(props: { offer: LightOffer; personId: string }) {
  const say = usePageText().applying.light;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { offer, personId } = props;
  const [asking, setAsking] = useState(false);
  const take = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/light-help', {
        params: { personId },
        body: { serviceType: offer.serviceType },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['light-help', personId] }),
  });
  const isGone = take.error instanceof Problem && take.error.code === 'not-offered';
  return (
    <li className="application-line">
      <strong className="application-words">{offer.label[language]}</strong>
      <span>{offer.explained[language]}</span>
      <span className="quiet">
        {say.from(offer.fromAge)}. {offer.payment[language]}
      </span>
      {isGone ? <Notice live>{say.gone}</Notice> : <Refused problem={take.error} />}
      {asking ? <span role="status">{say.sure}</span> : null}
      <span className="apply-ways">
        {asking ? (
          <>
            <Button busy={take.isPending} onClick={() => take.mutate()}>
              {say.yes}
            </Button>
            <Button variant="secondary" color="neutral" onClick={() => setAsking(false)}>
              {say.no}
            </Button>
          </>
        ) : (
          <Button
            variant="secondary"
            aria-label={`${say.take}: ${offer.label[language]}`}
            onClick={() => setAsking(true)}
          >
            {say.take}
          </Button>
        )}
      </span>
    </li>
  );
}

function Taken(props: { help: LightHelp; personId: string }) {
  const text = usePageText();
  const say = text.applying.light;
  const { language } = useLanguage();
  const { longDay } = useClock();
  const queries = useQueryClient();
  const { help, personId } = props;
  const { lightHelpId } = help;
  const [asking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () => command('POST /api/my/light-help/:lightHelpId/end', { params: { lightHelpId }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['light-help', personId] }),
  });
  return (
    <li className="application-line">
      <strong className="application-words">{help.label[language]}</strong>
      <span className="quiet">{say.since(longDay(help.takenAt), help.takenBy)}</span>
      <span>{help.inPlaceAt === null ? say.ordering : say.inPlace(longDay(help.inPlaceAt))}</span>
      <span>{say.ask(longDay(noonOf(help.followUpOn)))}</span>
      {help.decisionId === null ? null : (
        <Link
          to="/person/$personId/decisions/$decisionId"
          params={{ personId: props.personId, decisionId: help.decisionId }}
        >
          {text.decision.open}
        </Link>
      )}
      <span className="quiet">
        {help.office.name} {help.office.phone ?? ''}
      </span>
      <Refused problem={end.error} />
      <span className="apply-ways">
        {asking ? (
          <>
            <Button onClick={() => setAsking(false)}>{text.common.back}</Button>
            <Button variant="secondary" color="neutral" busy={end.isPending} onClick={() => end.mutate()}>
              {say.end}
            </Button>
          </>
        ) : (
          <Button variant="tertiary" color="neutral" onClick={() => setAsking(true)}>
            {say.end}
          </Button>
        )}
      </span>
    </li>
  );
}
