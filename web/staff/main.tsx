import '../theme/theme.css';
import '../ui/ui.css';
import './staff.css';
import './desk/desk.css';
import { openDoor } from '../ui/open-door.tsx';
import { StaffDoor } from './staff-door.tsx';

openDoor(<StaffDoor />);
