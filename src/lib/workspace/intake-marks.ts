import type { Feature, FeatureCollection, Point } from 'geojson';
import type { CrsReading } from '../interchange/crs/readings';
import type { LeftOut } from '../interchange/geojson/features';

/** Places of refused features for the map, each with its number; the one looked at stands out. */
export function refusedMarks(refused: readonly LeftOut[], looked: number | null): FeatureCollection<Point> {
	const features = refused.flatMap(({ index, at }): Feature<Point>[] =>
		at
			? [
					{
						type: 'Feature',
						properties: { id: String(index), label: String(index + 1), looked: index === looked },
						geometry: { type: 'Point', coordinates: [...at] }
					}
				]
			: []
	);
	return { type: 'FeatureCollection', features };
}

/** Where each reading of coordinates lands, for the map, with the unit it falls in. */
export function readingMarks(readings: readonly CrsReading[]): FeatureCollection<Point> {
	const mark = ({ middle, unit }: CrsReading, k: number): Feature<Point> => ({
		type: 'Feature',
		properties: {
			id: String(k),
			look: k > 0,
			reading: true,
			label: unit === null ? String(k + 1) : `${k + 1} · ${unit}`
		},
		geometry: { type: 'Point', coordinates: [...middle] }
	});
	return { type: 'FeatureCollection', features: readings.map(mark) };
}
