import '../theme/theme.css';
import '../ui/ui.css';
import './staff.css';
import './desk/alarm-list.css';
import './desk/alarm-panel.css';
import './desk/alarm-work.css';
import './desk/desk.css';
import './people/people.css';
import { createQueryClient } from '../data/queries.ts';
import { loadStaffText, loadWorkText } from '../text/language.ts';
import { WorkTextProvider } from '../ui/more-text.tsx';
import { openDoor } from '../ui/open-door.tsx';
import { StaffDoor } from './staff-door.tsx';
import { StaffTextProvider } from './staff-text.tsx';
import { takeAlong } from './without-net/taken-along.ts';

const client = createQueryClient();
// The names of the files that were loaded are asked for later; a desk that asks every few seconds would crowd them out.
performance.setResourceTimingBufferSize(3_000);
takeAlong(() => [import('./intake/intake-page.tsx'), import('./intake/mapping-part.tsx')]);
// Only where needs have been mapped on this device, and never at the desk: that has its own way when the server is away.
const isKeptHere = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
if (isKeptHere && !location.pathname.startsWith('/staff/desk')) {
  const { openWithoutNet } = await import('./without-net/work-without-net.ts');
  await openWithoutNet(client).catch(() => undefined);
}
openDoor(
  <WorkTextProvider>
    <StaffTextProvider>
      <StaffDoor />
    </StaffTextProvider>
  </WorkTextProvider>,
  [loadWorkText, loadStaffText],
  client,
);
