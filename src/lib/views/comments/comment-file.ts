import type { FeatureCollection } from 'geojson';
import type { Language } from '../../domain/language';
import { toCsv } from '../../interchange/csv';
import type { ShownComment } from '../../workspace/comment-desk.svelte';
import { aboutName, placeOf, type Known } from './comment-places';

/** One row a comment; the place is empty where it has none. */
function rowsOf(comments: readonly ShownComment[], known: Known, language: Language) {
	return comments.map(({ comment }, k) => {
		const at = placeOf(comment.about, known);
		return {
			number: k + 1,
			about: comment.about.kind,
			id: comment.about.kind === 'place' ? null : comment.about.id,
			name: aboutName(comment.about, known, language),
			text: comment.text,
			who: comment.who,
			on: comment.on,
			lon: at && Number(at[0].toFixed(6)),
			lat: at && Number(at[1].toFixed(6))
		};
	});
}

/** Comments as a table, WGS 84. */
export function commentsCsv(comments: readonly ShownComment[], known: Known, language: Language): string {
	const head = ['number', 'about', 'id', 'name', 'text', 'who', 'on', 'lon', 'lat'] as const;
	const rows = rowsOf(comments, known, language);
	return toCsv([[...head], ...rows.map((row) => head.map((column) => row[column]))]);
}

/** Comments as points, WGS 84; one without a place is a feature without geometry. */
export function commentsGeoJson(
	comments: readonly ShownComment[],
	known: Known,
	language: Language
): FeatureCollection<GeoJSON.Point | null> {
	return {
		type: 'FeatureCollection',
		features: rowsOf(comments, known, language).map(({ lon, lat, ...properties }) => ({
			type: 'Feature',
			properties,
			geometry: lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] }
		}))
	};
}
