import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boundsOf, boundsTouch, grown, type Bounds } from '../../geometry/bounds';

/** A plane picture of a small piece of land: north up, metres alike both ways. */
export interface Picture {
	width: number;
	height: number;
	/** The outline of some land as an SVG path. */
	path: (geometry: Polygon | MultiPolygon) => string;
	at: (position: Position) => [number, number];
	shows: (geometry: Polygon | MultiPolygon) => boolean;
}

const WIDTH = 640;
/** Neither a band nor a tower. */
const [FLATTEST, TALLEST] = [0.5, 1.1];

/** A picture in which some lands fit with room round them; null for none. */
export function pictureOf(lands: readonly MultiPolygon[]): Picture | null {
	if (lands.length === 0) return null;
	const all = lands.map(boundsOf);
	const whole: Bounds = [
		Math.min(...all.map(([west]) => west)),
		Math.min(...all.map(([, south]) => south)),
		Math.max(...all.map(([, , east]) => east)),
		Math.max(...all.map(([, , , north]) => north))
	];
	const [west, south, east, north] = grown(whole, 0.15, 0.0005);
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const [wide, tall] = [(east - west) * squeeze, north - south];
	const height = Math.round(WIDTH * Math.min(TALLEST, Math.max(FLATTEST, tall / wide)));
	const scale = Math.min(WIDTH / wide, height / tall);
	const [left, top] = [(WIDTH - wide * scale) / 2, (height - tall * scale) / 2];
	const at = ([lon = 0, lat = 0]: Position): [number, number] => [
		left + (lon - west) * squeeze * scale,
		top + (north - lat) * scale
	];
	const ring = (points: readonly Position[]) =>
		`M${points
			.map((point) =>
				at(point)
					.map((value) => value.toFixed(1))
					.join(',')
			)
			.join('L')}Z`;
	const view: Bounds = [
		west - left / scale / squeeze,
		south - top / scale,
		east + left / scale / squeeze,
		north + top / scale
	];
	return {
		width: WIDTH,
		height,
		at,
		path: (geometry) =>
			(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
				.flatMap((rings) => rings.map(ring))
				.join(''),
		shows: (geometry) => boundsTouch(boundsOf(geometry), view)
	};
}
