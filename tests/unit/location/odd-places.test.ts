import fc from 'fast-check';
import { describe, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { asksPlace } from '../../../src/lib/location/asks-place';
import { looksLikeCorners, readCorners } from '../../../src/lib/location/corners';
import { readPlace } from '../../../src/lib/location/read-place';
import type { StatedFrame } from '../../../src/lib/location/reading';
import { searchNames } from '../../../src/lib/location/search';
import { WRITTEN } from '../../fixtures/places';
import { boundaries, names, routes } from './context';

/** Pieces that readers of numbers, angles, meridians and names trip over. */
const PIECES = [
	'°', 'º', '⁰', "'", '’', '"', '”', ',', '.', ';', ' ', '\n', '\t', '-', '−', '/', '(', ')', '=', ':', '+', '§', '%',
	'0', '9', '1e9', '107', '107°15', '2417549', '\u200b', '\ufeff', '\u00a0', '\ud800', '𝟗', '１', 'KTT ', 'VN-2000',
	'WGS84', 'EPSG:', 'múi 3', 'Km', 'QL4B', 'N', 'Đ', 'http://', 'geo:', '@', '__proto__', '$&', '\\', '[', '*'
]; // prettier-ignore

const FRAMES: readonly (StatedFrame | null)[] = [null, 'wgs84', 'vn2000', 'unclear', 9215, 3405];

interface Edit {
	at: number;
	cut: number;
	put: string;
}

/** A place as people write it, with some letters cut out and pieces put in. */
const mutated = fc
	.tuple(
		fc.constantFrom(...WRITTEN.map(({ text }) => text)),
		fc.array(
			fc.record({
				at: fc.nat(60),
				cut: fc.nat(4),
				put: fc.oneof(
					fc.constantFrom(...PIECES),
					fc.nat(0xffff).map((code) => String.fromCharCode(code))
				)
			}),
			{ maxLength: 4 }
		)
	)
	.map(([text, edits]) =>
		edits.reduce((now: string, { at, cut, put }: Edit) => now.slice(0, at) + put + now.slice(at + cut), text)
	);

/** Runs a reader; a coded refusal is an answer, any other error is none. */
function answers(read: () => unknown): void {
	try {
		read();
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
	}
}

describe('places written wrongly', () => {
	it('are read, asked about or refused by a code, 2,000 of them', () => {
		fc.assert(
			fc.property(mutated, fc.constantFrom(...FRAMES), fc.nat(4), (text, frame, k) => {
				const context = { boundaries, names, routes, frame };
				answers(() => (k === 0 ? asksPlace(text, context) : readPlace(text, context)));
				answers(() => looksLikeCorners(text) && readCorners(boundaries, text, frame));
				if (k === 0) answers(() => searchNames(names, text, () => true));
			}),
			{ seed: 2023, numRuns: 2000 }
		);
	}, 180_000);
});
