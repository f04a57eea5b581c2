import { CodedError } from '../domain/errors';
import { decodeText, type TextEncoding } from './decode-text';
import { asWritten, type ToWgs84 } from './geojson/crs';
import { readGeoJson, type GeoFile } from './geojson/features';
import { parseJsonText } from './json-text';

/** Text beyond this no page can hold beside its map. */
const MAX_BYTES = 300 * 1024 * 1024;

/** The features of GeoJSON bytes. Throws `file-too-large`, `text-encoding`, `json-invalid` and what `readGeoJson` throws. */
export function readGeoJsonBytes(
	bytes: Uint8Array,
	encoding: TextEncoding | null = null,
	assumed: ToWgs84 = asWritten
): GeoFile {
	if (bytes.length > MAX_BYTES) throw new CodedError('file-too-large', { mb: MAX_BYTES / 1024 / 1024 });
	return readGeoJson(parseJsonText(decodeText(bytes, encoding).text), assumed);
}
