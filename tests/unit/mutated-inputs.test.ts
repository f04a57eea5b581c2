import { describe, expect, it } from 'vitest';
import { readAreas } from '../../src/lib/coverage/area-file';
import { readPlans } from '../../src/lib/coverage/plan-file';
import { CodedError } from '../../src/lib/domain/errors';
import { readGeoJsonBytes } from '../../src/lib/interchange/geojson-file';
import { readShapes } from '../../src/lib/interchange/geojson-shapes';
import { fromGeoJson, toGeoJson } from '../../src/lib/proposal/file';
import { figuresOf } from '../../src/lib/proposal/figures';
import { fromPublished } from '../../src/lib/proposal/published';
import { parseCamera } from '../../src/lib/workspace/camera';
import { parseDeck } from '../../src/lib/workspace/deck-link';
import { parsePresent } from '../../src/lib/workspace/present-address';
import { parseProposal } from '../../src/lib/workspace/proposals-link';
import { parseQuery } from '../../src/lib/workspace/view-state';
import presentations from '../fixtures/links/presentations.json';
import proposals from '../fixtures/links/proposals.json';
import { PROVINCE } from './proposal/province';

/** MUTANTS=10 runs ten times as many, with other seeds. */
const SCALE = Number(process.env['MUTANTS'] ?? 1);
/** No single input may hold a reader longer, ms. */
const LONGEST_MS = 5000;

/** Numbers of one seed, the same in every run (Mulberry32). */
function dice(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
	};
}
type Dice = ReturnType<typeof dice>;
const pick = <T>(roll: Dice, values: readonly T[]): T => values[roll(values.length)] as T;

/** Values that programs, hands and broken disks leave where another belongs. */
const ODD: readonly unknown[] = [
	null, true, 0, -0, -1, 1e308, -1e308, 1e-320, 180, 90.0000001, 449293.705, '', ' ', '106,7', '106.7', 'NaN',
	'__proto__', 'constructor', '<b>x</b>', '\u200b', '\ud800', 'a'.repeat(5000), [], {}, [[]], [[[]]], [null],
	{ type: 'Point' }, { type: 'Polygon', coordinates: [] }, { type: 'GeometryCollection', geometries: [null] },
	{ type: 'name', properties: { name: 'EPSG:9215' } }, { toString: 1 }, { length: -1 }, { type: '__proto__' }
]; // prettier-ignore
const KEYS = [
	'type',
	'coordinates',
	'geometry',
	'properties',
	'features',
	'crs',
	'id',
	'status',
	'approved',
	'__proto__'
];

type Node = Record<string, unknown> | unknown[];
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every object and list of a JSON value. */
function nodesOf(root: unknown): Node[] {
	const found: Node[] = [];
	const waiting = [root];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (!isNode(next)) continue;
		found.push(next);
		waiting.push(...Object.values(next));
	}
	return found;
}

/** One to four changes somewhere in a JSON value. */
function changedJson(text: string, roll: Dice): string {
	const root: unknown = JSON.parse(text);
	for (let change = roll(4); change >= 0; change -= 1) {
		const nodes = nodesOf(root);
		const node = pick(roll, nodes);
		const keys = Object.keys(node);
		const key = keys.length > 0 && roll(5) > 0 ? pick(roll, keys) : pick(roll, KEYS);
		const values: unknown[] = [...ODD, pick(roll, nodes)];
		const target = node as Record<string, unknown>;
		if (roll(4) === 0) delete target[key];
		else
			Object.defineProperty(target, key, {
				value: structuredClone(pick(roll, values)),
				enumerable: true,
				configurable: true,
				writable: true
			});
	}
	return JSON.stringify(root);
}

const BITS = [
	'',
	'"',
	'{',
	'}',
	'[',
	']',
	',',
	':',
	'\n',
	'\r',
	'\0',
	'\ufeff',
	'\u001e',
	'0',
	'9',
	'-',
	'.',
	'e999',
	'%',
	'\\u0000',
	'\ud83d'
];

/** One to four cuts, doublings, swaps and insertions somewhere in a text. */
function changedText(text: string, roll: Dice): string {
	let now = text;
	for (let change = roll(4); change >= 0; change -= 1) {
		const [at, length] = [roll(now.length + 1), roll(Math.min(40, now.length) + 1)];
		const part = now.slice(at, at + length);
		const way = roll(5);
		if (way === 0) now = now.slice(0, at) + now.slice(at + length);
		else if (way === 1) now = now.slice(0, at) + part + part + now.slice(at + length);
		else if (way === 2) now = now.slice(0, at) + pick(roll, BITS) + now.slice(at);
		else if (way === 3) now = now.slice(0, at) + pick(roll, BITS) + now.slice(at + 1);
		else now = now.slice(0, at);
	}
	return now;
}

