import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import type { IsoDate } from '../domain/date';
import type { Figure } from '../domain/figure';
import type { PlanningDocument } from '../domain/plan';
import { worstPrecision } from '../domain/precision';
import { clipper2 } from '../geometry/overlay/clipper2';
import { footprintOf } from './footprint';
import { readLand } from './land';

/** Land that one version of a plan has and the other has not. */
export interface VersionPart {
	figure: Figure;
	/** WGS 84; null where there is none, or where a version has no land to compare. */
	land: MultiPolygon | null;
}

/** Less is what rounding leaves at lines that both share, ha: 1 m². */
const FLOOR_HA = 1e-4;

/** Land added and removed from one version of a plan to the next, by difference of both; geodesic, WGS 84. */
export function versionDiff(
	boundaries: Boundaries,
	before: PlanningDocument,
	after: PlanningDocument,
	date: IsoDate
): { added: VersionPart; removed: VersionPart } {
	const drawn = [before, after].map((plan) => {
		const footprint = footprintOf(boundaries, plan);
		const land = footprint && readLand(footprint.geometry, plan.id).land;
		return land ? clipper2.read(land.geometry) : null;
	});
	const [old, now] = drawn;
	const part = (from: typeof old, to: typeof old): VersionPart => {
		const left = from && to ? clipper2.difference(from, to) : null;
		const ha = left && clipper2.areaHa(left);
		return {
			figure: {
				value: ha !== null && ha !== undefined && ha < FLOOR_HA ? 0 : (ha ?? null),
				unit: 'ha',
				qualifier: 'exact',
				method: 'version-difference',
				date,
				precision: worstPrecision([before.precision, after.precision]),
				sources: [...new Set([...before.sources, ...after.sources])],
				warnings: []
			},
			land: left && ha && ha >= FLOOR_HA ? clipper2.write(left) : null
		};
	};
	return { added: part(now, old), removed: part(old, now) };
}
