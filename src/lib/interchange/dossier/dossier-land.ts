import type { MultiPolygon } from 'geojson';
import { areaHa } from '../../geometry/area';
import { inPolygons } from '../../geometry/contains';
import { repair } from '../../geometry/repair';
import type { Findings } from './finding';
import type { KnownLayer } from './known-layers';
import { areaIn, orNull, positionsOf, toDegrees } from './land-of-layer';

/** A feature of an area class as land: valid, WGS 84. */
export interface DossierLand {
	known: KnownLayer;
	/** Place in the layer, from 1. */
	row: number;
	geometry: MultiPolygon;
	/** Geodesic, ha. */
	ha: number;
}

const KINDS: Readonly<Record<string, RegExp>> = { A: /Polygon$/, L: /LineString$/, P: /Point$/ };

/** Winding is turned round by every second tool, and says nothing about the land. */
const SILENT = 'winding-wrong';

function checkDuplicates(
	{ part, layer }: KnownLayer,
	codeField: string,
	findings: Findings
): ReadonlySet<number> {
	const [shapes, codes] = [new Map<string, number>(), new Map<string, number>()];
	const again = new Set<number>();
	for (const [k, { geometry, properties }] of layer.features.entries()) {
		const place = { part, name: layer.name, row: k + 1 };
		const shape = geometry && JSON.stringify(geometry);
		const first = shape === null ? undefined : shapes.get(shape);
		if (first !== undefined) {
			findings.add('feature-duplicate', place, { first });
			again.add(k + 1);
		} else if (shape !== null) shapes.set(shape, k + 1);
		const code = properties[codeField];
		if (typeof code !== 'string' || code.trim() === '') continue;
		const same = codes.get(code);
		if (same === undefined) codes.set(code, k + 1);
		else findings.add('object-code-duplicate', { ...place, field: codeField }, { value: code, first: same });
	}
	return again;
}

function landOf(known: KnownLayer, row: number, findings: Findings): DossierLand | null {
	const geometry = known.layer.features[row - 1]?.geometry;
	const place = toDegrees(known.layer.crs);
	if (!geometry || !place || !/Polygon$/.test(geometry.type)) return null;
	const where = { part: known.part, name: known.layer.name, row };
	const repaired = orNull(() => {
		const placed = areaIn(geometry, place);
		return placed && repair(placed);
	});
	if (!repaired) {
		findings.add('coordinate-unreadable', where);
		return null;
	}
	const faults = repaired.faults.filter((fault) => fault !== SILENT);
	if (faults.length > 0) findings.add('polygon-invalid', where, { fault: faults.join(', ') });
	const ha = areaHa(repaired.geometry);
	return ha > 0 ? { known, row, geometry: repaired.geometry, ha } : null;
}

function checkPlaces(known: KnownLayer, province: MultiPolygon, findings: Findings): void {
	const degrees = toDegrees(known.layer.crs);
	if (!degrees) return;
	for (const [k, { geometry }] of known.layer.features.entries()) {
		if (!geometry) continue;
		const where = { part: known.part, name: known.layer.name, row: k + 1 };
		const positions = positionsOf(geometry).slice(0, 500);
		const placed = orNull(() => positions.map(degrees));
		if (!placed) {
			if (!/Polygon$/.test(geometry.type)) findings.add('coordinate-unreadable', where);
		} else if (placed.length > 0 && !placed.some(([x, y]) => inPolygons(x, y, province))) {
			findings.add('outside-province', where);
		}
	}
}

function checkKinds({ part, cls, layer }: KnownLayer, findings: Findings): void {
	const kind = KINDS[cls.name.at(-1) ?? ''];
	for (const [k, { geometry }] of layer.features.entries()) {
		const place = { part, name: layer.name, row: k + 1 };
		if (!geometry) findings.add('geometry-none', place);
		else if (kind && !kind.test(geometry.type)) findings.add('geometry-kind', place, { kind: geometry.type });
	}
}

/** The areas of the layers as land; says what is wrong with the geometries, one by one. Repeated ones are left out. */
export function dossierLand(
	layers: readonly KnownLayer[],
	province: MultiPolygon,
	findings: Findings
): DossierLand[] {
	return layers.flatMap((known) => {
		checkKinds(known, findings);
		checkPlaces(known, province, findings);
		const again = checkDuplicates(known, 'maDoiTuong', findings);
		return known.layer.features.flatMap((_, k) =>
			again.has(k + 1) ? [] : (landOf(known, k + 1, findings) ?? [])
		);
	});
}
