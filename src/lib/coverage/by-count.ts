import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import type { Figure, FigureUnit, Warning } from '../domain/figure';
import { inForce, type PlanningDocument, type PlanType } from '../domain/plan';
import type { SourceRef } from '../domain/text';
import type { UrbanCentre } from '../domain/urban-centre';
import type { VintageId } from '../domain/vintage';
import { vintageAt, LAST_WITH_DISTRICTS, PLAN_VINTAGE, vintageById } from '../register/vintages';
import { inRings } from '../geometry/contains';
import type { CompletenessEntry } from '../register/completeness';
import { completeTypesOf } from './completeness';
import { footprintOf } from './footprint';
import { PROVINCE } from '../register/province';

export type CountTarget = 'T02' | 'T04' | 'T06' | 'T06p';

/** How many units have a plan of a type: the measure of the targets T02, T04, T06 (number) and T06p (share). */
export interface CountCoverage {
	targets: readonly CountTarget[];
	type: PlanType;
	/** `at-least` while the register is not complete; value null when no such plan is known at all. */
	withPlan: Figure;
	units: Figure;
	/** 100 · withPlan / units. */
	share: Figure;
	/** Codes of units, or ids of urban centres, with a plan. */
	covered: readonly string[];
	/** The boundary set whose units are counted; null where none are. */
	vintage: VintageId | null;
}

export interface CountInput {
	plans: readonly PlanningDocument[];
	centres: readonly UrbanCentre[];
	completeness: readonly CompletenessEntry[];
	asOf: IsoDate;
}

/** What is counted for one target: things with a key, and whether some plans hold them. */
interface Count {
	targets: readonly CountTarget[];
	type: PlanType;
	things: readonly { key: string; held: boolean }[];
	sources: readonly SourceRef[];
	warnings: readonly Warning[];
	vintage: VintageId | null;
}

/** Land of all plans of a type in force: the atoms of whole units, and rings of discs. */
function landOf(boundaries: Boundaries, plans: readonly PlanningDocument[]) {
	const drawn = plans.flatMap((plan) => footprintOf(boundaries, plan) ?? []);
	return {
		atoms: new Set(drawn.flatMap(({ atoms }) => atoms ?? [])),
		discs: drawn.flatMap(({ atoms, geometry }) =>
			atoms || geometry.type !== 'Polygon' ? [] : [geometry.coordinates]
		)
	};
}

function toCoverage(
	count: Count,
	input: CountInput,
	complete: boolean,
	sources: readonly SourceRef[]
): CountCoverage {
	const covered = count.things.filter(({ held }) => held).map(({ key }) => key);
	const known = complete || covered.length > 0;
	const total = count.things.length;
	const figure = (value: number | null, unit: FigureUnit, method: string, bound: boolean): Figure => ({
		value,
		unit,
		qualifier: bound && !complete ? 'at-least' : 'exact',
		method,
		date: input.asOf,
		precision: 'whole-unit',
		sources: [...new Set([...count.sources, ...(bound ? sources : [])])],
		warnings: bound && !known ? [...count.warnings, { code: 'no-known-plan' }] : count.warnings
	});
	return {
		targets: count.targets,
		type: count.type,
		withPlan: figure(known ? covered.length : null, 'units', 'units-with-plan', true),
		units: figure(total, 'units', 'units-in-force', false),
		share: figure(
			known && total > 0 ? (100 * covered.length) / total : null,
			'percent',
			'share-of-units',
			true
		),
		covered,
		vintage: count.vintage
	};
}

/**
 * Coverage by count on a day: urban centres with a general plan (T02), communes with a commune general plan
 * (T04), districts with a district plan (T06, T06p; of the last districts once there are none). A unit has a
 * plan when plans in force together hold all its atoms, an urban centre also when its point lies in one.
 */
export function coverageByCount(boundaries: Boundaries, input: CountInput): CountCoverage[] {
	const vintage = vintageAt(input.asOf);
	const lastWith = LAST_WITH_DISTRICTS === null ? null : vintageById(LAST_WITH_DISTRICTS);
	const withDistricts = vintage.hasDistricts ? vintage : lastWith;
	const ofType = (type: PlanType) => input.plans.filter((p) => p.type === type && inForce(p, input.asOf));
	const whole = (unit: AdminUnit | null, atoms: ReadonlySet<string>) =>
		unit !== null && unit.atoms.length > 0 && unit.atoms.every((atom) => atoms.has(atom));
	const unitThings = (units: readonly AdminUnit[], type: PlanType) => {
		const { atoms } = landOf(boundaries, ofType(type));
		return units.map((unit) => ({ key: unit.code, held: whole(unit, atoms) }));
	};
	const general = landOf(boundaries, ofType('general'));
	const centreThings = input.centres.map(({ id, unit, point }) => ({
		key: id,
		held:
			whole(unit ? boundaries.unitByCode(PLAN_VINTAGE, unit) : null, general.atoms) ||
			(point !== null && general.discs.some((rings) => inRings(point[0], point[1], rings)))
	}));
	const communes = boundaries.unitsAt(vintage.id, 'commune').filter((unit) => unit.kind === 'xã');
	const districts = withDistricts
		? boundaries.unitsAt(withDistricts.id, 'district').filter((unit) => unit.kind === 'huyện')
		: [];
	const counts: Count[] = [
		{
			targets: ['T02'],
			type: 'general',
			things: centreThings,
			sources: PROVINCE.plan ? [PROVINCE.plan.source] : [],
			warnings: [],
			vintage: null
		},
		{
			targets: ['T04'],
			type: 'commune-general',
			things: unitThings(communes, 'commune-general'),
			sources: [vintage.source],
			warnings: [],
			vintage: vintage.id
		},
		{
			targets: ['T06', 'T06p'],
			type: 'district-region',
			things: unitThings(districts, 'district-region'),
			sources: withDistricts ? [withDistricts.source] : [],
			warnings: vintage.hasDistricts ? [] : [{ code: 'districts-ended' }],
			vintage: withDistricts?.id ?? null
		}
	];
	const province = boundaries.atoms.map((a) => a.atom);
	const complete = completeTypesOf(boundaries, input.completeness, province, input.asOf);
	return counts.map((count) => {
		const sources = ofType(count.type).flatMap((plan) => plan.sources);
		return toCoverage(count, input, complete.includes(count.type), sources);
	});
}
