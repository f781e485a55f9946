import { z } from 'zod';
import { teamProfession } from './assessments.ts';
import { applicationCase } from './requests.ts';
import { defineRoutes } from './route.ts';
import { command, id, words } from './values.ts';

/** A named team of an office. It says who looks after a case; what each may see comes from where she is on duty. */
export const caseTeam = z.strictObject({
  caseTeamId: id,
  unitId: id,
  name: z.string(),
  isMine: z.boolean(),
  /** cases with it that wait for an answer */
  openCases: z.number().int(),
  members: z.array(z.strictObject({ staffId: id, name: z.string(), profession: teamProfession })),
});
export type CaseTeam = z.output<typeof caseTeam>;

const ofTeam = z.strictObject({ caseTeamId: id });
const written = {
  ...command,
  name: words(80),
  members: z
    .array(z.strictObject({ staffId: id, profession: teamProfession }))
    .min(1)
    .max(20),
};

export const caseTeamRoutes = defineRoutes({
  'GET /api/case-teams': {
    action: 'CaseTeam.List',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The teams of my offices with who is in them, and who could be.',
    answer: z.strictObject({
      teams: z.array(caseTeam),
      candidates: z.array(z.strictObject({ staffId: id, name: z.string(), unitName: z.string() })),
    }),
  },
  'POST /api/case-teams': {
    action: 'CaseTeam.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'A new team of my office, with those who are in it.',
    body: z.strictObject(written),
    answer: caseTeam,
    refusals: ['no-office', 'name-taken', 'no-such-colleague', 'twice-in-team'],
  },
  'POST /api/case-teams/:caseTeamId': {
    action: 'CaseTeam.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What a team is called, and who is in it now.',
    params: ofTeam,
    body: z.strictObject(written),
    answer: caseTeam,
    refusals: ['name-taken', 'no-such-colleague', 'twice-in-team'],
  },
  'POST /api/case-teams/:caseTeamId/retire': {
    action: 'CaseTeam.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'A team that works no longer. Refused while it has cases that wait for an answer.',
    params: ofTeam,
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ isRetired: z.boolean() }),
    refusals: ['has-cases'],
  },
  'POST /api/applications/:applicationId/team': {
    action: 'Application.Assign',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Give a case to a team of the office, or take it from one. Who has taken it keeps it.',
    params: z.strictObject({ applicationId: id }),
    /** null: with no team */
    body: z.strictObject({ ...command, caseTeamId: id.nullable() }),
    answer: applicationCase,
    refusals: ['unknown-team', 'already-ended'],
  },
});