/** Runs a reader on so many changed inputs; gives those that ended in anything but an answer or a code, or late. */
function failures(
	count: number,
	seed: number,
	make: (roll: Dice) => string,
	read: (input: string) => void
): string[] {
	const roll = dice(seed);
	const bad: string[] = [];
	for (let k = 0; k < count * SCALE && bad.length < 5; k += 1) {
		const input = make(roll);
		const begun = performance.now();
		try {
			read(input);
		} catch (error) {
			if (!(error instanceof CodedError)) bad.push(`${String(error)}: ${input.slice(0, 400)}`);
		}
		if (performance.now() - begun > LONGEST_MS) bad.push(`late: ${input.slice(0, 400)}`);
	}
	return bad;
}

const CITY = fromPublished(PROVINCE, 'city-a');
const square = [[[106.7, 21.8], [106.72, 21.8], [106.72, 21.82], [106.7, 21.82], [106.7, 21.8]]]; // prettier-ignore
const feature = (properties: object, geometry: object) => ({ type: 'Feature', id: 1, properties, geometry });
const PLAN = {
	id: 'p',
	name: 'Đồ án',
	type: 'zoning',
	status: 'approved',
	approved: '2024-05-01',
	area_ha: 1.5
};
const FILES: readonly string[] = [
	{ type: 'FeatureCollection', features: [feature(PLAN, { type: 'Polygon', coordinates: square })] },
	{
		type: 'FeatureCollection',
		crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9215' } },
		features: [feature(PLAN, { type: 'Point', coordinates: [449293.7, 2417549.8] })]
	},
	feature(PLAN, {
		type: 'GeometryCollection',
		geometries: [
			{ type: 'MultiPolygon', coordinates: [square] },
			{ type: 'MultiLineString', coordinates: square }
		]
	}),
	{ type: 'MultiPoint', coordinates: square[0] },
	toGeoJson(PROVINCE, CITY, figuresOf(PROVINCE, CITY))
].map((one) => JSON.stringify(one));

function readAll(text: string): void {
	const bytes = new TextEncoder().encode(text);
	const file = readGeoJsonBytes(bytes);
	readPlans(file, { today: '2026-11-25' });
	readAreas(file);
	readShapes(file);
}

describe('inputs changed at random end in an answer or a coded refusal, in time', () => {
	it('GeoJSON, changed in its structure', () => {
		expect(failures(3000, 1, (roll) => changedJson(pick(roll, FILES.slice(0, 4)), roll), readAll)).toEqual(
			[]
		);
	});

	it('GeoJSON, changed in its text', () => {
		expect(failures(3000, 2, (roll) => changedText(pick(roll, FILES.slice(0, 4)), roll), readAll)).toEqual(
			[]
		);
	});

	it('files of proposals', () => {
		const read = (text: string) => {
			const file = readGeoJsonBytes(new TextEncoder().encode(text));
			fromGeoJson(PROVINCE, file, '2020');
		};
		expect(failures(120, 3, (roll) => changedJson(pick(roll, FILES), roll), read)).toEqual([]);
	});

	it('links of proposals and presentations', () => {
		const links = [...proposals, ...presentations].map(({ link }) => link);
		const read = (text: string) => {
			for (const parse of [parseProposal, parseDeck]) {
				try {
					parse(text);
				} catch (error) {
					if (!(error instanceof CodedError)) throw error;
				}
			}
		};
		expect(failures(3000, 4, (roll) => changedText(pick(roll, links), roll), read)).toEqual([]);
	});

	it('addresses of views', () => {
		const queries = [
			'?lang=en&view=boundaries&boundaries=2025&asof=2024-05-01&types=zoning,detailed&base=urban',
			'?at=21.853700,106.761300&shape=21.8,106.7;21.9,106.8&hide=names&table=open&swipe=50&maps=present,mine&than=own-1.P03',
			'?sel=u:178&assume=P14.off,R2.approved.2023-05-27&year=2045&kinds=urban&against=none&target=2030'
		];
		const read = (text: string) => {
			parseQuery(text);
			parsePresent(text);
			parseCamera(text);
		};
		expect(failures(3000, 5, (roll) => changedText(pick(roll, queries), roll), read)).toEqual([]);
	});
});
