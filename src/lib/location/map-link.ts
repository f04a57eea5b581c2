import { CodedError } from '../domain/errors';
import type { Place } from './reading';

/** What a map link says of a place, without opening it. */
export interface LinkPlace {
	place: Place;
	/** Step of the last digit written, degrees. */
	step: number;
	/** `view` is only the middle of the window the link was copied from. */
	what: 'pin' | 'view';
}

const N = String.raw`(-?\d{1,3}\.\d+)`;

/** Pins before views: a link may hold both. Latitude first unless `lonFirst`. */
const FORMS: readonly { pattern: RegExp; what: LinkPlace['what']; lonFirst?: true }[] = [
	{ pattern: new RegExp(`!3d${N}!4d${N}`), what: 'pin' },
	{ pattern: new RegExp(`^geo:${N},${N}`), what: 'pin' },
	{ pattern: new RegExp(`[?&]mlat=${N}&mlon=${N}`), what: 'pin' },
	{
		pattern: new RegExp(`[?&](?:q|query|daddr|destination|ll|sll|center|coordinate)=(?:loc:)?${N},\\+?${N}`),
		what: 'pin'
	},
	{ pattern: new RegExp(`/(?:place|search|dir)/(?:[^/]*/)?${N},\\+?${N}`), what: 'pin' },
	{ pattern: new RegExp(`[?&]sp=point\\.${N}_${N}`), what: 'pin' },
	{ pattern: new RegExp(`[?&]cp=${N}~${N}`), what: 'view' },
	{ pattern: new RegExp(`[?&](?:pt|ll)=${N},${N}`), what: 'view', lonFirst: true },
	{ pattern: new RegExp(`[@]${N},${N}`), what: 'view' },
	{ pattern: new RegExp(`#(?:map=)?\\d+(?:\\.\\d+)?/${N}/${N}`), what: 'view' }
];

/** Yandex writes longitude first under the key that others use for latitude first. */
const LON_FIRST_HOST = /yandex\./i;

export function isLink(text: string): boolean {
	return /^(https?:\/\/|geo:|www\.|maps?\.|goo\.gl\/)/i.test(text.trim());
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/**
 * The coordinates written in a link of a common map app or a geo: address. Nothing is fetched. Throws
 * `link-without-place` for a short link or one that only holds a name.
 */
export function readMapLink(text: string): LinkPlace {
	const link = decoded(text.trim());
	for (const { pattern, what, lonFirst } of FORMS) {
		const found = pattern.exec(link);
		if (!found) continue;
		const [first = '', second = ''] = found.slice(1);
		const swap = lonFirst === true || LON_FIRST_HOST.test(link);
		const [lat, lon] = swap ? [Number(second), Number(first)] : [Number(first), Number(second)];
		if (Math.abs(lat) > 90 || Math.abs(lon) > 180) continue;
		const shown = Math.min(first.length - first.indexOf('.'), second.length - second.indexOf('.')) - 1;
		return { place: [lon, lat], step: 10 ** -shown, what };
	}
	throw new CodedError('link-without-place');
}
