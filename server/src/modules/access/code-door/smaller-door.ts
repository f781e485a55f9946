import type { SmallerDoorArea } from '@tunet/contract';

/**
 * What a session by code may do, action by action; everything else is denied, also what is made tomorrow. `always` needs no area:
 * who she is, whom she may ring, and stopping her own device.
 */
export const smallerDoor: Readonly<Record<string, SmallerDoorArea | 'always'>> = {
  'Session.Renew': 'always',
  'Person.SeeMine': 'always',
  'Unit.List': 'always',
  'CodeDoor.SeeMine': 'always',
  'CodeDoor.StopMine': 'always',
  'Visit.SeeMine': 'visits',
  'Visit.Cancel': 'visits',
  'Visit.AskToMove': 'visits',
  'Thread.SeeMine': 'messages',
  'Thread.ReadMine': 'messages',
  'Thread.BeginMine': 'messages',
  'Thread.WriteMine': 'messages',
  'Thread.SaySolved': 'messages',
  'Attachment.SeeMine': 'messages',
  'RingWish.SeeMine': 'ring-me',
  'RingWish.Ask': 'ring-me',
  'RingWish.Withdraw': 'ring-me',
  'Application.SeeMine': 'applications',
  'Application.SeeStatus': 'applications',
};

/** Whether the smaller door leads to an action, with the areas that the municipality has opened. */
export function leadsTo(action: string, opens: readonly string[]): boolean {
  const area = Object.hasOwn(smallerDoor, action) ? smallerDoor[action] : undefined;
  return area === 'always' || (area !== undefined && opens.includes(area));
}
