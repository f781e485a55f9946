import { useQuery } from '@tanstack/react-query';
import type { ApplicationAnswers, ServiceType } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { useSayPrice } from '../../ui/price.tsx';
import { PickMany } from '../people/choices.tsx';
import { proposedHelp } from './questions.ts';

/** Kinds of help that may fit, as proposals: each with what it is, and none is chosen beforehand. */
export function HelpFields(props: {
  answers: ApplicationAnswers;
  types: readonly ServiceType[];
  onAnswer: (wishes: string[] | null) => void;
}) {
  const say = usePageText().applying.wishes;
  const price = usePageText().price;
  const sayPrice = useSayPrice();
  const { language } = useLanguage();
  const { answers, types } = props;
  const words = (answers.words ?? '').slice(0, 2000);
  const guide = useQuery({
    queryKey: ['guide-for', words, language],
    queryFn: () => call('POST /api/guide/ask', { body: { text: words, language } }),
    enabled: words !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const fromWords = (guide.data?.ways ?? []).flatMap(({ act }) =>
    act.kind === 'apply' && act.serviceType !== null ? [act.serviceType] : [],
  );
  const proposed = proposedHelp(answers, types, fromWords);
  const others = types.filter((type) => type.terms.mayApply && !proposed.includes(type));
  const picked = answers.wishes ?? [];
  const choicesOf = (some: readonly ServiceType[]) =>
    some.map(({ code, label, explained, terms }) => ({
      value: code,
      label: label[language],
      help: `${explained[language]} ${sayPrice(terms.payment)}`,
    }));
  const pick = (values: string[]) => props.onAnswer(values.length === 0 ? null : values.slice(0, 12));
  return (
    <>
      {proposed.length === 0 ? (
        <p>{say.noneProposed}</p>
      ) : (
        <PickMany question={say.ask} choices={choicesOf(proposed)} picked={picked} onPick={pick} />
      )}
      <details className="apply-examples">
        <summary>{say.more}</summary>
        <PickMany question={say.more} choices={choicesOf(others)} picked={picked} onPick={pick} />
      </details>
      {types.some(({ code, terms }) => terms.payment.kind === 'capped' && picked.includes(code)) ? (
        <p className="quiet" role="status">
          {price.before} {price.follows}
        </p>
      ) : null}
      {types.some(({ code, terms }) => terms.waitingList && picked.includes(code)) ? (
        <p className="quiet" role="status">
          {say.places}
        </p>
      ) : null}
    </>
  );
}
