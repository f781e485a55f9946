import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AlarmCard } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { ReportDeviation } from '../quality/report-deviation.tsx';
import { AlarmFacts } from './alarm-facts.tsx';
import { AlarmHappened } from './alarm-happened.tsx';
import { AlarmHead } from './alarm-head.tsx';
import { AlarmSteps } from './alarm-steps.tsx';
import { CloseAlarm } from './close-alarm.tsx';
import { useDesk } from './desk-context.tsx';
import { EmergencyNumbers, useEmergencyDigits } from './emergency-numbers.tsx';
import { HandOvers } from './hand-overs.tsx';
import { InformRelative } from './inform-relative.tsx';
import { QuickOutcomes } from './quick-outcomes.tsx';
import { SendSomeone } from './send-someone.tsx';

/** The alarm card of one alarm. It is fetched anew each time the alarm's version changes. */
export function useAlarmCard(alarmId: string, version: number | undefined) {
  return useQuery({
    queryKey: ['alarm', alarmId, version],
    queryFn: () => call('GET /api/alarms/:alarmId', { params: { alarmId } }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The right side of the desk: one alarm, what to do about it, who and where. */
export function AlarmPanel(props: { alarmId: string }) {
  const text = useWorkText();
  const { live, me, select, open, keysOn } = useDesk();
  const liveRow = live.state.rows.get(props.alarmId);
  const card = useAlarmCard(props.alarmId, liveRow?.version);
  useEmergencyDigits(card.data, keysOn && open === null && liveRow?.status === 'taken' && liveRow.takenBy?.id === me);
  if (!card.data || card.data.row.id !== props.alarmId) {
    if (card.error) return <ErrorMessage problem={card.error} retry={card.refetch} />;
    return <Waiting doing={text.waiting.card} />;
  }
  const row = liveRow && liveRow.version >= card.data.row.version ? liveRow : card.data.row;
  const mine = row.takenBy?.id === me && row.status === 'taken';
  return (
    <article className="alarm-panel" aria-labelledby="alarm-heading">
      <Button className="only-narrow" variant="tertiary" color="neutral" sign="back" onClick={() => select(null)}>
        {text.desk.open}
      </Button>
      <AlarmHead row={row} mine={mine} />
      <EmergencyNumbers card={card.data} mine={mine} onlyFirst />
      {mine && open === 'end' ? (
        <CloseAlarm row={row} causes={card.data.causes} measures={card.data.measures} found={card.data.foundCause} />
      ) : null}
      {mine && open === 'outcomes' ? <QuickOutcomes row={row} card={card.data} /> : null}
      {mine && open === 'inform' ? <InformRelative row={row} persons={card.data.persons} /> : null}
      {mine && open === 'hand-over' ? <SendSomeone row={row} receivers={card.data.receivers} /> : null}
      <div className="alarm-columns">
        <div>
          <HandOvers row={row} mine={mine} />
          <AlarmSteps card={card.data} mine={mine} />
          <EmergencyNumbers card={card.data} mine={mine} />
          <AlarmHappened card={card.data} />
          {row.status === 'waiting' ? null : (
            <div id="desk-deviation">
              <ReportDeviation about="alarm" aboutId={row.id} {...personOf(card.data)} />
            </div>
          )}
        </div>
        <AlarmFacts card={card.data} />
      </div>
    </article>
  );
}

/** Whom a deviation is about, when there is no doubt. */
function personOf({ persons }: AlarmCard): { personId?: string } {
  const [only] = persons;
  return only && persons.length === 1 ? { personId: only.id } : {};
}
