import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { BeforeAfter, DatedForm, type Decision } from './dated-form.tsx';
import { type ServiceEntry, workshopKey } from './workshop-data.ts';

/** Stops giving a kind of help from a day. */
export function RetireService(props: {
  type: ServiceEntry;
  today: string;
  onCancel: () => void;
  onDone: (from: string) => void;
}) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const cache = useQueryClient();
  const [isShown, setShown] = useState(false);
  const { code, label } = props.type.serviceType;
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      command('POST /api/workshop/service-types/retire', { body: { code, ...decision } }),
    onSuccess: ({ validFrom }) =>
      cache.invalidateQueries({ queryKey: workshopKey }).then(() => props.onDone(validFrom)),
    onError: () => setShown(false),
  });
  return (
    <DatedForm
      heading={say.service.retire}
      today={props.today}
      onPreview={async () => {
        setShown(true);
        return true;
      }}
      shown={
        isShown ? <BeforeAfter rows={[{ what: label[language], before: say.list.isIn, after: say.list.out }]} /> : null
      }
      onEditMore={() => setShown(false)}
      onDecide={(decision) => decide.mutate(decision)}
      onCancel={props.onCancel}
      busy={decide.isPending}
      problem={decide.error}
    >
      <p>{say.service.retireHelp}</p>
    </DatedForm>
  );
}
