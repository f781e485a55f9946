import type { SetupRefusal, Setup as ShownSetup, setupRoutes } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { AuditNote, Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { colleaguesIn, timeZoneOf, unitsNamed, unitsOfKind } from '../organisation/index.ts';
import { personHere } from './fleet/person-here.ts';
import { changeSetup, fitDevice, holdSetup, ownerFor } from './setup/act-on-setup.ts';
import { devicesOfPerson, tellMine } from './setup/read-technology.ts';
import type { Setup } from './setup/setup.ts';
import { type SetupRow, setupById, setupsOfPerson, setupsOpen } from './setup/setup-queries.ts';
import { showSetups } from './setup/show-setup.ts';
import { startSetup } from './setup/start-setup.ts';

export function setupHandlers(): Handlers<typeof setupRoutes> {
  return {
    async 'GET /api/fleet/setups'({ tx, actor }) {
      const { tenantId } = actor;
      const { setups, persons } = await showSetups(tx, await tx.rows<SetupRow>(setupsOpen, [[tenantId]]));
      const technical = await unitsOfKind(tx, tenantId, 'technical');
      const unitIds = new Set([
        ...technical.map(({ id }) => id),
        ...setups.flatMap(({ steps }) => steps.map(({ ownerUnit }) => ownerUnit.id)),
      ]);
      const units = await unitsNamed(tx, tenantId, [...unitIds]);
      const owners = await colleaguesIn(
        tx,
        technical.map(({ id }) => id),
      );
      return {
        answer: {
          today: localDay(tx.at, await timeZoneOf(tx, tenantId)),
          setups,
          owners: owners.map(({ staffId, name }) => ({ id: staffId, name })),
          units: units.map(({ id, name }) => ({ id, name })),
        },
        persons,
      };
    },
    async 'GET /api/fleet/setups/:setupId'({ tx, demand }, { params: { setupId } }) {
      const setup = await holdSetup(tx, setupId);
      demand({ grants: setup ? await liveGrants(tx, setup.personId) : [] });
      return setup ? answerWith(tx, setupId) : { missing: true };
    },
    async 'POST /api/people/:personId/setups'(asked, { params: { personId }, body }) {
      const { tx, actor, newId, demand } = asked;
      demand({ grants: await liveGrants(tx, personId) });
      const person = await personHere(tx, personId);
      if (!person) return { missing: true };
      if (person.isDead) return { refused: 'person-died', ...named(person) };
      const { kind, promisedOn, note } = body;
      const { tenantId } = person;
      const started = await startSetup(tx, newId, {
        ...{ tenantId, personId, kind, decided: null, startedBy: actor.name },
        ...(promisedOn ? { promisedOn } : {}),
        ...(note ? { note } : {}),
      });
      return 'refused' in started ? { ...started, ...named(person) } : answerWith(tx, started.setupId);
    },
    'POST /api/fleet/setups/:setupId/steps/:step/plan': (asked, { params: { setupId, step }, body }) =>
      onSetup(asked, setupId, async (setup) => {
        const { dueOn, note } = body;
        const owner = await ownerFor(asked.tx, setup, { step, unitId: body.ownerUnitId, staffId: body.ownerStaffId });
        if (!owner) return { refused: 'no-such-owner' };
        return changeSetup(asked, setup, body.version, { kind: 'plan', step, dueOn, owner, note });
      }),
    'POST /api/fleet/setups/:setupId/steps/:step/done': (asked, { params: { setupId, step }, body }) =>
      onSetup(asked, setupId, (setup) => {
        const { version, appointmentOn, note } = body;
        return changeSetup(asked, setup, version, { kind: 'done', step, by: asked.actor.name, appointmentOn, note });
      }),
    'POST /api/fleet/setups/:setupId/steps/:step/skip': (asked, { params: { setupId, step }, body }) =>
      onSetup(asked, setupId, (setup) =>
        changeSetup(asked, setup, body.version, { kind: 'skip', step, by: asked.actor.name, because: body.because }),
      ),
    'POST /api/fleet/setups/:setupId/fit': (asked, { params: { setupId }, body }) =>
      onSetup(asked, setupId, async (setup) => {
        if (setup.version !== body.version) return { refused: 'changed-meanwhile' };
        const { device: number, did, note, addressConfirmedWith } = body;
        const fitted = await fitDevice(asked, setup, { number, did, note, with: addressConfirmedWith });
        return changeSetup(asked, setup, body.version, fitted);
      }),
    'POST /api/fleet/setups/:setupId/explained': (asked, { params: { setupId }, body }) =>
      onSetup(asked, setupId, (setup) => {
        const { version, shown, note } = body;
        return changeSetup(asked, setup, version, { kind: 'explain', by: asked.actor.name, shown, note });
      }),
    'POST /api/fleet/setups/:setupId/asked': (asked, { params: { setupId }, body }) =>
      onSetup(asked, setupId, (setup) => {
        const { version, answer, words } = body;
        return changeSetup(asked, setup, version, { kind: 'ask', by: asked.actor.name, answer, words });
      }),
    'POST /api/fleet/setups/:setupId/stop': (asked, { params: { setupId }, body }) =>
      onSetup(asked, setupId, (setup) =>
        changeSetup(asked, setup, body.version, { kind: 'stop', because: body.because, deathId: null }),
      ),
    async 'GET /api/people/:personId/technology'({ tx, actor, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const person = await personHere(tx, personId);
      if (!person) return { missing: true };
      const { setups } = await showSetups(tx, await tx.rows<SetupRow>(setupsOfPerson, [personId]));
      const devices = await devicesOfPerson(tx, person);
      const mayStart = actor.duties.some(({ unitKind }) => unitKind === 'technical' || unitKind === 'home-care');
      return { answer: { setups, devices, mayStart }, ...named(person) };
    },
    async 'GET /api/my/people/:personId/technology'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const person = await personHere(tx, personId);
      if (!person) return { missing: true };
      return { answer: { setups: await tellMine(tx, person) }, ...named(person) };
    },
  };
}

function named({ tenantId, personId }: { readonly tenantId: string; readonly personId: string }) {
  return { persons: [{ tenantId, personId }] };
}

type Told =
  | ({ readonly answer: ShownSetup } & AuditNote)
  | ({ readonly refused: SetupRefusal } & AuditNote)
  | { readonly missing: true };

/** Holds the setup, asks whether the reader has to do with her, and answers with what became of it. */
async function onSetup(
  { tx, demand }: RequestContext,
  setupId: string,
  work: (setup: Setup) => Promise<Setup | { readonly refused: SetupRefusal }>,
): Promise<Told> {
  const setup = await holdSetup(tx, setupId);
  if (!setup) {
    demand({ grants: [] });
    return { missing: true };
  }
  demand({ grants: await liveGrants(tx, setup.personId) });
  const outcome = await work(setup);
  return 'refused' in outcome ? { ...outcome, ...named(setup) } : answerWith(tx, setupId);
}

async function answerWith(tx: Transaction, setupId: string): Promise<{ readonly answer: ShownSetup } & AuditNote> {
  const { setups, persons } = await showSetups(tx, await tx.rows<SetupRow>(setupById, [setupId]));
  const [answer] = setups;
  if (!answer) throw new TypeError('a setup one has just acted on is in sight');
  return { answer, persons, object: { kind: 'setup', id: setupId, version: answer.version } };
}
