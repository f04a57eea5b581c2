import type { CornerList } from './corners';
import { parcelOf, type Parcel } from './parcel';
import type { Subject } from './subject';

/** A list of corners as a subject: a point, a line of two, or a parcel. */
export function subjectOfCorners(list: CornerList): { subject: Subject; parcel: Parcel | null } {
	const known = { marginM: list.marginM, precision: 'surveyed' as const };
	const [first] = list.corners;
	if (list.corners.length === 1 && first) {
		return { subject: { kind: 'point', place: first.place, ...known }, parcel: null };
	}
	if (list.corners.length === 2) {
		const line = list.corners.map((corner) => [...corner.place]);
		return { subject: { kind: 'line', line, ...known }, parcel: null };
	}
	const parcel = parcelOf(list);
	if (parcel.geometry.coordinates.length === 0) {
		return {
			subject: { kind: 'line', line: parcel.corners.map(({ place }) => [...place]), ...known },
			parcel
		};
	}
	return { subject: { kind: 'area', geometry: parcel.geometry, ...known }, parcel };
}
