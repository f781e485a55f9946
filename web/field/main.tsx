import '../theme/theme.css';
import '../ui/ui.css';
import { openDoor } from '../ui/open-door.tsx';

openDoor(null);
