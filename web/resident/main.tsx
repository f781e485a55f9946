import '../theme/theme.css';
import '../ui/ui.css';
import './resident.css';
import { notifyManager } from '@tanstack/react-query';
import { stillWhilePressed } from '../data/still-while-pressed.ts';
import { openDoor } from '../ui/open-door.tsx';
import { ResidentDoor } from './resident-door.tsx';

notifyManager.setScheduler(stillWhilePressed(window));
openDoor(<ResidentDoor />);
