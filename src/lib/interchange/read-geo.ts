import { CodedError } from '../domain/errors';
import { crsOfKey, toWgs84Of } from './crs/file-crs';
import { TEXT_ENCODINGS, type TextEncoding } from './decode-text';
import { wantFormat } from './formats';
import { shapeOf } from './file-columns';
import { asWritten } from './geojson/crs';
import type { GeoFile } from './geojson/features';
import { readGeoJsonBytes } from './geojson-file';
import { chooseCrs, chooseLayers, type Chooser } from './layers/choose';
import { geoFileOf } from './layers/geo-file';
import { checkJoin, placedJoins } from './layers/joins-of';
import type { GivenFile, LayerNote, LineJoins } from './layers/layer';
import { readingsOf } from './layers/letters';
import { holdsLayers, openLayers } from './layers/open-layers';
import type { FileQuestion, GeoChoice } from './layers/question';
import type { Place } from '../location/reading';

/** Features in WGS 84 with what was noted while reading, or a question without whose answer they cannot be read. */
export type GeoRead =
	| {
			outcome: 'read';
			format: string;
			file: GeoFile;
			notes: readonly LayerNote[];
			/** How lines of a drawing were joined; null for other files. */
			joins: LineJoins<Place> | null;
	  }
	| { outcome: 'asked'; question: FileQuestion };

const asked = (question: FileQuestion): GeoRead => ({ outcome: 'asked', question });

function encodingOf({ encoding = null }: GeoChoice): TextEncoding | null {
	if (encoding === null) return null;
	const found = TEXT_ENCODINGS.find((one) => one === encoding);
	if (!found) throw new CodedError('text-encoding', { encoding });
	return found;
}

async function fromLayers(
	files: readonly GivenFile[],
	choice: GeoChoice,
	chooser: Chooser
): Promise<GeoRead> {
	const { formats, layers } = await openLayers(files, encodingOf(choice), chooser.told, choice.join);
	const format = formats.join('+');
	const chosen = chooseLayers(layers, choice, chooser);
	if ('question' in chosen) return asked(chosen.question);
	checkJoin(chosen.answer, choice.join ?? null);
	const crs = chooseCrs(chosen.answer, choice, chooser);
	if ('question' in crs) {
		const names = chosen.answer.flatMap(({ fields }) => fields.map(({ name }) => name));
		return asked({ ...crs.question, shape: shapeOf(format, names) });
	}
	const notes = chosen.answer.flatMap((layer) => layer.notes);
	const joins = placedJoins(chosen.answer, crs.answer);
	return { outcome: 'read', format, file: geoFileOf(chosen.answer, crs.answer), notes, joins };
}

/**
 * The features of a file of any format that is read, or of several chosen together. Throws what `openLayers`,
 * `chooseLayers`, `checkJoin`, `chooseCrs` and `readGeoJsonBytes` throw.
 */
export async function readGeo(
	files: readonly GivenFile[],
	choice: GeoChoice,
	chooser: Chooser
): Promise<GeoRead> {
	const [file] = files;
	if (!file) throw new CodedError('file-empty');
	try {
		if (holdsLayers(files)) return await fromLayers(files, choice, chooser);
		wantFormat(file.name, file.bytes, ['geojson']);
		checkJoin([], choice.join ?? null);
		const moved = choice.crs ? toWgs84Of(crsOfKey(choice.crs)) : asWritten;
		const read = readGeoJsonBytes(file.bytes, encodingOf(choice), moved);
		return { outcome: 'read', format: 'geojson', file: read, notes: [], joins: null };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		const options = choice.encoding ? [] : readingsOf(error);
		if (options.length === 0) throw error;
		return asked({ about: 'encoding', options });
	}
}
