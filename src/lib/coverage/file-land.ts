import type { MultiPolygon, Position } from 'geojson';
import type { Warning } from '../domain/figure';
import { PRECISIONS, type Precision } from '../domain/precision';
import { textOf, type GeoFeature, type LeftOut } from '../interchange/geojson/features';
import { landOf, type FeatureLand } from '../interchange/geojson/land';
import { PropertyReader, type ColumnMap } from '../interchange/geojson/properties';
import { middleOfShape } from '../interchange/refused/place-of';
import type { Place } from '../location/reading';
import type { Joined } from '../location/subject';
import type { RepairCode } from '../domain/warnings';
import { areaHa, ringAreaHa } from '../geometry/area';

/** Things read from the features of a file, and those left out of it, each with the reason. */
export interface FileRead<T> {
	items: T[];
	leftOut: LeftOut[];
	/** Features among the items whose lines were put right. */
	repaired: RepairedFeature[];
}

/** A feature whose lines were put right: why, and its land as drawn and as it counts. */
export interface RepairedFeature {
	index: number;
	name: string;
	codes: readonly RepairCode[];
	/** ha, of the rings as they were drawn: outer ones less holes, whatever crosses. */
	drawnHa: number;
	/** ha, of the land that is left. */
	repairedHa: number;
	at: Place | null;
}

/** Area of rings as most programs give it that do not look whether they cross, ha. */
const drawnHa = (polygons: Position[][][]) =>
	polygons
		.flatMap((rings) => rings.map((ring, k) => (k === 0 ? 1 : -1) * Math.abs(ringAreaHa(ring))))
		.reduce((sum, ha) => sum + ha, 0);

function repairedOf(feature: GeoFeature, name: string, { geometry, repaired }: FeatureLand): RepairedFeature {
	const { index, shape } = feature;
	return {
		index,
		name,
		codes: repaired,
		drawnHa: drawnHa(shape.polygons),
		repairedHa: areaHa(geometry),
		at: middleOfShape(shape)
	};
}

/** A feature with land: what every area and plan of a file has. */
export interface FileLand {
	id: string;
	name: string;
	geometry: MultiPolygon;
	precision: Precision;
	warnings: Warning[];
	/** For an outline that was joined of lines of a drawing. */
	joined?: Joined;
}

/** Lines of a file are taken as exact unless its property `precision` says otherwise; that is said. */
function statedPrecision(stated: unknown, id: string): { precision: Precision; warnings: Warning[] } {
	const found = PRECISIONS.find((precision) => precision === stated);
	if (found) return { precision: found, warnings: [] };
	return { precision: 'surveyed', warnings: [{ code: 'precision-not-stated', about: id }] };
}

/**
 * Makes something of every feature that has land; `make` gives it, or why the feature is left out, or null
 * where it does not count. Ids are made unique.
 */
export function readLand<T>(
	features: readonly GeoFeature[],
	kind: string,
	make: (
		land: FileLand,
		feature: GeoFeature,
		reader: PropertyReader
	) => T | Pick<LeftOut, 'code' | 'value'> | null,
	columns: ColumnMap = {}
): FileRead<T> {
	const reader = new PropertyReader(columns);
	const result: FileRead<T> = { items: [], leftOut: [], repaired: [] };
	const taken = new Set<string>();
	for (const feature of features) {
		const { index, properties } = feature;
		const own = textOf(reader.one(properties, 'id')) ?? feature.id;
		const land = landOf(feature);
		if (typeof land === 'string') {
			result.leftOut.push({ index, id: own, code: land, at: middleOfShape(feature.shape) });
			continue;
		}
		let id = own ?? `${kind}-${index + 1}`;
		const warnings: Warning[] = land.faults.map((code) => ({ code, about: id }));
		if (taken.has(id)) {
			warnings.push({ code: 'id-repeated', about: id });
			id = `${id}#${index + 1}`;
		}
		const stated = statedPrecision(reader.one(properties, 'precision'), id);
		const name = textOf(reader.one(properties, 'name')) ?? id;
		const made = make(
			{
				id,
				name,
				geometry: land.geometry,
				precision: stated.precision,
				warnings: [
					...warnings,
					...stated.warnings,
					...(feature.joined ? [{ code: 'lines-joined' as const, about: id }] : [])
				],
				...(feature.joined ? { joined: feature.joined } : {})
			},
			feature,
			reader
		);
		if (made === null) continue;
		if (isReason(made)) result.leftOut.push({ index, id: own, ...made, at: middleOfShape(feature.shape) });
		else {
			taken.add(id);
			if (land.repaired.length > 0) result.repaired.push(repairedOf(feature, name, land));
			result.items.push(made);
		}
	}
	return result;
}

function isReason<T>(made: T | Pick<LeftOut, 'code' | 'value'>): made is Pick<LeftOut, 'code' | 'value'> {
	return typeof made === 'object' && made !== null && 'code' in made;
}
