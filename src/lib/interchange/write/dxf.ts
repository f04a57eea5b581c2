import { insidePoint } from '../../geometry/inside-point';
import type { OutCrs } from './out-crs';
import { polygonsIn, type OutLayer, type Written } from './out-layer';

/** Colours of the palette of AutoCAD, one a layer. */
const COLOURS = [1, 3, 5, 6, 30, 4, 2, 7];

/** Letters beyond ASCII by their number, as drawings of every release hold them. */
const escaped = (text: string) =>
	[...text.normalize('NFC').replace(/\s+/g, ' ')]
		.map((letter) => {
			const point = letter.codePointAt(0) ?? 0;
			if (point < 0x80) return letter;
			// Beyond four digits there is no such form.
			return point > 0xffff ? '?' : `\\U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
		})
		.join('');

/** Name of a layer of a drawing of release 12: capitals, digits, `_` and `-`. */
const layerName = (text: string) =>
	text
		.toUpperCase()
		.replace(/[^A-Z0-9_-]+/g, '_')
		.slice(0, 26) || 'LAND';

/**
 * The outlines of a layer as DXF of release 12 (ASCII): closed polylines in a layer by their kind, holes in one of
 * their own beside it (`…_HOLE`), each with its name where it is. A drawing has no place for its system: that and
 * what else is said stand in comments.
 */
export function writeDxf(layer: OutLayer, crs: OutCrs): Written {
	const lines: (string | number)[] = [];
	const put = (...pairs: (string | number)[]) => lines.push(...pairs);
	const number = (value: number) => value.toFixed(crs.decimals);
	const kindOf = (values: OutLayer['features'][number]['values']) =>
		layerName(String((layer.kind === null ? null : values[layer.kind]) ?? layer.name));
	for (const line of [`EPSG:${crs.epsg} ${crs.name}`, ...layer.about]) put(999, escaped(line));
	put(0, 'SECTION', 2, 'HEADER', 9, '$ACADVER', 1, 'AC1009', 0, 'ENDSEC');
	const kinds = [...new Set(layer.features.map(({ values }) => kindOf(values)))].sort();
	const names = kinds.flatMap((kind) => [kind, `${kind}_HOLE`]);
	put(0, 'SECTION', 2, 'TABLES', 0, 'TABLE', 2, 'LAYER', 70, names.length);
	names.forEach((name, k) =>
		put(0, 'LAYER', 2, name, 70, 0, 62, COLOURS[Math.floor(k / 2) % COLOURS.length] ?? 7, 6, 'CONTINUOUS')
	);
	put(0, 'ENDTAB', 0, 'ENDSEC', 0, 'SECTION', 2, 'ENTITIES');
	let without = 0;
	for (const { values, geometry } of layer.features) {
		const kind = kindOf(values);
		const polygons = polygonsIn(geometry, crs);
		if (polygons.length === 0) without += 1;
		for (const rings of polygons) {
			rings.forEach((ring, k) => {
				const name = k === 0 ? kind : `${kind}_HOLE`;
				put(0, 'POLYLINE', 8, name, 66, 1, 70, 1, 10, number(0), 20, number(0), 30, number(0));
				for (const [x = NaN, y = NaN] of ring.slice(0, -1))
					put(0, 'VERTEX', 8, name, 10, number(x), 20, number(y), 30, number(0));
				put(0, 'SEQEND', 8, name);
			});
			const place = insidePoint(rings);
			const words = escaped(String(values[layer.label] ?? ''));
			if (!place || words === '') continue;
			// As high as a name on a map of 1:5,000 or so.
			const height = crs.epsg === 4326 ? 0.0001 : 10;
			put(0, 'TEXT', 8, kind, 10, number(place[0]), 20, number(place[1]), 30, number(0));
			put(40, height, 1, words);
		}
	}
	put(0, 'ENDSEC', 0, 'EOF');
	return {
		bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
		notes: without > 0 ? [{ code: 'rows-without-place', value: without }] : []
	};
}
