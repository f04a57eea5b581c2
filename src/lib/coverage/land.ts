import type { MultiPolygon, Polygon } from 'geojson';
import { CodedError } from '../domain/errors';
import type { Warning } from '../domain/figure';
import type { RepairCode } from '../domain/warnings';
import { areaHa } from '../geometry/area';
import { boundsOf, type Bounds } from '../geometry/bounds';
import { repair } from '../geometry/repair';
import type { Fault } from '../geometry/validity';
import { cornersOf } from './crossing';

/** Land made ready to be compared: valid, measured, with what had to be put right. */
export interface Land {
	geometry: MultiPolygon;
	bounds: Bounds;
	ha: number;
	vertices: number;
	atoms: ReadonlySet<string> | null;
	warnings: readonly Warning[];
}

/** Winding says nothing about the land, and GeoJSON of many tools has it the other way: no warning. */
const isTold = (fault: Fault): fault is RepairCode => fault !== 'winding-wrong';

/** Valid land, measured. */
export function measuredLand(
	geometry: MultiPolygon,
	atoms?: readonly string[],
	warnings: readonly Warning[] = []
): Land {
	return {
		geometry,
		bounds: boundsOf(geometry),
		ha: areaHa(geometry),
		vertices: cornersOf(geometry),
		atoms: atoms ? new Set(atoms) : null,
		warnings
	};
}

/** Makes land ready; `about` names it in the warnings. null when no land can be read from it. */
export function readLand(
	geometry: Polygon | MultiPolygon,
	about: string,
	atoms?: readonly string[]
): { land: Land | null; warnings: Warning[] } {
	try {
		const { geometry: valid, faults } = repair(geometry);
		const warnings = faults.filter(isTold).map((code): Warning => ({ code, about }));
		if (valid.coordinates.length === 0) return { land: null, warnings };
		return { land: measuredLand(valid, atoms, warnings), warnings };
	} catch (error) {
		if (error instanceof CodedError) return { land: null, warnings: [{ code: error.code, about }] };
		throw error;
	}
}
