import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { looksLikeCorners, readCorners, type CornerList } from '../../../src/lib/location/corners';
import { parcelOf } from '../../../src/lib/location/parcel';
import type { Frame } from '../../../src/lib/location/reading';
import { boundaries } from './context';

/** A rectangle of 100 m × 200 m on the grid 9215, its corner 1 at the check point of the handed-over notes. */
const NUMBERED = `Số hiệu điểm\tX (m)\tY (m)\tCạnh (m)
1\t2417549.760\t449293.705\t100.00
2\t2417549.760\t449393.705\t200.00
3\t2417749.760\t449393.705\t100.00
4\t2417749.760\t449293.705\t200.00`;

const FORMS: readonly (readonly [string, string])[] = [
	['a table with headings and edge lengths', NUMBERED],
	['decimal commas', NUMBERED.replaceAll('.', ',')],
	[
		'thousands set apart by points',
		'1; 2.417.549,760; 449.293,705\n2; 2.417.549,760; 449.393,705\n3; 2.417.749,760; 449.393,705\n4; 2.417.749,760; 449.293,705'
	],
	[
		'thousands set apart by blanks',
		'2 417 549.760 449 293.705\n2 417 549.760 449 393.705\n2 417 749.760 449 393.705\n2 417 749.760 449 293.705'
	],
	[
		'letters X and Y',
		'M1: X=2417549.760 Y=449293.705\nM2: X=2417549.760 Y=449393.705\nM3: X=2417749.760 Y=449393.705\nM4: X=2417749.760 Y=449293.705'
	],
	[
		'east first, by commas',
		'449293.705,2417549.760\n449393.705,2417549.760\n449393.705,2417749.760\n449293.705,2417749.760'
	],
	[
		'numbered, by commas',
		'1,2417549.760,449293.705\n2,2417549.760,449393.705\n3,2417749.760,449393.705\n4,2417749.760,449293.705'
	],
	[
		'one line',
		'1) 2417549.760 449293.705; 2) 2417549.760 449393.705; 3) 2417749.760 449393.705; 4) 2417749.760 449293.705'
	],
	// PROJ 9.1.1, cs2cs EPSG:9215 to EPSG:4326
	[
		'degrees',
		'21.8536999938, 106.7613000089\n21.8537028586, 106.7622674938\n21.8555092029, 106.7622613619\n21.8555063378, 106.7612938649'
	]
];

function corners(text: string, frame: Frame | null = 9215): CornerList {
	const read = readCorners(boundaries, text, frame);
	if (read.outcome !== 'corners') throw new Error(read.why);
	return read.list;
}

const frameOf = (name: string): Frame | null => (name === 'degrees' ? null : 9215);
const codes = (remarks: readonly { code: string; about?: string }[]) =>
	remarks.map(({ code, about }) => (about ? `${code} ${about}` : code));

