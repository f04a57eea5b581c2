import type { Feature } from 'geojson';
import type { Boundaries } from '../../src/lib/boundaries/boundaries';
import { fullName, type AdminUnit } from '../../src/lib/domain/admin-unit';
import type { Vintage, VintageId } from '../../src/lib/domain/vintage';
import { communeNamesFrom, DISTRICT_NAMES } from '../../src/lib/register/name-zooms';
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

type LabelLevel = 'district' | 'commune';

/** What is written at one point, and at which boundary dates. */
interface Label {
	level: LabelLevel;
	vintages: VintageId[];
	code: string;
	label: string;
	areaKm2: number;
	point: readonly [number, number];
}

/** The register's point where it lies in the unit, else a point well inside; found once per unit. */
function placer(boundaries: Boundaries): (unit: AdminUnit) => [number, number] {
	const known = new Map<string, [number, number]>();
	return (unit) => {
		const land = boundaries.outline(unit.atoms);
		const given = unit.point && inPolygons(unit.point[0], unit.point[1], land) ? unit.point : null;
		const point: [number, number] = known.get(unit.id) ?? (given ? [...given] : interiorPoint(land));
		known.set(unit.id, point);
		return point;
	};
}

/** The labels of all dates, each once: units that stay as they are share theirs. */
function labelsOf(boundaries: Boundaries): Label[] {
	const place = placer(boundaries);
	const labels = new Map<string, Label>();
	const add = (vintage: Vintage, level: LabelLevel) => {
		const units = boundaries.unitsAt(vintage.id, level);
		const parentName = (code: string | null) => boundaries.unitByCode(vintage.id, code ?? '')?.name ?? '';
		for (const unit of units) {
			const label: Omit<Label, 'vintages'> = {
				level,
				code: unit.code,
				label: level === 'district' ? unit.name : unitLabel(unit, units, parentName),
				areaKm2: Math.round(areaHa(boundaries.outline(unit.atoms))) / 100,
				point: place(unit)
			};
			const key = JSON.stringify(label);
			const known = labels.get(key);
			if (known) known.vintages.push(vintage.id);
			else labels.set(key, { ...label, vintages: [vintage.id] });
		}
	};
	for (const vintage of VINTAGES) {
		if (vintage.hasDistricts) add(vintage, 'district');
		add(vintage, 'commune');
	}
	return [...labels.values()];
}

/** True where a tile of a zoom may be drawn while the label is. */
function isDrawnAt({ level, vintages }: Label, zoom: number): boolean {
	if (level === 'district') return zoom >= Math.floor(DISTRICT_NAMES.from) && zoom < DISTRICT_NAMES.to;
	return vintages.some((vintage) => zoom >= Math.floor(communeNamesFrom(vintage)));
}

function featureOf({ level, vintages, code, label, areaKm2, point }: Label): Feature {
	return {
		type: 'Feature',
		properties: {
			level,
			vintages: vintages.join(' '),
			code,
			label,
			// Communes give way to larger ones.
			...(level === 'commune' ? { area_km2: areaKm2 } : {})
		},
		geometry: { type: 'Point', coordinates: [...point] }
	};
}

/** One label point per unit that is named, with the boundary dates at which it is, as ids with spaces between. */
export function labelLayer(boundaries: Boundaries): TileLayer {
	const labels = labelsOf(boundaries);
	return {
		id: 'unit_label',
		fields: { level: 'String', vintages: 'String', code: 'String', label: 'String', area_km2: 'Number' },
		features: (zoom) => labels.filter((label) => isDrawnAt(label, zoom)).map(featureOf)
	};
}
