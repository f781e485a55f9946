import type { GuideWay } from '@tunet/contract';
import { useStaffText } from '../staff-text.tsx';
import { BeforeAfter } from '../workshop/dated-form.tsx';
import type { TeachingShown } from './guide-workshop-data.ts';

/** How the guide does before and after, and which statements change. */
export function Figures(props: { shown: TeachingShown; titleOf: (way: GuideWay) => string }) {
  const say = useStaffText().guideWorkshop;
  const { before, after, changed, changedInAll, itself } = props.shown;
  const row = (what: string, key: 'firstRight' | 'oneOfThreeRight' | 'whoRight') => ({
    what,
    before: say.of(before[key], before.statements),
    after: say.of(after[key], after.statements),
  });
  const said = (ways: readonly GuideWay[]) => ways.map(props.titleOf).join(' · ');
  return (
    <div className="workshop-preview" role="status">
      <h3>{say.itself}</h3>
      <BeforeAfter rows={[{ what: say.words, before: said(itself.before), after: said(itself.after) }]} />
      <h3>{say.figures}</h3>
      <p className="quiet">{say.figuresHelp}</p>
      <BeforeAfter
        rows={[
          row(say.figure.first, 'firstRight'),
          row(say.figure.three, 'oneOfThreeRight'),
          row(say.figure.who, 'whoRight'),
        ]}
      />
      <p>{say.changed(changedInAll)}</p>
      {changed.length > 0 ? (
        <BeforeAfter
          rows={changed.slice(0, 12).map((each) => ({
            what: each.text,
            before: props.titleOf(each.before),
            after: `${props.titleOf(each.after)} (${each.right ? say.fits : say.fitsNot})`,
          }))}
        />
      ) : null}
    </div>
  );
}
