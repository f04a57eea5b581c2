import type { MultiPolygon, Polygon } from 'geojson';
import { CodedError } from '../domain/errors';
import type { Warning } from '../domain/figure';
import type { RepairCode } from '../domain/warnings';
import { areaHa } from '../geometry/area';
import { boundsOf, type Bounds } from '../geometry/bounds';
import { repair } from '../geometry/repair';
import type { Fault } from '../geometry/validity';

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
		const land: Land = {
			geometry: valid,
			bounds: boundsOf(valid),
			ha: areaHa(valid),
			vertices: valid.coordinates.reduce((n, rings) => rings.reduce((m, ring) => m + ring.length, n), 0),
			atoms: atoms ? new Set(atoms) : null,
			warnings
		};
		return { land, warnings };
	} catch (error) {
		if (error instanceof CodedError) return { land: null, warnings: [{ code: error.code, about }] };
		throw error;
	}
}
