import type { GenericSchema } from 'valibot';
import { AGENCIES } from './agencies';
import { BOUNDARY_ACTIONS } from './boundary-actions';
import { CENTRES } from './centres';
import { COMPLETENESS } from './completeness';
import { DOSSIER_RULES } from './dossier';
import { INCONSISTENCIES } from './inconsistencies';
import { KM_POSTS } from './km-posts';
import { LINEAGE } from './lineage';
import { PLAN_LEVELS } from './plan-levels';
import { PLAN_OUTLINES, PLAN_ROWS } from './plans';
import { PROJECTS } from './projects';
import { PROVINCE } from './province';
import { PROPOSALS } from './proposals';
import { RULE_BOOKS } from './rule-books';
import { centresSchema, ruleBooksSchema } from './schemas/centres';
import { completenessSchema, planLevelsSchema, planOutlinesSchema, plansSchema } from './schemas/plans';
import { dossierSchema } from './schemas/dossier';
import { projectsSchema } from './schemas/projects';
import { kmPostsSchema } from './schemas/km-posts';
import { provinceSchema } from './schemas/province';
import { boundaryActionsSchema, proposalsSchema } from './schemas/proposals';
import { agenciesSchema, inconsistenciesSchema, sourcesSchema } from './schemas/reference';
import { storiesSchema } from './schemas/stories';
import { standardsSchema } from './schemas/standards';
import { targetsSchema } from './schemas/targets';
import { lineageSchema, unitRegisterSchema } from './schemas/units';
import { vintagesSchema } from './schemas/vintages';
import { SOURCES } from './sources';
import { STORY_REGISTER } from './stories';
import { STANDARDS_FILE } from './standards';
import { TARGETS } from './targets';
import { UNIT_REGISTER } from './units';
import { VINTAGE_REGISTER } from './vintages';

/** One file of the register with the shape it must have. */
export interface RegisterSchema {
	/** Name of the file, without `.json`. */
	name: string;
	schema: GenericSchema;
	data: unknown;
}

/** Every file of the register, for the data check: `safeParse(schema, data)`. */
export const REGISTER_SCHEMAS: readonly RegisterSchema[] = [
	{ name: 'province', schema: provinceSchema, data: PROVINCE },
	{ name: 'km-posts', schema: kmPostsSchema, data: KM_POSTS },
	{ name: 'vintages', schema: vintagesSchema, data: VINTAGE_REGISTER },
	{ name: 'units', schema: unitRegisterSchema, data: UNIT_REGISTER },
	{ name: 'lineage', schema: lineageSchema, data: LINEAGE },
	{ name: 'sources', schema: sourcesSchema, data: SOURCES },
	{ name: 'plans', schema: plansSchema, data: PLAN_ROWS },
	{ name: 'plan-outlines', schema: planOutlinesSchema, data: PLAN_OUTLINES },
	{ name: 'plan-levels', schema: planLevelsSchema, data: PLAN_LEVELS },
	{ name: 'completeness', schema: completenessSchema, data: COMPLETENESS },
	{ name: 'projects', schema: projectsSchema, data: PROJECTS },
	{ name: 'centres', schema: centresSchema, data: CENTRES },
	{ name: 'rule-books', schema: ruleBooksSchema, data: RULE_BOOKS },
	{ name: 'targets', schema: targetsSchema, data: TARGETS },
	{ name: 'proposals', schema: proposalsSchema, data: PROPOSALS },
	{ name: 'boundary-actions', schema: boundaryActionsSchema, data: BOUNDARY_ACTIONS },
	{ name: 'standards', schema: standardsSchema, data: STANDARDS_FILE },
	{ name: 'dossier', schema: dossierSchema, data: DOSSIER_RULES },
	{ name: 'agencies', schema: agenciesSchema, data: AGENCIES },
	{ name: 'inconsistencies', schema: inconsistenciesSchema, data: INCONSISTENCIES },
	{ name: 'stories', schema: storiesSchema, data: STORY_REGISTER }
];
