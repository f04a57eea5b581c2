import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { MapMark } from '../domain/map-mark';

/** Share of an arrow's length that its head takes, and the angle of its sides. */
const HEAD = { share: 0.16, angle: (26 * Math.PI) / 180 };

/** Line and head of an arrow: drawn as lines, they turn, grow and print with the map. */
function arrow({ from, to }: Extract<MapMark, { kind: 'arrow' }>): Geometry {
	const squeeze = Math.cos((to[1] * Math.PI) / 180);
	const [dx, dy] = [(from[0] - to[0]) * squeeze * HEAD.share, (from[1] - to[1]) * HEAD.share];
	const wing = (turn: number): [number, number] => {
		const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
		return [to[0] + (dx * cos - dy * sin) / squeeze, to[1] + dx * sin + dy * cos];
	};
	return {
		type: 'MultiLineString',
		coordinates: [
			[[...from], [...to]],
			[wing(HEAD.angle), [...to], wing(-HEAD.angle)]
		]
	};
}

function shapeOf(mark: MapMark): Geometry {
	if (mark.kind === 'arrow') return arrow(mark);
	if (mark.kind === 'text') return { type: 'Point', coordinates: [...mark.at] };
	const corners = mark.corners.map((corner) => [...corner]);
	return { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] };
}

/** Drawings as features: lines of arrows, areas of outlines, points with their words. */
export function markFeatures(marks: readonly MapMark[]): FeatureCollection {
	const features = marks.map((mark): Feature => ({
		type: 'Feature',
		properties: { kind: mark.kind, words: mark.kind === 'text' ? mark.words : '' },
		geometry: shapeOf(mark)
	}));
	return { type: 'FeatureCollection', features };
}
