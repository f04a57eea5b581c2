import { byteText, bytesOfText } from '../byte-text';
import { decodeText, type TextEncoding } from '../decode-text';
import type { Budget } from '../layers/budget';
import type { FileLayer } from '../layers/layer';
import { encodingOf, fieldText, lettersOf } from '../layers/letters';
import { CodedError } from '../../domain/errors';
import { drawnLayer, type Text } from './drawn-layer';
import { sectionsOf } from './pairs';
import { drawnOf, plainText, type Drawn } from './shapes';

/**
 * The layers of a drawing (AutoCAD DXF, ASCII): closed polylines, circles and hatches are areas, lines whose ends meet
 * within a tolerance (`join`, m; a centimetre where none was chosen) are joined to such; texts name the smallest outline they stand in, blocks are points. A
 * drawing states no coordinate system. Throws `dxf-invalid`, `dxf-binary`, `text-encoding`, `file-too-large`.
 */
export function readDxf(
	bytes: Uint8Array,
	chosen: TextEncoding | null,
	budget: Budget,
	join: number | null = null
): FileLayer[] {
	const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
	const raw = wide ? decodeText(bytes).text : byteText(bytes);
	const { header, entities, torn } = sectionsOf(raw.replace(/^\u00ef\u00bb\u00bf|^\ufeff/, ''));
	if (entities.length === 0 && torn) throw new CodedError('dxf-invalid');
	// From AC1021 on, drawings are UTF-8; before, in the code page of who drew them.
	const modern = Number(/^AC(\d+)/.exec(header.get('$ACADVER') ?? '')?.[1] ?? 0) >= 1021;
	const page = encodingOf((header.get('$DWGCODEPAGE') ?? '').replace('_', ' '));
	const drawn: Drawn[] = [];
	for (const one of drawnOf(entities)) {
		budget.feature();
		if (one.shape !== 'curved' && one.shape.kind === 'line') budget.corners(one.shape.line.length);
		drawn.push(one);
	}
	const written = drawn.flatMap(({ layer, shape }) => [
		layer,
		...(shape !== 'curved' && shape.kind === 'text' ? [shape.text] : [])
	]);
	const encoding = wide ? null : lettersOf(written.map(bytesOfText), modern ? 'utf-8' : page, chosen);
	// Letters that a code page lacks are written by their number, after which they are no bytes any more.
	const letters = (text: string) =>
		(encoding === null ? text : fieldText(bytesOfText(text), encoding))
			.replace(/\\U\+([0-9a-f]{4})/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
			.normalize('NFC');
	const layers = new Map<string, Drawn[]>();
	const texts: Text[] = [];
	for (const one of drawn) {
		const name = letters(one.layer);
		const list = layers.get(name) ?? [];
		layers.set(name, list);
		if (one.shape !== 'curved' && one.shape.kind === 'text')
			texts.push({ ...one.shape, text: plainText(letters(one.shape.text)) });
		else list.push(one);
	}
	const made = [...layers].map(([name, list]) => drawnLayer(name, list, texts, join));
	const last = made.at(-1);
	if (torn && last) last.notes.push({ code: 'file-torn' });
	return made.filter(({ features, notes }) => features.length + notes.length > 0);
}
