import type { Feature } from 'geojson';
import type { Boundaries } from '../../src/lib/boundaries/boundaries';
import { fullName, type AdminUnit, type UnitLevel } from '../../src/lib/domain/admin-unit';
import type { Vintage } from '../../src/lib/domain/vintage';
import { VINTAGES } from '../../src/lib/register/vintages';
import { areaHa } from '../../src/lib/geometry/area';
import { inPolygons } from '../../src/lib/geometry/contains';
import { interiorPoint } from './interior-point';
import type { TileLayer } from './layer';

/**
 * The shortest label that tells a unit from its namesakes at one vintage: the name alone; with the parent
 * where the name occurs elsewhere; with the kind too where it occurs twice under the same parent.
 */
export function unitLabel(
	unit: AdminUnit,
	peers: readonly AdminUnit[],
	parentName: (code: string | null) => string
): string {
	const namesakes = peers.filter((peer) => peer.name === unit.name && peer.code !== unit.code);
	if (namesakes.length === 0) return unit.name;
	const sameParent = namesakes.some((peer) => peer.parent === unit.parent);
	return `${sameParent ? fullName(unit) : unit.name} (${parentName(unit.parent)})`;
}

function labelsOf(boundaries: Boundaries, vintage: Vintage, level: UnitLevel, place: Placer): Feature[] {
	const units = boundaries.unitsAt(vintage.id, level);
	const parentName = (code: string | null) => boundaries.unitByCode(vintage.id, code ?? '')?.name ?? '';
	return units.map((unit) => ({
		type: 'Feature',
		id: Number(vintage.id) * 100_000 + Number(unit.code),
		properties: {
			code: unit.code,
			name: unit.name,
			label: unitLabel(unit, units, parentName),
			kind: unit.kind,
			level,
			vintage: vintage.id,
			area_km2: Math.round(areaHa(boundaries.outline(unit.atoms))) / 100
		},
		geometry: { type: 'Point', coordinates: place(unit) }
	}));
}

type Placer = (unit: AdminUnit) => [number, number];

/** The register's point where it lies in the unit, else a point well inside; found once per unit. */
function placer(boundaries: Boundaries): Placer {
	const known = new Map<string, [number, number]>();
	return (unit) => {
		const land = boundaries.outline(unit.atoms);
		const given = unit.point && inPolygons(unit.point[0], unit.point[1], land) ? unit.point : null;
		const point: [number, number] = known.get(unit.id) ?? (given ? [...given] : interiorPoint(land));
		known.set(unit.id, point);
		return point;
	};
}

/** One label point per unit and vintage; id = vintage × 100 000 + GSO code. */
export function labelLayer(boundaries: Boundaries): TileLayer {
	const place = placer(boundaries);
	const features = VINTAGES.flatMap((vintage) =>
		(['province', ...(vintage.hasDistricts ? (['district'] as const) : []), 'commune'] as const).flatMap(
			(level) => labelsOf(boundaries, vintage, level, place)
		)
	);
	return {
		id: 'unit_label',
		fields: {
			code: 'String',
			name: 'String',
			label: 'String',
			kind: 'String',
			level: 'String',
			vintage: 'String',
			area_km2: 'Number'
		},
		features: () => features
	};
}
