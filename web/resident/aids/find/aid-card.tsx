import type { AidShown } from '@tunet/contract';
import { AidDrawing } from '../../../ui/aid-drawings/index.tsx';
import { usePageText } from '../../../ui/more-text.tsx';

/** An article to press on: drawing, plain name, what it is for, and whether it is there. */
export function AidCard(props: { aid: AidShown }) {
  const say = usePageText().aidsFind;
  const { aid } = props;
  const isByHelp = aid.selfService !== 'open' && aid.selfService !== 'guided';
  return (
    <a className="aid-card" href={`/aids/${aid.code}`}>
      <AidDrawing name={aid.drawing} />
      <span>
        <strong>{aid.name}</strong>
        <span className="quiet">{aid.purpose}</span>
        <span className="aid-there" data-there={!isByHelp && aid.isFreeNow}>
          {isByHelp ? say.byHelp : aid.isFreeNow ? say.free : say.notFree}
        </span>
      </span>
    </a>
  );
}
