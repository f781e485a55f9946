import { useQuery } from '@tanstack/react-query';
import { call } from '../data/call.ts';
import { ButtonLink, telephone } from '../ui/button.tsx';
import { useClock } from '../ui/language.tsx';
import { usePageText } from '../ui/more-text.tsx';
import { Notice } from '../ui/notice.tsx';

/** What happens next with an alarm that was granted: a day, and whom to ask. Nothing where nothing is on its way. */
export function ComingAlarm(props: { personId: string }) {
  const say = usePageText().coming;
  const { longDate } = useClock();
  const { personId } = props;
  const found = useQuery({
    queryKey: ['coming', personId],
    queryFn: () => call('GET /api/my/people/:personId/technology', { params: { personId } }),
  });
  const setups = found.data?.setups ?? [];
  if (setups.length === 0) return null;
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">{say.heading}</h2>
      {setups.map(({ kind, next, on, agreed, unitName, unitPhone }) => {
        if (next === null) return null;
        const day = on === null ? '' : longDate(on);
        const isPromised = next === 'fitted' && !agreed;
        return (
          <Notice key={`${kind} ${next}`} tone="waiting" sign="clock">
            <p>{isPromised ? say.notAgreed(say.what[kind], day) : say.says[next](say.what[kind], day)}</p>
            {unitPhone ? (
              <p>
                {say.ask(unitName)}{' '}
                <ButtonLink href={telephone(unitPhone)} variant="secondary" sign="phone">
                  {unitPhone}
                </ButtonLink>
              </p>
            ) : null}
          </Notice>
        );
      })}
    </section>
  );
}
