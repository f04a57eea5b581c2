import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { IsoDate } from '../domain/date';
import type { PlanningDocument, PlanType } from '../domain/plan';
import { alike } from '../domain/text';
import { OWN_WORD } from '../register/plan-draft';
import { ALWAYS, type DatedPlan } from './types';

const flat = ([lon = NaN, lat = NaN]: Position) => [lon, lat];

/** The same lines without heights. */
function withoutHeights(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
	return geometry.type === 'Polygon'
		? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(flat)) }
		: {
				type: 'MultiPolygon',
				coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(flat)))
			};
}

/**
 * A plan of a file, or drawn, as one of the register. Where no day of approval was stated it is only known to have
 * been approved by the day from which it counted, or, where it counted on every day, by `day`.
 */
export function keptPlan(id: string, plan: DatedPlan, day: IsoDate): PlanningDocument {
	const undated = plan.warnings.some(({ code }) => code.startsWith('approval-date-'));
	const always = plan.countsFrom === ALWAYS;
	const when =
		undated || always ? { date: null, knownBy: always ? day : plan.countsFrom } : { date: plan.countsFrom };
	const name = plan.name.normalize('NFC').trim();
	return {
		id,
		name: alike(name),
		type: plan.type as PlanType,
		scale: null,
		areaHa: plan.statedHa ?? null,
		areaBound: plan.statedHa === undefined ? null : 'exact',
		place: null,
		footprint: { kind: 'polygon', geometry: withoutHeights(plan.geometry) },
		precision: plan.precision,
		events: [
			{ status: 'approved', ...when, decision: plan.decision ?? null, mark: 'recalled', sources: [OWN_WORD] }
		],
		clause: null,
		due: null,
		agency: null,
		note: null,
		mark: 'recalled',
		sources: [OWN_WORD]
	};
}
