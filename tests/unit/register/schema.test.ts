import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { REGISTER_SCHEMAS } from '../../../src/lib/register/schema';

type Row = Record<string, unknown>;

function entry(name: string) {
	const found = REGISTER_SCHEMAS.find((e) => e.name === name);
	if (!found) throw new Error(name);
	return found;
}

/** Messages the schema gives for a copy of the file in which one row was changed. */
function refusal(name: string, index: number, change: (row: Row) => void): string[] {
	const { schema, data } = entry(name);
	const copy = structuredClone(data) as Row[];
	change(copy[index] as Row);
	const result = safeParse(schema, copy);
	return result.success ? [] : result.issues.map((issue) => issue.message);
}

describe('schemas of the register', () => {
	it.each(REGISTER_SCHEMAS.map((e) => [e.name, e] as const))('%s fits its schema', (_, { schema, data }) => {
		const result = safeParse(schema, data);
		expect(result.success ? [] : result.issues).toEqual([]);
	});

	it.each<[string, string, number, (row: Row) => void, string | RegExp]>([
		[
			'a text that is not NFC',
			'targets',
			0,
			(r) => (r.name = { vi: 'Tỷ lệ'.normalize('NFD'), en: 'x' }),
			'text-not-nfc'
		],
		['an empty English text', 'targets', 0, (r) => (r.name = { vi: 'x', en: '' }), /length/],
		['a target without unit', 'targets', 0, (r) => delete r.unit, /unit/],
		['a target value on a range', 'targets', 17, (r) => ((r.points as Row[])[0]!.value = 5), 'target-value'],
		['a range turned round', 'targets', 17, (r) => ((r.points as Row[])[0]!.min = 99), 'target-range'],
		['a project without clause', 'projects', 0, (r) => (r.clause = ''), /format/],
		['a point without basis', 'projects', 0, (r) => (r.pointBasis = null), 'point-without-basis'],
		['a point outside the province', 'projects', 0, (r) => (r.point = [21.8, 106.7]), /value/],
		[
			'km-posts turned round',
			'projects',
			19,
			(r) => (r.route = { routeId: 'QL4B', kmFrom: 18, kmTo: 3 }),
			'route-reversed'
		],
		[
			'a class without rule-book',
			'centres',
			0,
			(r) => ((r.classes as Row[])[0]!.ruleBook = null),
			'class-without-rule-book'
		],
		[
			'a disc without hectares',
			'plans',
			15,
			(r) => ((r.areaHa = null), (r.areaBound = null)),
			'disc-without-area'
		],
		[
			'a date that is no day',
			'plans',
			0,
			(r) => ((r.events as Row[])[0]!.date = '2023-02-30'),
			'date-invalid'
		],
		[
			'an approval without any day',
			'plans',
			0,
			(r) => ((r.events as Row[])[1]!.date = null),
			'approval-without-day'
		],
		[
			'a day given twice',
			'plans',
			0,
			(r) => ((r.events as Row[])[1]!.knownBy = '2024-03-19'),
			'day-given-twice'
		],
		[
			'lines in the file of plans',
			'plans',
			0,
			(r) => (r.footprint = { kind: 'polygon', geometry: { type: 'Polygon', coordinates: [] } }),
			/geometry/
		],
		['an unknown field', 'sources', 0, (r) => (r.extra = 1), /extra/],
		['an http address', 'sources', 6, (r) => (r.url = 'http://example.org'), /start/]
	])('refuses %s', (_, name, index, change, message) => {
		const messages = refusal(name, index, change).join('\n');
		expect(messages).toMatch(message);
	});
});
