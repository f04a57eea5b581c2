import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Outlook } from '../interchange/batch-service';
import { needsLook, type BatchRow } from '../interchange/verdict';
import type { Place, StatedFrame } from '../location/reading';
import { PROVINCE } from '../register/province';

/** The province and a little round it, degrees: what lies further off is not shown with the rest. */
const [WEST, SOUTH, EAST, NORTH] = PROVINCE.bounds;
/** Degrees beyond the bounds that still count as near. */
const NEAR = 0.13;

const nearProvince = ([lon, lat]: Place): boolean =>
	lon > WEST - NEAR && lon < EAST + NEAR && lat > SOUTH - NEAR && lat < NORTH + NEAR;

/** Places of rows in the province or near it. */
export const placesNear = (rows: readonly BatchRow[]): Place[] =>
	rows.flatMap(({ verdict }) => (verdict && nearProvince(verdict.place) ? [verdict.place] : []));

interface Said {
	id: string;
	/** It wants a look, or is not the reading that is chosen. */
	look: boolean;
	/** Where a reading of coordinates would fall. */
	reading: boolean;
	label?: string;
}

const point = (place: Place, properties: Said): Feature<Point, Said> => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: [...place] }
});

type Marks = FeatureCollection<Point, Said>;
const marks = (features: Feature<Point, Said>[]): Marks => ({ type: 'FeatureCollection', features });

/** Where each grid that is offered would put the rows of a table, by the number of the grid. */
export function gridMarks(grids: Outlook['grids'], chosen: StatedFrame | null): Marks {
	return marks(
		grids.flatMap(({ frame, falls }, k) =>
			falls.map(({ place }, n) => {
				const look = chosen === null ? k > 0 : chosen !== frame;
				return point(place, { id: `${k}-${n}`, look, reading: true, label: `${k + 1}` });
			})
		)
	);
}

/** Where each reading of a question would fall. */
export const questionMarks = (readings: readonly { place: Place }[]): Marks =>
	marks(readings.map(({ place }, k) => point(place, { id: String(k), look: k > 0, reading: true })));

/** The rows that have a place. */
export const rowMarks = (rows: readonly BatchRow[]): Marks =>
	marks(
		rows.flatMap((row) =>
			row.verdict
				? [point(row.verdict.place, { id: String(row.id), look: needsLook(row), reading: false })]
				: []
		)
	);
