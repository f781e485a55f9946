import { readConfig } from './config.ts';
import { startProcess } from './supervisor/start-process.ts';

// One of Tunet's processes: `node process.ts web`. The supervisor starts it; `systemd` may as well.
await startProcess(process.argv[2] ?? '', readConfig());
