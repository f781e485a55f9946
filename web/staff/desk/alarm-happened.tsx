import type { AlarmCard } from '@tunet/contract';
import { useClock, useLanguage } from '../../ui/language.tsx';
import type { TextAtWork } from '../../ui/more-text.tsx';
import { useWorkText } from '../../ui/more-text.tsx';

type Happening = AlarmCard['happenings'][number];

/** Everything that has happened with this alarm, newest last. */
export function AlarmHappened(props: { card: AlarmCard }) {
  const text = useWorkText();
  const { language } = useLanguage();
  const { exact } = useClock();
  const { happenings, causes, measures } = props.card;
  const labelOf = (code: string) =>
    [...causes, ...measures].find((each) => each.code === code)?.label[language] ?? code;
  return (
    <section className="happened">
      <h2>{text.desk.happened}</h2>
      <ol>
        {happenings.map((happening) => (
          <li key={`${happening.at}${happening.what}${happening.detail}`}>
            <time dateTime={happening.at}>{exact(happening.at)}</time>
            <span>
              {text.desk.happening[happening.what]} {detailOf(text, happening, labelOf)}
              {happening.who ? <span className="quiet"> · {happening.who}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What is kept beside a happening, in words: some kinds keep codes. */
function detailOf(text: TextAtWork, { what, detail }: Happening, labelOf: (code: string) => string): string {
  if (detail === null) return '';
  if (what === 'ladder') return `· ${text.desk.ladder[Number(detail)] ?? detail}`;
  if (what === 'given-back') return detail === 'duty-ended' ? `· ${text.desk.dutyEnded}` : detail;
  if (what === 'closed') return `· ${detail.split(' · ').map(labelOf).join(' · ')}`;
  if (what === 'again') return `· ${wordOf(text.night.again, detail)}`;
  if (what === 'pressed-again') return `· ${wordOf(text.kind, detail)}`;
  if (what === 'relative-informed') {
    const [name = '', how = ''] = detail.split(' · ');
    return `${name} · ${wordOf(text.life.informedHow, how)}`;
  }
  return detail;
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
