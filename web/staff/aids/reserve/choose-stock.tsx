import { useQuery } from '@tanstack/react-query';
import type { AidShown, StockShown } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { type Answer, call } from '../../../data/call.ts';
import { AidDrawing } from '../../../ui/aid-drawings/index.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { Notice, Tag } from '../../../ui/notice.tsx';
import { PartState } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { MakePromise } from './make-promise.tsx';

interface Said {
  readonly measures: Readonly<Record<string, number | null>>;
  readonly weightKg: number | null;
}
/** Beside the measures' own codes. */
const heavy = 'weight';
type Article = Answer<'GET /api/aids/articles/:articleCode'>;

/** One article for her: its measures, and what every store has of the sizes that fit, as it is this minute. */
export function ChooseStock({ aid, personId }: { aid: AidShown; personId: string }) {
  const say = useStaffText().aidStore.reserve;
  const { language } = useLanguage();
  const [said, setSaid] = useState<Said>({ measures: {}, weightKg: null });
  const article = useQuery({
    queryKey: ['aid-article', language, aid.code],
    queryFn: () =>
      call('GET /api/aids/articles/:articleCode', { params: { articleCode: aid.code }, query: { language } }),
  });
  return (
    <article className="aid-card">
      <div className="aid-reserve-head">
        <AidDrawing name={aid.drawing} />
        <div>
          <h2>{aid.name}</h2>
          <p>{aid.purpose}</p>
          <Tag sign="lines">{say.level[aid.selfService]}</Tag>
        </div>
      </div>
      {aid.kind === 'consumable' ? (
        <Notice>{say.given}</Notice>
      ) : (
        <PartState query={article} doing={say.loading}>
          {(whole) => (
            <>
              <Measures article={whole} onSaid={setSaid} />
              <Stocks aid={aid} personId={personId} said={said} />
            </>
          )}
        </PartState>
      )}
    </article>
  );
}

function Measures({ article, onSaid }: { article: Article; onSaid: (said: Said) => void }) {
  const say = useStaffText().aidStore.reserve;
  const { language } = useLanguage();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { measures, weightLimits } = article;
  const most = weightLimits.at(-1);
  if (measures.length === 0 && most === undefined) return null;
  const whole = (value: string | undefined) => (/^\s*\d{1,3}\s*$/.test(value ?? '') ? Number(value) : null);
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    onSaid({
      measures: Object.fromEntries(measures.map(({ code }) => [code, whole(typed[code])])),
      weightKg: whole(typed[heavy]),
    });
  }
  const field = (code: string) => ({
    value: typed[code] ?? '',
    onChange: (value: string) => setTyped({ ...typed, [code]: value }),
  });
  return (
    <form className="aid-work-acts aid-reserve-measures" onSubmit={submit} noValidate>
      {measures.map(({ code, names, unit }) => (
        <TextField key={code} numeric label={say.measure(names[language], unit)} maxLength={3} {...field(code)} />
      ))}
      {most === undefined ? null : (
        <TextField numeric label={say.weight} help={say.weightHelp(most)} maxLength={3} {...field(heavy)} />
      )}
      <Button type="submit" variant="secondary">
        {say.see}
      </Button>
    </form>
  );
}

function Stocks({ aid, personId, said }: { aid: AidShown; personId: string; said: Said }) {
  const say = useStaffText().aidStore.reserve;
  const { language } = useLanguage();
  const choices = useQuery({
    queryKey: ['aid-choices', personId, aid.code, language, said],
    queryFn: () =>
      call('POST /api/people/:personId/aid-choices', {
        params: { personId },
        body: { articleCode: aid.code, language, ...said },
      }),
    // As it is when it is asked, and again once something was reserved: each look stands in her log.
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <PartState query={choices} doing={say.loading}>
      {({ chosen, limitKg, stocks }) => {
        if (chosen === 'stopped')
          return (
            <Notice tone="waiting" live>
              {say.stopped(limitKg ?? 0)}
            </Notice>
          );
        if (chosen === 'none-fits')
          return (
            <Notice tone="waiting" live>
              {say.noneFits}
            </Notice>
          );
        return <Pick {...{ aid, personId, stocks }} weightKg={said.weightKg} />;
      }}
    </PartState>
  );
}

/** What was picked stays picked, whatever others reserve meanwhile. */
function Pick(props: { aid: AidShown; personId: string; stocks: readonly StockShown[]; weightKg: number | null }) {
  const say = useStaffText().aidStore.reserve;
  const { aid, personId, stocks, weightKg } = props;
  const [picked, setPicked] = useState(stocks[0]?.stockId);
  const stock = stocks.find(({ stockId }) => stockId === picked);
  if (!stock) return <Notice tone="waiting">{say.noStock}</Notice>;
  return (
    <>
      <div className="aid-reserve-table">
        <table className="aid-table">
          <thead>
            <tr>
              <th scope="col">{say.size}</th>
              <th scope="col">{say.where}</th>
              <th scope="col">{say.when}</th>
              <th scope="col">{say.bears}</th>
            </tr>
          </thead>
          <tbody>
            {stocks.map((one) => (
              <StockRow
                key={one.stockId}
                stock={one}
                isPicked={one.stockId === stock.stockId}
                onPick={() => setPicked(one.stockId)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <MakePromise key={stock.stockId} {...{ aid, stock, personId, weightKg }} />
    </>
  );
}

function StockRow(props: { stock: StockShown; isPicked: boolean; onPick: () => void }) {
  const say = useStaffText().aidStore.reserve;
  const { day } = useClock();
  const { stock } = props;
  return (
    <tr data-picked={props.isPicked || undefined}>
      <td>
        <label className="aid-reserve-pick">
          <input className="ds-input" type="radio" name="aid-stock" checked={props.isPicked} onChange={props.onPick} />
          {stock.sizeName}
        </label>
      </td>
      <td>{stock.storeName}</td>
      <td>
        {stock.isFreeNow ? (
          <Tag tone="good" sign="check">
            {stock.onShelf === null ? say.isFree : say.onShelf(stock.onShelf)}
          </Tag>
        ) : stock.firstFreeOn === null ? (
          say.noDay
        ) : (
          say.from(day(`${stock.firstFreeOn}T12:00:00Z`))
        )}
      </td>
      <td className="figures">{stock.weightLimitKg === null ? '–' : say.kilos(stock.weightLimitKg)}</td>
    </tr>
  );
}
