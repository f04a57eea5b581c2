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

/** What is made of a feature with land, or why the feature is left out, or null where it does not count. */
type Make<T> = (
	land: FileLand,
	feature: GeoFeature,
	reader: PropertyReader
) => T | Pick<LeftOut, 'code' | 'value'> | null;

/** Makes something of one feature after another. Ids are made unique. */
export class LandReader<T> {
	readonly result: FileRead<T> = { items: [], leftOut: [], repaired: [] };
	readonly #properties: PropertyReader;
	readonly #taken: Set<string>;

	/** `taken`: ids that others have already. */
	constructor(
		private readonly kind: string,
		private readonly make: Make<T>,
		columns: ColumnMap = {},
		taken: Iterable<string> = []
	) {
		this.#properties = new PropertyReader(columns);
		this.#taken = new Set(taken);
	}

	/** What was made of a feature; null where it is left out or does not count. */
	read(feature: GeoFeature): T | null {
		const { index, properties } = feature;
		const own = textOf(this.#properties.one(properties, 'id')) ?? feature.id;
		const land = landOf(feature);
		if (typeof land === 'string') {
			this.#leave(feature, own, { code: land });
			return null;
		}
		let id = own ?? `${this.kind}-${index + 1}`;
		const warnings: Warning[] = land.faults.map((code) => ({ code, about: id }));
		if (this.#taken.has(id)) {
			warnings.push({ code: 'id-repeated', about: id });
			id = `${id}#${index + 1}`;
		}
		const stated = statedPrecision(this.#properties.one(properties, 'precision'), id);
		const name = textOf(this.#properties.one(properties, 'name')) ?? id;
		warnings.push(...stated.warnings);
		if (feature.joined) warnings.push({ code: 'lines-joined', about: id });
		const { geometry } = land;
		const { precision } = stated;
		const joined = feature.joined ? { joined: feature.joined } : {};
		const made = this.make({ id, name, geometry, precision, warnings, ...joined }, feature, this.#properties);
		if (made === null) return null;
		if (isReason(made)) {
			this.#leave(feature, own, made);
			return null;
		}
		this.#taken.add(id);
		if (land.repaired.length > 0) this.result.repaired.push(repairedOf(feature, name, land));
		this.result.items.push(made);
		return made;
	}

	#leave({ index, shape }: GeoFeature, id: string | null, why: Pick<LeftOut, 'code' | 'value'>): void {
		this.result.leftOut.push({ index, id, ...why, at: middleOfShape(shape) });
	}
}

/** Makes something of every feature that has land. */
export function readLand<T>(
	features: readonly GeoFeature[],
	kind: string,
	make: Make<T>,
	columns: ColumnMap = {}
): FileRead<T> {
	const reader = new LandReader(kind, make, columns);
	for (const feature of features) reader.read(feature);
	return reader.result;
}

function isReason<T>(made: T | Pick<LeftOut, 'code' | 'value'>): made is Pick<LeftOut, 'code' | 'value'> {
	return typeof made === 'object' && made !== null && 'code' in made;
}
