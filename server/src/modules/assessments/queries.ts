import type { AssessmentScore, ConsideredParts, HideablePart } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';
import type { FurtherParts } from './assessment.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `assessments-${name}`, text };
}

const columns = `s.tenant_id as "tenantId", s.id, s.person_id as "personId", s.application_id as "applicationId", s.state,
  s.instrument_code as "instrumentCode", s.instrument_from::text as "instrumentFrom", s.what_matters as "whatMatters",
  s.own_resources as "ownResources", s.situation, s.relatives_view as "relativesView", s.hidden_parts as "hiddenParts",
  s.hidden_because as "hiddenBecause", s.considered, s.further, s.started_by_name as "startedBy", s.started_at as "startedAt",
  s.saved_by_name as "savedBy", s.saved_at as "savedAt", s.completed_by_name as "completedBy", s.completed_at as "completedAt", s.version,
  coalesce((select jsonb_agg(jsonb_build_object('item', c.item, 'score', c.score, 'ownScore', c.own_score, 'note', coalesce(c.note, ''))
    order by c.item) from assessment_score c where c.tenant_id = s.tenant_id and c.assessment_id = s.id), '[]') as scores`;

export interface AssessmentRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly state: 'draft' | 'completed';
  readonly instrumentCode: string;
  readonly instrumentFrom: string;
  readonly whatMatters: string;
  readonly ownResources: string;
  readonly situation: string;
  readonly relativesView: string;
  readonly hiddenParts: HideablePart[];
  readonly hiddenBecause: string;
  readonly considered: Partial<ConsideredParts>;
  readonly further: Partial<FurtherParts>;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly savedBy: string;
  readonly savedAt: Date;
  readonly completedBy: string | null;
  readonly completedAt: Date | null;
  readonly version: number;
  readonly scores: AssessmentScore[];
}

export const assessmentOf = prepared(
  'of-application',
  `select ${columns} from assessment s where s.tenant_id = $1 and s.application_id = $2`,
);
export const lockAssessment = prepared(
  'lock',
  `select ${columns} from assessment s where s.tenant_id = $1 and s.application_id = $2 for update of s`,
);
export const lastCompleted = prepared(
  'last-completed',
  `select ${columns} from assessment s where s.person_id = $1 and s.state = 'completed' order by s.completed_at desc, s.id desc limit 1`,
);

export const completedOf = prepared(
  'completed-of',
  `select ${columns} from assessment s where s.tenant_id = $1 and s.person_id = $2 and s.state = 'completed' order by s.completed_at, s.id`,
);

/** Of two who begin at once the second begins nothing. */
export const begin = prepared(
  'begin',
  `insert into assessment (tenant_id, id, person_id, application_id, state, instrument_code, instrument_from, what_matters, own_resources,
      situation, relatives_view, hidden_parts, hidden_because, considered, further, started_by, started_by_name, started_at, saved_at, saved_by_name)
    values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $16)
    on conflict (tenant_id, application_id) do nothing returning id`,
);
export const save = prepared(
  'save',
  `update assessment set what_matters = $3, own_resources = $4, situation = $5, relatives_view = $6, hidden_parts = $7,
      hidden_because = $8, considered = $9, further = $10, saved_at = $11, saved_by_name = $12, version = version + 1
    where tenant_id = $1 and id = $2`,
);
export const complete = prepared(
  'complete',
  `update assessment set state = 'completed', completed_at = $3, completed_by = $4, completed_by_name = $5, version = version + 1
    where tenant_id = $1 and id = $2`,
);
export const clearScores = prepared(
  'clear-scores',
  'delete from assessment_score where tenant_id = $1 and assessment_id = $2',
);
export const addScores = prepared(
  'add-scores',
  `insert into assessment_score (tenant_id, assessment_id, person_id, item, score, own_score, note)
    select $1, $2, $3, c.item, c.score, c."ownScore", nullif(c.note, '')
    from jsonb_to_recordset($4::jsonb) as c (item text, score int, "ownScore" int, note text)`,
);
