import type { Geometry } from 'geojson';
import type { ViewState } from '../../workspace/view-state';

/** The line or parcel of a checked place as it was drawn; null when there is none. */
export function checkedOutline({ view, shape }: Pick<ViewState, 'view' | 'shape'>): Geometry | null {
	const corners = shape.map((place) => [...place]);
	const [first] = corners;
	if (view !== 'check' || !first || corners.length < 2) return null;
	return corners.length === 2
		? { type: 'LineString', coordinates: corners }
		: { type: 'Polygon', coordinates: [[...corners, first]] };
}
