import type { Geometry, Position } from 'geojson';
import { CodedError } from '../../domain/errors';
import { WGS84 } from '../crs/file-crs';
import type { TextEncoding } from '../decode-text';
import type { Budget } from '../layers/budget';
import type { FileLayer } from '../layers/layer';
import { fileText } from '../layers/letters';
import { attributeOf, scanXml, xmlText } from '../scan-xml';

const LAYERS = ['waypoints', 'routes', 'tracks'] as const;
type LayerName = (typeof LAYERS)[number];
const OF: Readonly<Record<string, LayerName>> = { wpt: 'waypoints', rte: 'routes', trk: 'tracks' };

interface Thing {
	layer: LayerName;
	values: Map<string, string>;
	/** Points of a waypoint or route, or segments of a track. */
	lines: Position[][];
}

const placeOf = (attributes: string): Position =>
	['lon', 'lat'].map((name) => {
		const text = attributeOf(attributes, name);
		return text === '' ? NaN : Number(text);
	});

function geometryOf({ layer, lines }: Thing): Geometry | null {
	const full = lines.filter(({ length }) => length > 0);
	const [first, second] = full;
	if (!first) return null;
	if (layer === 'waypoints') return { type: 'Point', coordinates: first[0] ?? [] };
	return second ? { type: 'MultiLineString', coordinates: full } : { type: 'LineString', coordinates: first };
}

/** Values of a thing's own: those of its points and links are not. */
const OWN = new Set(['name', 'desc', 'cmt', 'type', 'sym', 'src', 'number', 'time']);

class GpxReader {
	readonly things: Thing[] = [];
	found = false;
	#thing: Thing | null = null;
	/** Within a point of a line, or extensions. */
	#inner = 0;
	#text = '';

	constructor(private readonly budget: Budget) {}

	open(name: string, attributes: string): void {
		this.#text = '';
		if (name === 'gpx') this.found = true;
		const layer = OF[name];
		if (layer) {
			this.budget.feature();
			this.#thing = { layer, values: new Map(), lines: [[]] };
			if (name === 'wpt') this.#thing.lines = [[placeOf(attributes)]];
		} else if (name === 'trkseg') this.#thing?.lines.push([]);
		else if (name === 'trkpt' || name === 'rtept') {
			this.budget.corners(1);
			this.#thing?.lines.at(-1)?.push(placeOf(attributes));
			this.#inner += 1;
		}
	}

	text(raw: string): void {
		this.#text += raw;
	}

	close(name: string): void {
		const text = xmlText(this.#text).normalize('NFC').trim();
		this.#text = '';
		if (!this.#thing) return;
		if (name === 'trkpt' || name === 'rtept') this.#inner = Math.max(0, this.#inner - 1);
		else if (OF[name]) {
			this.things.push(this.#thing);
			this.#thing = null;
		} else if (this.#inner === 0 && text !== '' && (OWN.has(name) || !this.#thing.values.has(name)))
			this.#thing.values.set(name, text);
	}
}

/** Waypoints, routes and tracks of a GPX file (1.0, 1.1), each a layer. Always WGS 84. Throws `gpx-invalid`, `text-encoding`, `file-too-large`. */
export function readGpx(bytes: Uint8Array, encoding: TextEncoding | null, budget: Budget): FileLayer[] {
	const reader = new GpxReader(budget);
	scanXml(fileText(bytes, 'utf-8', encoding), {
		open: (tag, attributes) => reader.open(tag, attributes),
		text: (raw) => reader.text(raw),
		close: (tag) => reader.close(tag)
	});
	if (!reader.found) throw new CodedError('gpx-invalid');
	return LAYERS.map((name): FileLayer => {
		const things = reader.things.filter(({ layer }) => layer === name);
		const fields = new Set(things.flatMap(({ values }) => [...values.keys()]));
		return {
			name,
			crs: { said: 'EPSG:4326', crs: WGS84 },
			fields: [...fields].map((field) => ({ name: field, type: 'text' })),
			features: things.map((thing, index) => ({
				index,
				id: null,
				properties: Object.fromEntries(thing.values),
				geometry: geometryOf(thing)
			})),
			leftOut: [],
			notes: []
		};
	}).filter(({ features }) => features.length > 0);
}
