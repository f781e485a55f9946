import type { CaseTeam } from '@tunet/contract';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { unitsOfKind, workersOf } from '../../organisation/index.ts';
import * as queries from './team-queries.ts';

type Asked = Pick<RequestContext, 'tx' | 'actor' | 'at' | 'newId'>;
type Candidate = { readonly staffId: string; readonly name: string; readonly unitName: string };

/** The offices where one is on duty. */
export function officesOf(actor: Asked['actor']): string[] {
  return actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
}

/** The teams of the offices where one is on duty. */
export async function teamsFor({ tx, actor }: Pick<Asked, 'tx' | 'actor'>): Promise<CaseTeam[]> {
  const rows = await tx.rows<queries.TeamRow>(queries.teamsOfUnits, [actor.tenantId, officesOf(actor)]);
  return rows.map(({ tenantId: _tenant, version: _version, ...team }) => ({
    ...team,
    isMine: team.members.some(({ staffId }) => staffId === actor.id),
  }));
}

/** Who can be in a team: those of the office, and those who help at home. */
export async function candidatesFor({ tx, actor }: Pick<Asked, 'tx' | 'actor'>): Promise<Candidate[]> {
  const helping = await unitsOfKind(tx, actor.tenantId, 'home-care');
  return workersOf(tx, actor.tenantId, [...officesOf(actor), ...helping.map(({ id }) => id)]);
}

interface Wanted {
  readonly name: string;
  readonly members: readonly queries.NewMember[];
}
type Refusal = 'name-taken' | 'no-such-colleague' | 'twice-in-team';
type Changed = { readonly team: CaseTeam } | { readonly refused: Refusal };

/** Whether somebody is in the team that a case is with. */
export async function isInTeamOfCase(
  tx: Asked['tx'],
  { tenantId, applicationId }: { readonly tenantId: string; readonly applicationId: string },
  staffId: string,
): Promise<boolean> {
  return (await tx.rows(queries.memberOfCase, [tenantId, applicationId, staffId])).length > 0;
}

/** A new team of the office where one is on duty. */
export async function makeTeam(
  asked: Asked,
  wanted: Wanted,
): Promise<Changed | { readonly refused: Refusal | 'no-office' }> {
  const { tx, actor, at, newId } = asked;
  const [unitId] = officesOf(actor);
  if (unitId === undefined) return { refused: 'no-office' };
  const refused = await whyNot(asked, wanted.members);
  if (refused) return { refused };
  const caseTeamId = newId();
  const added = await tx.rows(queries.addTeam, [actor.tenantId, caseTeamId, unitId, wanted.name, at, actor.name]);
  if (added.length === 0) return { refused: 'name-taken' };
  await addAll(asked, caseTeamId, wanted.members);
  return changedTeam(asked, caseTeamId);
}

/** Another name or other members; null when it is not a team of one's office. */
export async function changeTeam(asked: Asked, caseTeamId: string, wanted: Wanted): Promise<Changed | null> {
  const { tx, actor } = asked;
  if (!(await isMineToChange(asked, caseTeamId))) return null;
  const refused = await whyNot(asked, wanted.members);
  if (refused) return { refused };
  const team = (await teamsFor(asked)).find((each) => each.caseTeamId === caseTeamId);
  const taken = await tx.rows(queries.isNameTaken, [actor.tenantId, team?.unitId, wanted.name, caseTeamId]);
  if (taken.length > 0) return { refused: 'name-taken' };
  await tx.rows(queries.renameTeam, [actor.tenantId, caseTeamId, wanted.name]);
  await tx.rows(queries.clearMembers, [actor.tenantId, caseTeamId]);
  await addAll(asked, caseTeamId, wanted.members);
  return changedTeam(asked, caseTeamId);
}

/** A team that works no longer. Not while cases wait with it: they would have nobody. */
export async function retireTeam(asked: Asked, caseTeamId: string): Promise<'retired' | 'has-cases' | null> {
  const { tx, actor, at } = asked;
  if (!(await isMineToChange(asked, caseTeamId))) return null;
  const team = (await teamsFor(asked)).find((each) => each.caseTeamId === caseTeamId);
  if (team && team.openCases > 0) return 'has-cases';
  await tx.rows(queries.retireTeam, [actor.tenantId, caseTeamId, at, actor.name]);
  return 'retired';
}

async function isMineToChange({ tx, actor }: Asked, caseTeamId: string): Promise<boolean> {
  return (await tx.rows(queries.lockTeam, [actor.tenantId, caseTeamId, officesOf(actor)])).length > 0;
}

async function whyNot(
  asked: Asked,
  members: readonly queries.NewMember[],
): Promise<'no-such-colleague' | 'twice-in-team' | null> {
  const known = new Set((await candidatesFor(asked)).map(({ staffId }) => staffId));
  if (members.some(({ staffId }) => !known.has(staffId))) return 'no-such-colleague';
  return new Set(members.map(({ staffId }) => staffId)).size < members.length ? 'twice-in-team' : null;
}

async function addAll({ tx, actor }: Asked, caseTeamId: string, members: readonly queries.NewMember[]): Promise<void> {
  for (const { staffId, profession } of members) {
    await tx.rows(queries.addMember, [actor.tenantId, caseTeamId, staffId, profession]);
  }
}

async function changedTeam(asked: Asked, caseTeamId: string): Promise<{ readonly team: CaseTeam }> {
  const team = (await teamsFor(asked)).find((each) => each.caseTeamId === caseTeamId);
  if (!team) throw new TypeError('a team one has just written is there');
  return { team };
}
