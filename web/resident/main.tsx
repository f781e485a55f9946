import '../theme/theme.css';
import '../ui/ui.css';
import './resident.css';
import { openDoor } from '../ui/open-door.tsx';
import { ResidentDoor } from './resident-door.tsx';

openDoor(<ResidentDoor />);
// After the door: the first press needs it, not the first sight. Where it cannot be had, the door is as good without.
import('../data/still-while-pressed.ts').then(
  ({ keepStillWhilePressed }) => keepStillWhilePressed(),
  () => undefined,
);
