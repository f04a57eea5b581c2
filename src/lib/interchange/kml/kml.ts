import type { Geometry, Position } from 'geojson';
import { CodedError } from '../../domain/errors';
import { WGS84 } from '../crs/file-crs';
import type { TextEncoding } from '../decode-text';
import type { Budget } from '../layers/budget';
import type { FileLayer } from '../layers/layer';
import { fileText } from '../layers/letters';
import { attributeOf, scanXml, xmlText } from '../scan-xml';

/** Deeper than any program writes; more is an attack on what reads it. */
const MOST_NESTED = 200;

/** Positions of a `coordinates` text: "lon,lat[,height]", with blanks after commas as some write them. */
function positionsOf(text: string): Position[] {
	return text
		.trim()
		.replace(/\s*,\s*/g, ',')
		.split(/\s+/)
		.filter((one) => one !== '')
		.map((one) =>
			one
				.split(',')
				.slice(0, 2)
				.map((part) => (part === '' ? NaN : Number(part)))
		);
}

/** A table in a description, as ArcGIS writes attributes: cells two by two. */
function describedIn(html: string): [string, string][] {
	const cells = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/gi)].map(([, text = '']) => xmlText(text).trim());
	const pairs: [string, string][] = [];
	for (let k = 0; k + 1 < cells.length; k += 2) {
		const [name = '', value = ''] = [cells[k], cells[k + 1]];
		if (name !== '') pairs.push([name, value]);
	}
	return pairs;
}

interface Placemark {
	id: string | null;
	values: Map<string, string>;
	parts: Geometry[];
}

const SIMPLE = new Set(['name', 'description', 'when', 'begin', 'end', 'address']);

/** Hears a KML text and gathers its placemarks. */
class KmlReader {
	readonly placemarks: Placemark[] = [];
	links = 0;
	found = false;
	readonly #path: string[] = [];
	readonly #folders: string[] = [];
	#mark: Placemark | null = null;
	#text = '';
	#key = '';
	#rings: Position[][] = [];
	#track: Position[] = [];

	constructor(private readonly budget: Budget) {}

	open(name: string, attributes: string): void {
		if (this.#path.length >= MOST_NESTED) throw new CodedError('kml-invalid');
		this.#path.push(name);
		this.#text = '';
		if (name === 'kml') this.found = true;
		if (name === 'Folder' || name === 'Document') this.#folders.push('');
		if (name === 'NetworkLink') this.links += 1;
		if (name === 'Placemark') {
			this.budget.feature();
			this.#mark = { id: attributeOf(attributes, 'id') || null, values: new Map(), parts: [] };
		}
		if (name === 'Data' || name === 'SimpleData') this.#key = attributeOf(attributes, 'name');
		if (name === 'Polygon') this.#rings = [];
		if (name === 'Track') this.#track = [];
	}

	text(raw: string): void {
		this.#text += raw;
	}

	close(name: string): void {
		const at = this.#path.lastIndexOf(name);
		if (at < 0) return;
		this.#path.length = at;
		const text = xmlText(this.#text).normalize('NFC').trim();
		this.#text = '';
		if (name === 'Folder' || name === 'Document') this.#folders.pop();
		else if (this.#mark) this.#closeIn(this.#mark, name, text);
		else if (name === 'name' && this.#folders.length > 0) this.#folders[this.#folders.length - 1] = text;
	}

	#closeIn(mark: Placemark, name: string, text: string): void {
		const parent = this.#path.at(-1) ?? '';
		if (name === 'Placemark') {
			const folder = this.#folders.filter((one) => one !== '').join(' / ');
			if (folder !== '') mark.values.set('folder', folder);
			this.placemarks.push(mark);
			this.#mark = null;
		} else if (name === 'value' || name === 'SimpleData') {
			if (this.#key !== '' && text !== '') mark.values.set(this.#key.normalize('NFC'), text);
		} else if (name === 'coordinates') this.#coordinates(mark, parent, text);
		else if (name === 'coord') {
			const [x, y] = text.split(/\s+/).map(Number);
			this.#track.push([x ?? NaN, y ?? NaN]);
		} else if (name === 'Track') this.#line(mark, this.#track);
		else if (name === 'Polygon') {
			if (this.#rings.length > 0) mark.parts.push({ type: 'Polygon', coordinates: this.#rings });
		} else if (SIMPLE.has(name) && (parent === 'Placemark' || /^Time/.test(parent)) && text !== '') {
			if (name === 'description' && text.includes('<td'))
				for (const [key, value] of describedIn(text)) mark.values.set(key, value);
			else mark.values.set(name, text);
		}
	}

	#line(mark: Placemark, line: Position[]): void {
		this.budget.corners(line.length);
		if (line.length > 0) mark.parts.push({ type: 'LineString', coordinates: line });
	}

	#coordinates(mark: Placemark, parent: string, text: string): void {
		const places = positionsOf(text);
		this.budget.corners(places.length);
		if (places.length === 0) return;
		if (parent === 'Point') mark.parts.push({ type: 'Point', coordinates: places[0] ?? [] });
		else if (parent === 'LineString') mark.parts.push({ type: 'LineString', coordinates: places });
		else if (parent === 'LinearRing') {
			if (this.#path.includes('innerBoundaryIs')) this.#rings.push(places);
			else if (this.#path.includes('Polygon')) this.#rings.unshift(places);
			else mark.parts.push({ type: 'LineString', coordinates: places });
		}
	}
}

function geometryOf(parts: Geometry[]): Geometry | null {
	const [first = null, second] = parts;
	return second ? { type: 'GeometryCollection', geometries: parts } : first;
}

/**
 * The placemarks of a KML file (OGC 12-007), folders as a property; styles, overlays and linked files left out.
 * Always WGS 84. Throws `kml-invalid`, `text-encoding`, `file-too-large`.
 */
export function readKml(
	name: string,
	bytes: Uint8Array,
	encoding: TextEncoding | null,
	budget: Budget
): FileLayer {
	const reader = new KmlReader(budget);
	scanXml(fileText(bytes, 'utf-8', encoding), {
		open: (tag, attributes) => reader.open(tag, attributes),
		text: (raw) => reader.text(raw),
		close: (tag) => reader.close(tag)
	});
	if (!reader.found) throw new CodedError('kml-invalid');
	const fields = new Set(reader.placemarks.flatMap(({ values }) => [...values.keys()]));
	return {
		name,
		crs: { said: 'EPSG:4326', crs: WGS84 },
		fields: [...fields].map((field) => ({ name: field, type: 'text' })),
		features: reader.placemarks.map(({ id, values, parts }, index) => ({
			index,
			id,
			properties: Object.fromEntries(values),
			geometry: geometryOf(parts)
		})),
		leftOut: [],
		notes: reader.links > 0 ? [{ code: 'kml-links', value: reader.links }] : []
	};
}
