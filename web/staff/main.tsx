import '../theme/theme.css';
import '../ui/ui.css';
import './staff.css';
import './desk/alarm-list.css';
import './desk/alarm-panel.css';
import './desk/alarm-work.css';
import './desk/desk.css';
import './people/people.css';
import { loadStaffText, loadWorkText } from '../text/language.ts';
import { WorkTextProvider } from '../ui/more-text.tsx';
import { openDoor } from '../ui/open-door.tsx';
import { StaffDoor } from './staff-door.tsx';
import { StaffTextProvider } from './staff-text.tsx';

openDoor(
  <WorkTextProvider>
    <StaffTextProvider>
      <StaffDoor />
    </StaffTextProvider>
  </WorkTextProvider>,
  [loadWorkText, loadStaffText],
);
