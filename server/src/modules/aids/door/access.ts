import type { Role } from '@tunet/contract';
import type { ActionRule, ActionRules } from '../../access/index.ts';

const keepers: readonly Role[] = ['store-keeper', 'technician', 'lead'];
const atStore: ActionRule = {
  allow: [{ kind: 'staff', role: keepers, onDutyIn: ['store', 'technical'], basis: 'on-duty' }],
  assurance: 'high',
};
/** On behalf of her: those who keep the store, those who help her at home and those who have her case. */
const forHer: ActionRule = {
  allow: [
    { kind: 'staff', role: keepers, onDutyIn: ['store', 'technical'], grant: ['aid'] },
    { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: 'any', grant: ['in-care'] },
    { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
  ],
  assurance: 'high',
};
/** At her door on the round: those who keep the store, as long as something is promised or lent to her. */
const onRound: ActionRule = {
  allow: [{ kind: 'staff', role: keepers, onDutyIn: ['store', 'technical'], grant: ['aid'] }],
  assurance: 'high',
};
/** She herself, and one whom she lets borrow for her: the one who carries the wheelchair is often the daughter. */
const hers: ActionRule = {
  allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'aid.loan' }],
  assurance: 'high',
};

/**
 * Who opens the door, takes and brings. The number for the door is shown to the borrower and to one who acts for her, and to nobody else;
 * a kiosk has no action: it shows its own secret. Legal basis: that of lending (NO helse- og omsorgstjenesteloven § 3-2, SE hälso- och
 * sjukvårdslagen 8 kap. 7 §).
 */
export const aidDoorActions: ActionRules = {
  'AidDoor.SeeMine': hers,
  'AidDoor.AskMyCode': hers,
  'AidDoor.LookMine': hers,
  'AidDoor.TakeMine': hers,
  'AidDoor.BringMine': hers,
  'AidDoor.AskMyHomeFetch': hers,
  'AidDoor.See': forHer,
  'AidDoor.Look': forHer,
  'AidDoor.Hand': forHer,
  'AidDoor.TakeBack': forHer,
  'AidDoor.AskCodeFor': forHer,
  'AidDoor.PrintSlip': forHer,
  'AidDoor.SeeCameBack': atStore,
  'AidDoor.SettleReturn': onRound,
  'AidLabel.List': atStore,
  'AidLabel.Print': atStore,
  'AidRound.See': atStore,
  'AidRound.NotHome': onRound,
  'AidRound.Agree': onRound,
  'AidRound.Order': atStore,
  // Before she is seen: full name and year of birth have been told. Never a protected person.
  'AidDoor.OpenFor': atStore,
  'AidPhoto.See': { allow: [...hers.allow, ...forHer.allow], assurance: 'high' },
  'AidPhoto.SeeOfThing': atStore,
  'AidKiosk.List': atStore,
  'AidKiosk.Pair': atStore,
  'AidKiosk.Stop': atStore,
};
