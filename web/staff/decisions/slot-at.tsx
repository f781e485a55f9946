import type { MissingSlot, Slot } from '@tunet/contract';
import type { ReactNode } from 'react';
import { Drawing } from '../../ui/drawings.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Where on the page a slot is filled; the list of missing ones leads here. */
export function slotId(slot: Slot, serviceId: string | null): string {
  return serviceId ? `slot-${slot}-${serviceId}` : `slot-${slot}`;
}

/**
 * A field with its slot. What is only empty stands in the list of what is missing; what contradicts something else is said here
 * too, where it is mended.
 */
export function SlotAt(props: {
  slot: Slot;
  /** further slots that this field fills */
  also?: readonly Slot[];
  serviceId: string | null;
  missing: readonly MissingSlot[];
  children: ReactNode;
}) {
  const say = useStaffText().composer.slot;
  const { slot, serviceId } = props;
  const slots: readonly Slot[] = [slot, ...(props.also ?? [])];
  const lacking = props.missing.filter((each) => each.serviceId === serviceId && slots.includes(each.slot));
  const contradictions = lacking.filter((each) => contradicting.includes(each.slot));
  return (
    <div className="slot" id={slotId(slot, serviceId)} data-missing={lacking.length > 0 || undefined}>
      {props.children}
      {contradictions.map((each) => (
        <p className="slot-missing" key={each.slot}>
          <Drawing name="warning" size={16} />
          {say[each.slot]}
        </p>
      ))}
    </div>
  );
}

const contradicting: readonly Slot[] = [
  'nothing-granted',
  'all-granted',
  'something-granted',
  'nobody-on-list',
  'place-and-list',
  'no-list',
  'extent-range',
  'ends-before-start',
  'less-line',
  'help-between',
];

/** Goes to the first field of a slot, with the focus in it. */
export function goToSlot({ slot, serviceId }: MissingSlot): void {
  const place = document.getElementById(slotId(homeOf[slot] ?? slot, serviceId));
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}

/** Slots that are filled in another's field. */
const homeOf: Partial<Record<Slot, Slot>> = {
  'nothing-granted': 'outcome',
  'all-granted': 'outcome',
  'something-granted': 'outcome',
  'nobody-on-list': 'outcome',
  'no-list': 'service-type',
  'place-and-list': 'service-type',
  'extent-range': 'extent-times',
  'ends-before-start': 'starts-on',
  'last-day': 'running-help',
  'less-line': 'running-help',
  'help-between': 'running-help',
  'consent-judged': 'can-consent',
};
