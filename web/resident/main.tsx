import '../theme/theme.css';
import '../ui/ui.css';
import './resident.css';
import { openDoor } from '../ui/open-door.tsx';
import { ResidentDoor } from './resident-door.tsx';

openDoor(<ResidentDoor />);
