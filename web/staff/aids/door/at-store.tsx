import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '../../../data/call.ts';
import { Select } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PartState } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';

/** What is about one store: of several one is chosen; who is on duty in none is told so. */
export function AtStore(props: { children: (storeId: string) => ReactNode }) {
  const say = useStaffText().aidDoorWork;
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useQuery({ queryKey: ['aid-door-stores'], queryFn: () => call('GET /api/aid-door/stores') });
  return (
    <PartState query={list} doing={say.loading}>
      {({ stores }) => {
        const [first] = stores;
        if (!first)
          return (
            <Notice tone="waiting">
              <p>{say.noStore}</p>
            </Notice>
          );
        const storeId = chosen ?? first.id;
        return (
          <>
            {stores.length > 1 ? (
              <Select
                label={say.store}
                value={storeId}
                onChange={setChosen}
                options={stores.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
            {props.children(storeId)}
          </>
        );
      }}
    </PartState>
  );
}
