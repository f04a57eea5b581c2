import type { GeoFile } from '../interchange/geojson/features';
import { readLand, type FileRead } from './file-land';
import type { CoverageArea } from './types';

/**
 * Areas of a file: every feature with polygons, with `id` and `name`. Bad geometry is put right with warnings;
 * a feature without polygons is left out and told.
 */
export function readAreas({ features, leftOut }: GeoFile): FileRead<CoverageArea> {
	const read = readLand(features, 'area', ({ id, name, geometry, precision, warnings }) => ({
		id,
		name,
		level: 'file' as const,
		geometry,
		precision,
		sources: [],
		warnings,
		completeTypes: []
	}));
	return { ...read, leftOut: [...leftOut, ...read.leftOut] };
}
