import { CodedError } from '../../domain/errors';
import { byteText, bytesOfText } from '../byte-text';
import type { TextEncoding } from '../decode-text';
import type { FileLayer, GivenFile, LayerField, StatedCrs } from '../layers/layer';
import { encodingOf, fieldText, lettersOf } from '../layers/letters';
import { withDoubt } from '../mapinfo/coord-sys';
import { layersByGdal, type GdalReading } from './gdal-layers';

/** Each byte is a letter: GDAL lacks most code pages of MapInfo, and offices write under the wrong one. */
const BYTES = 'ISO8859_1';

function withCharset(tab: string): string {
	return tab
		.replace(/^(!charset[ \t]+)\S+/im, `$1${BYTES}`)
		.replace(/^([ \t]*Type[ \t]+(?:NATIVE|DBF))([ \t]+Charset[ \t]+"[^"\r\n]*")?/im, `$1 Charset "${BYTES}"`);
}

/** What a table says of its coordinates; WGS 84 is left open. */
function tabCrs(stated: StatedCrs | null): StatedCrs | null {
	if (!stated) return null;
	return withDoubt({ ...stated, said: stated.said === 'unnamed' ? 'MapInfo, WGS 84' : stated.said });
}

function inLetters(layer: FileLayer, said: TextEncoding | null, chosen: TextEncoding | null): FileLayer {
	const isText = ({ type }: LayerField) => type === 'text';
	const names = layer.fields.map(({ name }) => bytesOfText(name));
	const texts = layer.features.flatMap(({ properties }) =>
		layer.fields.filter(isText).map(({ name }) => bytesOfText(String(properties[name] ?? '')))
	);
	const encoding = lettersOf([...names, ...texts], said, chosen);
	const letters = (text: string) => fieldText(bytesOfText(text), encoding);
	const fields = layer.fields.map((field) => ({ ...field, name: letters(field.name) }));
	const features = layer.features.map((feature) => ({
		...feature,
		properties: Object.fromEntries(
			layer.fields.map((field, k) => {
				const value = feature.properties[field.name] ?? null;
				const text = isText(field) && typeof value === 'string' ? letters(value).trimEnd() || null : value;
				return [fields[k]?.name ?? field.name, text];
			})
		)
	}));
	return { ...layer, fields, features };
}

/**
 * A table of MapInfo (.tab with .dat or .dbf, .map, .id). Throws `tab-part-missing`, `format-unsupported` for a picture that is
 * only placed by it, `text-encoding`, and what `layersByGdal` throws.
 */
export async function readTab(
	name: string,
	parts: ReadonlyMap<string, GivenFile>,
	chosen: TextEncoding | null,
	reading: GdalReading
): Promise<FileLayer> {
	const tab = parts.get('tab');
	if (!tab) throw new CodedError('tab-part-missing', { part: 'tab' });
	const head = byteText(tab.bytes);
	if (/^\s*Type\s+"?RASTER/im.test(head))
		throw new CodedError('format-unsupported', { format: 'image', group: 'paper' });
	const table = /^\s*Type\s+DBF/im.test(head) ? 'dbf' : 'dat';
	for (const part of [table, 'map', 'id'])
		if (!parts.has(part)) throw new CodedError('tab-part-missing', { part });
	const charset =
		/^\s*Type\s+(?:NATIVE|DBF)\s+Charset\s+"([^"]*)"/im.exec(head) ?? /^!charset\s+(\S+)/im.exec(head);
	const files = [...parts].map(([ending, { bytes }]) => ({
		name: `source.${ending}`,
		bytes: ending === 'tab' ? bytesOfText(withCharset(head)) : bytes
	}));
	const [layer] = await layersByGdal({ driver: 'MapInfo File', main: 'source.tab', files }, reading);
	if (!layer) throw new CodedError('gdal-unreadable', { why: '' });
	const told = inLetters(layer, encodingOf(charset?.[1] ?? ''), chosen);
	return { ...told, name, crs: tabCrs(layer.crs) };
}
