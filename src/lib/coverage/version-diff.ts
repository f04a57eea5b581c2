import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import type { Figure } from '../domain/figure';
import type { PlanningDocument } from '../domain/plan';
import { worstPrecision } from '../domain/precision';
import { boundsOf, boundsTouch } from '../geometry/bounds';
import { clipper2 } from '../geometry/overlay/clipper2';
import { vintageAt } from '../register/vintages';
import { footprintOf } from './footprint';
import { readLand } from './land';

/** Land that one version of a plan has and the other has not, or that both have. */
export interface VersionPart {
	figure: Figure;
	/** WGS 84; null where there is none, or where a version has no land to compare. */
	land: MultiPolygon | null;
	/** Communes of the day in which it lies, most land first, ha. */
	places: readonly { unit: AdminUnit; ha: number }[];
}

/** Two versions of a plan against each other. `before` and `after` are their whole land. */
export interface VersionDiff {
	before: VersionPart;
	after: VersionPart;
	added: VersionPart;
	removed: VersionPart;
	kept: VersionPart;
}

type Land = ReturnType<typeof clipper2.read>;

/** Less is what rounding leaves at lines that both share, ha: 1 m². */
const FLOOR_HA = 1e-4;

function placesOf(boundaries: Boundaries, land: Land, geometry: MultiPolygon, date: IsoDate) {
	const bounds = boundsOf(geometry);
	return boundaries
		.unitsAt(vintageAt(date).id, 'commune')
		.flatMap((unit) => {
			const outline = boundaries.outline(unit.atoms);
			if (!boundsTouch(boundsOf(outline), bounds)) return [];
			const ha = clipper2.areaHa(clipper2.intersection(land, clipper2.read(outline)));
			return ha < FLOOR_HA ? [] : [{ unit, ha }];
		})
		.sort((a, b) => b.ha - a.ha);
}

/** Land added, removed and kept from one version of a plan to the next, by overlay of both; geodesic, WGS 84. */
export function versionDiff(
	boundaries: Boundaries,
	before: PlanningDocument,
	after: PlanningDocument,
	date: IsoDate
): VersionDiff {
	const drawn = [before, after].map((plan) => {
		const footprint = footprintOf(boundaries, plan);
		const land = footprint && readLand(footprint.geometry, plan.id).land;
		return land ? clipper2.read(land.geometry) : null;
	});
	const [old = null, now = null] = drawn;
	const indicative = [before, after].some(({ footprint }) => footprint.kind === 'disc');
	const part = (left: Land | null): VersionPart => {
		const ha = left && clipper2.areaHa(left);
		const land = left && ha && ha >= FLOOR_HA ? clipper2.write(left) : null;
		return {
			figure: {
				value: ha !== null && ha < FLOOR_HA ? 0 : ha,
				unit: 'ha',
				qualifier: indicative ? 'about' : 'exact',
				method: 'version-difference',
				date,
				precision: worstPrecision([before.precision, after.precision]),
				sources: [...new Set([...before.sources, ...after.sources])],
				warnings: []
			},
			land,
			places: left && land ? placesOf(boundaries, left, land, date) : []
		};
	};
	const both = (make: (old: Land, now: Land) => Land) => part(old && now ? make(old, now) : null);
	return {
		before: part(old),
		after: part(now),
		added: both((then, is) => clipper2.difference(is, then)),
		removed: both((then, is) => clipper2.difference(then, is)),
		kept: both((then, is) => clipper2.intersection(then, is))
	};
}
