import type { Price } from '@tunet/contract';
import { useLanguage } from './language.tsx';
import { usePageText } from './more-text.tsx';

/** What a kind of help costs, in plain words. */
export function PriceLines(props: { price: Price }) {
  const say = usePageText().price;
  const sayPrice = useSayPrice();
  const { price } = props;
  return (
    <div className="price">
      <strong>{say.heading}</strong>
      {price.kind === 'own' && price.amounts.length === 0 ? null : <p>{sayPrice(price, price.kind !== 'own')}</p>}
      {price.kind === 'capped' || (price.kind === 'own' && price.amounts.length === 0) ? <p>{say.follows}</p> : null}
    </div>
  );
}

/** One line of it. */
export function useSayPrice(): (price: Price, withText?: boolean) => string {
  const say = usePageText().price;
  const { language } = useLanguage();
  return ({ text, amounts }, withText = true) =>
    [
      ...(withText ? [text[language]] : []),
      ...amounts.map(({ crowns, per, is }) => say[is](crowns.toLocaleString(language), say.per[per])),
    ].join(' ');
}
