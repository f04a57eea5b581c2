import type { MultiPolygon, Polygon } from 'geojson';
import { CodedError } from '../../domain/errors';

/**
 * All areas of a GeoJSON file as one outline, WGS 84; lines that cross are put right. Its reader is first loaded
 * here. Throws what `wantFormat` and `readGeoJsonBytes` throw, `file-unreadable`, and `footprint-file-empty`.
 */
export async function outlineOfFile(file: File): Promise<Polygon | MultiPolygon> {
	const [{ wantFormat }, { readGeoJsonBytes }, { readAreas }] = await Promise.all([
		import('../../interchange/formats'),
		import('../../interchange/geojson-file'),
		import('../../coverage/area-file')
	]);
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		throw new CodedError('file-unreadable');
	}
	wantFormat(file.name, bytes, ['geojson']);
	const { items, leftOut } = readAreas(readGeoJsonBytes(bytes));
	const parts = items.flatMap(({ geometry }) =>
		geometry === null ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
	);
	const [only, ...more] = parts;
	if (!only) throw new CodedError(leftOut[0]?.code ?? 'footprint-file-empty');
	const flat = parts.map((rings) => rings.map((ring) => ring.map(([lon = NaN, lat = NaN]) => [lon, lat])));
	return more.length === 0
		? { type: 'Polygon', coordinates: flat[0] ?? [] }
		: { type: 'MultiPolygon', coordinates: flat };
}
