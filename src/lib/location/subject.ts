import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { Precision } from '../domain/precision';
import { interiorPoint } from '../geometry/interior-point';
import { pointAtKm } from '../geometry/linear-reference';
import { lineLengthKm } from '../geometry/area';
import type { Boundaries } from '../boundaries/boundaries';
import type { Place } from './reading';

interface Known {
	/** How far its points may be off by the way they were given, m. */
	marginM: number;
	precision: Precision;
	/** For an outline that was joined of the lines of a drawing. */
	joined?: Joined;
}

/** How ends of lines were joined to an outline: up to which gap, over how many of more than a centimetre (m, m²). */
export interface Joined {
	toleranceM: number;
	gaps: number;
	widestM: number;
	/** By so much the land may differ, had either end of each gap been moved to the other. */
	doubtM2: number;
}

/** What is asked about: a point, a line, a parcel, or land made of whole atoms (a unit of some date). */
export type Subject = Known &
	(
		| { kind: 'point'; place: Place }
		| { kind: 'line'; line: readonly Position[] }
		| { kind: 'area'; geometry: MultiPolygon }
		| { kind: 'unit'; atoms: readonly string[] }
	);

/** One place that stands for the subject, for distances and the map. */
export function placeOf(boundaries: Boundaries, subject: Subject): Place {
	switch (subject.kind) {
		case 'point':
			return subject.place;
		case 'line':
			return pointAtKm(subject.line, lineLengthKm(subject.line) / 2) ?? [NaN, NaN];
		case 'area':
			return interiorPoint(subject.geometry);
		case 'unit':
			return interiorPoint(boundaries.outline(subject.atoms));
	}
}

/** The lines that bound (or are) the subject; a point has none. */
export function linesOf(boundaries: Boundaries, subject: Subject): readonly (readonly Position[])[] {
	switch (subject.kind) {
		case 'point':
			return [];
		case 'line':
			return [subject.line];
		case 'area':
			return subject.geometry.coordinates.flat();
		case 'unit':
			return boundaries.outline(subject.atoms).coordinates.flat();
	}
}

/** The subject as a file holds it: its line or land; a unit, and a point, by the place that stands for it. */
export function geometryOf(subject: Subject, place: Place): Geometry {
	if (subject.kind === 'area') return subject.geometry;
	if (subject.kind === 'line') return { type: 'LineString', coordinates: subject.line.map((p) => [...p]) };
	return { type: 'Point', coordinates: [...place] };
}
