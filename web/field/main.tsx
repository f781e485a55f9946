import '../theme/theme.css';
import '../ui/ui.css';
import './field.css';
import './visits.css';
import { createQueryClient } from '../data/queries.ts';
import { loadWorkText } from '../text/language.ts';
import { WorkTextProvider } from '../ui/more-text.tsx';
import { openDoor } from '../ui/open-door.tsx';
import { FieldDoor } from './field-door.tsx';
import { rememberOnPhone } from './remember-on-phone.ts';

const client = createQueryClient();
await rememberOnPhone(client);
openDoor(
  <WorkTextProvider>
    <FieldDoor />
  </WorkTextProvider>,
  [loadWorkText],
  client,
);
