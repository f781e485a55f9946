import type { Price } from '@tunet/contract';
import { useLanguage } from './language.tsx';
import { usePageText } from './more-text.tsx';

/** What a kind of help costs, in plain words. */
export function PriceLines(props: { price: Price }) {
  const say = usePageText().price;
  const { price } = props;
  return (
    <div className="price">
      <strong>{say.heading}</strong>
      <p>{useSayPrice()(price)}</p>
      {price.kind === 'capped' ? <p>{say.follows}</p> : null}
    </div>
  );
}

/** One line of it. */
export function useSayPrice(): (price: Price) => string {
  const say = usePageText().price;
  const { language } = useLanguage();
  return ({ text, amounts }) =>
    [
      text[language],
      ...amounts.map(({ crowns, per, is }) => say[is](crowns.toLocaleString(language), say.per[per])),
    ].join(' ');
}
