import { fromBase64, toBase64 } from './base64url';
import { decimal } from './decimal';
import { MAX_LINK, seal, unseal } from './sealed-text';

/*
 * Corners of a line or parcel as text for a link: `1` (this form), sealed, with the steps from corner to corner
 * in ten-millionths of a degree (about a centimetre), latitude first, each as a varint whose last bit is the
 * sign (zigzag), in base64url. The form before it was `lat,lon;lat,lon` and is read for ever.
 */

type Corners = readonly (readonly [number, number])[];

const UNITS = 1e7;

function varint(value: number): number[] {
	let rest = value < 0 ? -2 * value - 1 : 2 * value;
	const bytes: number[] = [];
	while (rest >= 128) {
		bytes.push((rest % 128) + 128);
		rest = Math.floor(rest / 128);
	}
	return [...bytes, rest];
}

function varints(bytes: Uint8Array): number[] | undefined {
	const values: number[] = [];
	let [value, scale] = [0, 1];
	for (const byte of bytes) {
		value += (byte % 128) * scale;
		scale *= 128;
		if (byte >= 128) continue;
		values.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
		[value, scale] = [0, 1];
	}
	return scale === 1 ? values : undefined;
}

/** Reads `lat,lon` in degrees as [lon, lat]; undefined when that is no place. */
export function parsePoint(text: string): readonly [number, number] | undefined {
	const [lat, lon, rest] = text.split(',').map(decimal);
	if (text.split(',').length !== 2 || lat === undefined || lon === undefined || rest !== undefined)
		return undefined;
	return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : undefined;
}

function parseBody(body: string): Corners | undefined {
	const steps = varints(fromBase64(body));
	if (!steps || steps.length % 2 === 1) return undefined;
	let [lat, lon] = [0, 0];
	const corners: [number, number][] = [];
	for (let k = 0; k < steps.length; k += 2) {
		lat += steps[k] ?? NaN;
		lon += steps[k + 1] ?? NaN;
		corners.push([lon / UNITS, lat / UNITS]);
	}
	return corners.every(([x, y]) => Math.abs(y) <= 90 && Math.abs(x) <= 180) ? corners : undefined;
}

/** Reads the corners of a link of any form, WGS 84 [lon, lat]; undefined when any part does not parse. */
export function parseCorners(text: string): Corners | undefined {
	const sealed = unseal(text);
	const corners = sealed
		? sealed.form === '1'
			? parseBody(sealed.body)
			: undefined
		: text.split(';').map(parsePoint);
	const known = corners?.filter((corner) => corner !== undefined);
	return known && known.length === corners?.length && known.length >= 2 ? known : undefined;
}

/** Corners as text for a link; '' when there are none, null when there are more than a link holds. */
export function formatCorners(corners: Corners): string | null {
	if (corners.length === 0) return '';
	let [lat, lon] = [0, 0];
	const bytes = corners.flatMap(([x, y]) => {
		const [north, east] = [Math.round(y * UNITS), Math.round(x * UNITS)];
		const step = [...varint(north - lat), ...varint(east - lon)];
		[lat, lon] = [north, east];
		return step;
	});
	if (bytes.length * 1.4 > MAX_LINK) return null;
	return seal('1', toBase64(Uint8Array.from(bytes)));
}