describe('a list of corners', () => {
	it.each(FORMS)('is read: %s', (name, text) => {
		expect(looksLikeCorners(text)).toBe(true);
		const parcel = parcelOf(corners(text, frameOf(name)));
		expect(parcel.corners).toHaveLength(4);
		// 100 m × 200 m by construction; on the ellipsoid 100.0072 m and 200.0145 m by GeographicLib's geod.
		expect(parcel.areaGridHa).toBeCloseTo(2, 6);
		expect(parcel.areaEllipsoidHa).toBeCloseTo((100.0072 * 200.0145) / 10_000, 5);
		expect(parcel.perimeterM).toBeCloseTo(600, 3);
		expect(parcel.edges.map((edge) => edge.gridM)).toEqual(
			[100, 200, 100, 200].map((m) => expect.closeTo(m, 3))
		);
		expect(parcel.edges[0]?.ellipsoidM).toBeCloseTo(100.0072, 3);
		expect(parcel.edges[1]?.ellipsoidM).toBeCloseTo(200.0145, 3);
		expect(codes(parcel.remarks)).toEqual(['ring-unclosed']);
	});

	it('does not take a map link for one, though it holds a 3d and a 4d', () => {
		const link = 'https://www.google.com/maps/place/X/@21.9,106.9,15z/data=!3d21.8244!4d106.7734';
		expect(looksLikeCorners(link)).toBe(false);
	});

	it('keeps the names of its corners, and what it could not read', () => {
		const list = corners(`${NUMBERED}\n5\tmất mốc 12`);
		expect(list.corners.map((corner) => corner.label)).toEqual(['1', '2', '3', '4']);
		expect(list.skipped).toEqual([6]);
	});

	it('takes a grid named in its heading', () => {
		const list = corners(`Hệ VN-2000, kinh tuyến trục 107°15', múi 3\n${NUMBERED}`, null);
		expect(list.frame).toBe(9215);
	});

	it('asks for the grid when none is named', () => {
		const read = readCorners(boundaries, NUMBERED, null);
		expect(read).toMatchObject({ outcome: 'question', why: 'grid-not-stated' });
		// The list gives X, the north, first: so it is told with every grid that is offered.
		if (read.outcome !== 'question') return;
		for (const { remarks } of read.readings) expect(remarks).toEqual([{ code: 'order-north-first' }]);
		if (read.outcome === 'question') expect(read.readings[0]?.frame).toBe(9215);
	});

	it('catches the wrong grid', () => {
		expect(readCorners(boundaries, NUMBERED, 3405)).toMatchObject({
			outcome: 'question',
			why: 'stated-grid-falls-outside'
		});
	});

	it('puts a swapped row right and says which', () => {
		const list = corners(NUMBERED.replace('2417749.760\t449393.705', '449393.705\t2417749.760'));
		expect(codes(list.remarks)).toContain('corner-swapped 3');
		expect(parcelOf(list).areaGridHa).toBeCloseTo(2, 6);
	});

	it('says nothing of a ring that closes', () => {
		expect(parcelOf(corners(`${NUMBERED}\n1\t2417549.760\t449293.705`)).remarks).toEqual([]);
	});

	it('shows repeated corners', () => {
		const list = corners(NUMBERED.replace('\n3\t', '\n2b\t2417549.760\t449393.705\n3\t'));
		expect(codes(parcelOf(list).remarks)).toEqual(['corner-repeated 2b', 'ring-unclosed']);
	});

	it('shows crossing edges and counts what lies inside', () => {
		const rows = NUMBERED.split('\n');
		const bow = [rows[0], rows[1], rows[3], rows[2], rows[4]].join('\n');
		const parcel = parcelOf(corners(bow));
		expect(codes(parcel.remarks)).toEqual(['ring-unclosed', 'edges-cross 1–3 × 2–4']);
		// Two triangles of 100 m by 100 m high: half of the rectangle.
		expect(parcel.geometry.coordinates).toHaveLength(2);
		expect(parcel.areaGridHa).toBeCloseTo(1, 6);
	});

	it('says that corners on a line hold no land', () => {
		const line = '2417549 449293\n2417549 449393\n2417549 449493';
		expect(codes(parcelOf(corners(line)).remarks)).toContain('without-area');
	});

	it('refuses what it cannot place', () => {
		expect(() => corners('một hai ba')).toThrow(new CodedError('corners-missing'));
		expect(() => corners('2417549 449293\n21.85 106.76')).toThrow(new CodedError('corners-mixed'));
	});
});

describe('corners in degrees', () => {
	// 21.8537, 106.7613 is 21°51′13.32″, 106°45′40.68″ by hand; 0.36″ is 0.0001°.
	const SECONDS = [
		['13.32', '40.68'],
		['13.32', '41.04'],
		['13.68', '41.04']
	] as const;

	it.each([
		['without signs', (s: string, t: string) => `21 51 ${s} 106 45 ${t}`],
		['with small noughts', (s: string, t: string) => `21⁰51’${s}” 106⁰45’${t}”`],
		['with letters', (s: string, t: string) => `21o51'${s}" 106o45'${t}"`],
		['with noughts that fell', (s: string, t: string) => `21051'${s}" 106045'${t}"`]
	])('%s', (_how, line) => {
		const list = corners(SECONDS.map(([s, t], k) => `${k + 1}. ${line(s, t)}`).join('\n'), null);
		expect(list.corners.map(({ label }) => label)).toEqual(['1', '2', '3']);
		expect(list.corners.map(({ place }) => place)).toEqual(
			[
				[106.7613, 21.8537],
				[106.7614, 21.8537],
				[106.7614, 21.8538]
			].map((place) => place.map((value) => expect.closeTo(value, 8)))
		);
	});

	it('of VN-2000 are moved by the datum', () => {
		const text = `Hệ VN-2000\n1 21°51'16.89" 106°45'33.87"\n2 21°51'16.89" 106°45'35.00"`;
		const list = corners(text, null);
		expect(list.frame).toBe('vn2000');
		// PROJ, EPSG:4756 to 4326, to the 0.01″ of the text.
		expect(list.corners[0]?.place).toEqual([expect.closeTo(106.7613, 5), expect.closeTo(21.8537, 5)]);
	});
});
