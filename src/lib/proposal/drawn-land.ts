import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import { ringLengthKm } from '../geometry/area';
import { clipper2 } from '../geometry/overlay/clipper2';
import { graphOf } from './atom-graph';
import { partLand, proposalLand } from './cut';
import type { CutPart } from './proposal';
import { drawnPieces, landHa, ringHa, SLIVER_HA, type Shape } from './shape';

interface Land {
	atoms: readonly string[];
	parts: readonly CutPart[];
}

/** What measures land along drawn lines: it needs an overlay, which whole communes do not. */
export interface DrawnLand {
	/** The shape of whole atoms and drawn parts. Throws what a bad cut throws. */
	shapeOf: (boundaries: Boundaries, land: Land) => Shape;
	/** For each unit what is taken of it and what stays. Throws what a bad cut throws. */
	divider: (boundaries: Boundaries, land: Land) => (unit: AdminUnit) => Divided;
}

interface Divided {
	taken: MultiPolygon | null;
	left: MultiPolygon | null;
}

/**
 * Area of whole atoms and drawn parts in km². Whole atoms are summed from the topology; only a drawn line needs
 * an overlay. Throws what a bad cut throws.
 */
export function landKm2(boundaries: Boundaries, land: Land): number {
	if (land.parts.length === 0) return graphOf(boundaries.topology).areaKm2(land.atoms);
	return landHa(proposalLand(boundaries, land)) / 100;
}

/** Area of each drawn part in km². Throws what a bad cut throws. */
export function partKm2(boundaries: Boundaries, part: CutPart): number {
	return landHa(partLand(boundaries, part)) / 100;
}

function shapeOf(boundaries: Boundaries, land: Land): Shape {
	const drawn = proposalLand(boundaries, land);
	const polygons = drawnPieces(drawn);
	const holes = polygons.flatMap((rings) => rings.slice(1)).map(ringHa);
	return {
		km2: landHa(drawn) / 100,
		borderKm: drawn ? ringLengthKm(drawn) : 0,
		pieces: polygons.length,
		enclaves: holes.filter((ha) => ha > SLIVER_HA).map((ha) => ({ km2: ha / 100 }))
	};
}

function divider(boundaries: Boundaries, land: Land): (unit: AdminUnit) => Divided {
	const drawn = proposalLand(boundaries, land);
	const paths = drawn && clipper2.read(drawn);
	return ({ atoms }) => {
		const whole = boundaries.outline(atoms);
		if (!paths) return { taken: null, left: whole };
		const own = clipper2.read(whole);
		return {
			taken: clipper2.write(clipper2.intersection(own, paths)),
			left: clipper2.write(clipper2.difference(own, paths))
		};
	};
}

export const DRAWN_LAND: DrawnLand = { shapeOf, divider };
