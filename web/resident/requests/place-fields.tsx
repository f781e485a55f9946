import type { ApplicationAnswers, ServiceType } from '@tunet/contract';
import { TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PickOne } from '../people/choices.tsx';
import { usePersonHere } from '../people.ts';

const can = ['yes', 'no', 'unsure'] as const;

/** About moving to a place with care: what she herself says, and whether she can decide this; and who may be granted one here. */
export function PlaceFields(props: {
  answers: ApplicationAnswers;
  types: readonly ServiceType[];
  onAnswer: (place: NonNullable<ApplicationAnswers['place']> | null) => void;
}) {
  const text = usePageText();
  const say = text.applying.place;
  const { language } = useLanguage();
  const { name } = usePersonHere();
  const { answers, types } = props;
  const { heard = '', canDecide } = answers.place ?? {};
  const wished = types.filter(({ code, terms }) => terms.waitingList && answers.wishes?.includes(code));
  function put(next: NonNullable<ApplicationAnswers['place']>): void {
    const { heard: words = '', ...others } = next;
    const place = words === '' ? others : { ...others, heard: words };
    props.onAnswer(Object.keys(place).length === 0 ? null : place);
  }
  return (
    <>
      <TextArea
        label={name === null ? text.apply.label : say.heard}
        rows={4}
        maxLength={1000}
        value={heard}
        onChange={(words) => put({ ...answers.place, heard: words })}
      />
      {name === null ? null : (
        <section className="part">
          <h2>{say.canDecide(name)}</h2>
          <p className="quiet">{say.canDecideHelp}</p>
          <PickOne
            question={say.canDecide(name)}
            picked={canDecide ?? null}
            onPick={(value) => put({ ...answers.place, canDecide: value })}
            choices={can.map((value) => ({ value, label: say[value] }))}
          />
        </section>
      )}
      {wished.map(({ code, label, terms }) => (
        <section className="part" key={code}>
          <h2>{label[language]}</h2>
          <p>
            <strong>{say.whoMayGet}</strong>
          </p>
          <p>{terms.whoMayGet[language]}</p>
          <p className="quiet">{terms.payment.text[language]}</p>
        </section>
      ))}
    </>
  );
}
