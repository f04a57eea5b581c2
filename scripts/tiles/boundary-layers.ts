import type { Feature } from 'geojson';
import { rankedLines, type LineRank } from '../../src/lib/boundaries/merge';
import { communeOf, type AtomProperties } from '../../src/lib/boundaries/topology';
import type { AdminUnit } from '../../src/lib/domain/admin-unit';
import type { Vintage } from '../../src/lib/domain/vintage';
import { VINTAGES, PLAN_VINTAGE, PRESENT_VINTAGE, vintageById } from '../../src/lib/register/vintages';
import type { TileLayer } from './layer';
import type { ZoomedBoundaries } from './zoomed-boundaries';

const UNIT_FIELDS = { code: 'String' } as const;

function unitFeature(boundaries: ReturnType<ZoomedBoundaries>, unit: AdminUnit): Feature {
	return {
		type: 'Feature',
		properties: { code: unit.code },
		geometry: boundaries.outline(unit.atoms)
	};
}

function lineLayer(at: ZoomedBoundaries, vintage: Vintage): TileLayer {
	const ranks: LineRank[] = ['province', ...(vintage.hasDistricts ? (['district'] as const) : []), 'commune'];
	const codes = (atom: AtomProperties) => [
		...(vintage.hasDistricts ? [{ rank: 'district' as const, code: atom.district }] : []),
		{ rank: 'commune' as const, code: communeOf(atom, vintage.id) }
	];
	return {
		id: `line_${vintage.id}`,
		fields: { rank: 'String' },
		features: (zoom) =>
			ranks.map((rank) => ({
				type: 'Feature',
				properties: { rank },
				geometry: rankedLines(at(zoom).topology, rank, codes)
			}))
	};
}

/** Province, districts, communes of every vintage, and their lines, each line drawn once. */
export function boundaryLayers(at: ZoomedBoundaries): TileLayer[] {
	const units = (level: 'province' | 'district' | 'commune', vintage: Vintage['id']) => (zoom: number) =>
		at(zoom)
			.unitsAt(vintage, level)
			.map((unit) => unitFeature(at(zoom), unit));
	return [
		{ id: 'province', fields: UNIT_FIELDS, features: units('province', PRESENT_VINTAGE) },
		{
			id: 'district',
			fields: UNIT_FIELDS,
			features: vintageById(PLAN_VINTAGE).hasDistricts ? units('district', PLAN_VINTAGE) : () => []
		},
		...VINTAGES.map((v) => ({
			id: `commune_${v.id}`,
			fields: UNIT_FIELDS,
			apart: true as const,
			features: units('commune', v.id)
		})),
		...VINTAGES.map((v) => lineLayer(at, v))
	];
}
