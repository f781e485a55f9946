import { storyHomes } from './story-people.ts';

/** Account numbers of alarms that people of the town press now and then. Who hides from somebody presses in earnest only. */
export function pressableDevices(): string[] {
  return storyHomes.flatMap(({ cid, status, persons }) => {
    const hides = persons.some(({ protection }) => protection !== undefined);
    return cid !== null && status === 'in-service' && !hides ? [cid] : [];
  });
}
