import '../theme/theme.css';
import './kiosk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { KioskDoor } from './kiosk-door.tsx';

const place = document.getElementById('door');
if (!place) throw new Error('The page has no element for the door');
createRoot(place).render(
  <StrictMode>
    <KioskDoor />
  </StrictMode>,
);
