export { type AwayPerson, absenceOf } from './absence-queries.ts';
export { applyLifeEvents, type LifePorts } from './apply-life-events.ts';
export { type Numbered, namedOutside, personByNumber, pickablePerson, relativesToTell } from './by-number.ts';
export type { ContactRegister, RegisterAnswer } from './contact-register/contact-register.ts';
export { type ContactRules, lookUpContacts, startContactLookups } from './contact-register/look-up-contacts.ts';
export {
  digitalContactOf,
  type LetterRecipient,
  letterRecipient,
  tellsHow,
} from './digital-contact.ts';
export type { PeopleEventKind, PeopleEvents } from './events.ts';
export type { AwayFact, DeathFact, LifeEffect, LooseEnd } from './life-effect.ts';
export { homesLeftEmpty } from './life-queries.ts';
export { type Dwelling, locate } from './locate.ts';
export { makeKnown } from './make-known.ts';
export { nearRelation } from './near-relation.ts';
export type { PeoplePorts } from './people-ports.ts';
export { summariesOf } from './queries.ts';
export { peopleHandlers } from './routes.ts';
export { awayInHospital, homeFromHospital } from './told-by-hospital.ts';
export { type LifeNow, livesNow, namesOf, type VisitCard, visitCards } from './visit-queries.ts';
