import type { FeatureCollection } from 'geojson';
import type { AtomProperties, AtomTopology } from '../../src/lib/boundaries/topology';
import type { Project } from '../../src/lib/domain/project';
import type { BoundaryProposal } from '../../src/lib/domain/proposal';
import type { Source } from '../../src/lib/domain/source';
import type { Target } from '../../src/lib/domain/target';
import type { UnitRegister } from '../../src/lib/domain/unit-register';
import type { UrbanCentre } from '../../src/lib/domain/urban-centre';
import { AGENCIES, type ClauseAgencies } from '../../src/lib/register/agencies';
import { AREA_REASONS, type AreaReason } from '../../src/lib/register/area-reasons';
import { BOUNDARY_ACTIONS, type BoundaryAction } from '../../src/lib/register/boundary-actions';
import { CENTRES } from '../../src/lib/register/centres';
import { COMPLETENESS, type CompletenessEntry } from '../../src/lib/register/completeness';
import { INCONSISTENCIES, type Inconsistency } from '../../src/lib/register/inconsistencies';
import { LINEAGE, type LineageStep } from '../../src/lib/register/lineage';
import { PLAN_LEVELS, type PlanLevelEntry } from '../../src/lib/register/plan-levels';
import { PLAN_OUTLINES, PLAN_ROWS, type PlanOutlines, type PlanRow } from '../../src/lib/register/plans';
import { PROJECTS } from '../../src/lib/register/projects';
import { PROVINCE } from '../../src/lib/register/province';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { RULE_BOOKS, type RuleBookEntry } from '../../src/lib/register/rule-books';
import { SOURCES } from '../../src/lib/register/sources';
import { TARGETS } from '../../src/lib/register/targets';
import { UNIT_REGISTER } from '../../src/lib/register/units';
import { readAtoms, readTheme } from '../tiles/sources';

/** Everything the checks look at. */
export interface CheckData {
	topology: AtomTopology;
	/** Whether land may lie apart from the rest. */
	islands: boolean;
	themes: Readonly<Record<'routes' | 'rivers' | 'places', FeatureCollection>>;
	units: UnitRegister;
	lineage: readonly LineageStep[];
	plans: readonly PlanRow[];
	planOutlines: PlanOutlines;
	planLevels: readonly PlanLevelEntry[];
	completeness: readonly CompletenessEntry[];
	projects: readonly Project[];
	centres: readonly UrbanCentre[];
	ruleBooks: readonly RuleBookEntry[];
	targets: readonly Target[];
	proposals: readonly BoundaryProposal[];
	boundaryActions: readonly BoundaryAction[];
	agencies: readonly ClauseAgencies[];
	inconsistencies: readonly Inconsistency[];
	sources: readonly Source[];
	areaReasons: readonly AreaReason[];
}

/** The data as committed. Throws `topology-invalid` when the atoms cannot be read at all. */
export function committedData(): CheckData {
	return {
		topology: readAtoms(),
		islands: PROVINCE.islands ?? false,
		themes: {
			routes: readTheme('routes.geojson'),
			rivers: readTheme('rivers.geojson'),
			places: readTheme('places.geojson')
		},
		units: UNIT_REGISTER,
		lineage: LINEAGE,
		plans: PLAN_ROWS,
		planOutlines: PLAN_OUTLINES,
		planLevels: PLAN_LEVELS,
		completeness: COMPLETENESS,
		projects: PROJECTS,
		centres: CENTRES,
		ruleBooks: RULE_BOOKS,
		targets: TARGETS,
		proposals: PROPOSALS,
		boundaryActions: BOUNDARY_ACTIONS,
		agencies: AGENCIES,
		inconsistencies: INCONSISTENCIES,
		sources: SOURCES,
		areaReasons: AREA_REASONS
	};
}

export function atomsOf(topology: AtomTopology): AtomProperties[] {
	return topology.objects.atoms.geometries.map((geometry) => geometry.properties as AtomProperties);
}
