import type { Instrument } from '@tunet/contract';
import { useLanguage } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import type { Mapping } from '../assessment/assessment-content.ts';
import { useStaffText } from '../staff-text.tsx';

/** What was written, to be read: also why a part is kept from representatives. */
export function MappingRead(props: { mapping: Mapping; instrument: Instrument }) {
  const { mappingWork: say, teamWork: team } = useStaffText();
  const { language } = useLanguage();
  const { mapping, instrument } = props;
  const texts = [
    ['what-matters', say.whatMatters, mapping.whatMatters],
    ['own-resources', say.ownResources, mapping.ownResources],
    ['situation', say.situation, mapping.situation],
    ['relatives-view', say.relativesView, mapping.relativesView],
    ['children', team.children, mapping.children.inHome ? mapping.children.what : ''],
    ['housing', team.housing, mapping.housing],
    ['risk', team.risk, [mapping.risk, mapping.riskDone].filter((each) => each.trim() !== '').join('\n\n')],
  ] as const;
  const stepOf = (value: number | null) => instrument.scale.find((step) => step.value === value);
  const hidden = (part: Mapping['hiddenParts'][number]) =>
    mapping.hiddenParts.includes(part) ? <Tag sign="eye">{say.hide}</Tag> : null;
  return (
    <div className="mapping-read">
      {texts.map(([part, heading, words]) =>
        words.trim() === '' ? null : (
          <section key={part}>
            <h2>
              {heading} {hidden(part)}
            </h2>
            <p className="mapping-words">{words}</p>
          </section>
        ),
      )}
      {mapping.relatives.map(({ key, name, says, needs, keptFromHer, keptBecause }) => (
        <section key={key}>
          <h2>
            {team.relativeSays(name)} {keptFromHer ? <Tag sign="eye">{team.keepFromHer}</Tag> : null}
          </h2>
          <p className="mapping-words">{says}</p>
          <h3>{team.relativeNeeds(name)}</h3>
          <p className="mapping-words">{needs}</p>
          {keptFromHer ? <p className="quiet">{keptBecause}</p> : null}
        </section>
      ))}
      <section>
        <h2>
          {say.considered} {hidden('considered')}
        </h2>
        <dl className="case-facts">
          {(['volunteers', 'aids', 'technology', 'reablement'] as const).map((what) => {
            const { fits, reason } = mapping.considered[what];
            return (
              <div key={what}>
                <dt>
                  {say.consider[what]}: {fits === null ? say.fits.unknown : fits ? say.fits.yes : say.fits.no}
                </dt>
                <dd>{reason}</dd>
              </div>
            );
          })}
        </dl>
      </section>
      <section>
        <h2>
          {say.scores} {hidden('scores')}
        </h2>
        <table className="ds-table mapping-table">
          <thead>
            <tr>
              <th scope="col">{say.item}</th>
              <th scope="col">{say.level}</th>
              <th scope="col">{say.own}</th>
            </tr>
          </thead>
          <tbody>
            {instrument.items
              .filter(({ unconfirmed }) => !unconfirmed)
              .map(({ code, label }) => {
                const scored = mapping.scores.find(({ item }) => item === code);
                const [score, own] = [stepOf(scored?.score ?? null), stepOf(scored?.ownScore ?? null)];
                return (
                  <tr key={code}>
                    <th scope="row">{label[language]}</th>
                    <td className="figures">{score ? `${score.value} ${score.label[language]}` : say.notScored}</td>
                    <td className="figures">{own ? `${own.value} ${own.label[language]}` : say.ownNone}</td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </section>
      {mapping.hiddenBecause.trim() === '' ? null : (
        <section>
          <h2>{say.hiddenBecause}</h2>
          <p className="mapping-words">{mapping.hiddenBecause}</p>
        </section>
      )}
    </div>
  );
}
