import type { CornerList } from '../location/corners';
import type { PlaceRead, Place, Reading } from '../location/reading';
import type { Subject } from '../location/subject';
import type { ViewState } from './view-state';

/** How a place came to be asked about. Where it is the view says: what was read counts only while it is there. */
export type Asked =
	| { kind: 'reading'; reading: Reading }
	| { kind: 'corners'; list: CornerList }
	| { kind: 'file'; subject: Subject; place: Place }
	| { kind: 'question'; question: PlaceRead & { outcome: 'question' } };

/** A link holds a place to six decimals, a tenth of a metre. */
const LINK_DEGREES = 1e-6;

function same(a: Place | null, b: Place): boolean {
	return a !== null && a.every((value, k) => Math.abs(value - (b[k] ?? NaN)) < LINK_DEGREES);
}

/** True while the view names the place that was asked about; for a question, while it names none. */
export function isAsked(asked: Asked, { at, shape }: Pick<ViewState, 'at' | 'shape'>): boolean {
	switch (asked.kind) {
		case 'reading':
			return same(at, asked.reading.place);
		case 'file':
			return same(at, asked.place);
		case 'corners':
			return (
				shape.length === asked.list.corners.length &&
				asked.list.corners.every(({ place }, k) => same(shape[k] ?? null, place))
			);
		case 'question':
			return at === null && shape.length === 0;
	}
}
