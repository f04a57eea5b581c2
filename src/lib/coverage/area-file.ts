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

/** An area of a file, where features that may be plans were left out of another, or not. */
export const withPlansLeftOut = <A extends Pick<CoverageArea, 'warnings'>>(
	area: A,
	plansLeftOut: boolean
) => ({
	...area,
	plansLeftOut,
	warnings: plansLeftOut ? [...area.warnings, { code: 'plans-left-out' as const }] : area.warnings
});
