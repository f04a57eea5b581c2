import type { MultiPolygon } from 'geojson';
import { CodedError, type ErrorCode } from '../../domain/errors';
import type { RepairCode } from '../../domain/warnings';
import { repair } from '../../geometry/repair';
import type { GeoFeature } from './features';
import type { GeoShape } from './shape';

/** The land of a feature. */
export interface FeatureLand {
	geometry: MultiPolygon;
	/** All that was wrong, also with reading it. */
	faults: GeoShape['faults'];
	/** What was wrong with its lines and was put right. */
	repaired: readonly RepairCode[];
}

/** The land of a feature put right and what was wrong with it, or the code for leaving the feature out. */
export function landOf({ shape }: Pick<GeoFeature, 'shape'>): FeatureLand | ErrorCode {
	if (shape.polygons.length === 0) return 'geometry-not-polygon';
	try {
		const { geometry, faults } = repair({ type: 'MultiPolygon', coordinates: shape.polygons });
		if (geometry.coordinates.length === 0) return 'geometry-empty';
		const other = shape.points.length + shape.lines.length > 0 ? (['geometry-other-parts'] as const) : [];
		const repaired = faults.filter((fault) => fault !== 'winding-wrong');
		return { geometry, faults: [...shape.faults, ...other, ...repaired], repaired };
	} catch (error) {
		if (error instanceof CodedError) return error.code;
		throw error;
	}
}
