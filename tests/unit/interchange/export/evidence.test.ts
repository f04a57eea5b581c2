import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { evidencePapers } from '../../../../src/lib/i18n/evidence-paper';
import { computeCoverage } from '../../../../src/lib/coverage/coverage';
import type { CoverageArea, CoveragePlan } from '../../../../src/lib/coverage/types';
import { coverageLayer, type Measured } from '../../../../src/lib/interchange/export/coverage-layers';
import { writeEvidence } from '../../../../src/lib/interchange/export/evidence';
import { square } from '../write/layers';

const land = (lon: number, size: number) => ({
	type: 'Polygon' as const,
	coordinates: [square(lon, 22, size)]
});

const area = (id: string, lon: number): CoverageArea => ({
	id,
	name: `Xã ${id}`,
	level: 'commune',
	geometry: land(lon, 0.02),
	precision: 'generalised',
	sources: ['communes-2025'],
	warnings: [],
	completeTypes: []
});

const plan: CoveragePlan = {
	id: 'P1',
	name: '=Đồ án phân khu',
	type: 'zoning',
	geometry: land(106, 0.01),
	precision: 'surveyed',
	known: null,
	sources: ['communes-2025'],
	warnings: []
};

function measured(official = true): Measured {
	const request = {
		areas: [area('a', 106), area('b', 107)],
		plans: [plan],
		types: ['zoning'],
		asOf: '2023-05-27'
	};
	const results = computeCoverage({ ...request, base: 'unit' }, { pieces: true });
	return { ...request, results, level: 'commune', base: 'unit', official };
}

const written = (of: Measured) => writeEvidence(of, evidencePapers(of));
const unpacked = (zip: Uint8Array) =>
	new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]));

describe('evidence', () => {
	it('names the hash of every other file, as node:crypto makes it', async () => {
		const { zip, fingerprint } = await written(measured());
		const files = unpacked(zip);
		const sums = files.get('SHA256SUMS')?.toString() ?? '';
		const named = sums.trimEnd().split('\n');
		expect(named.length).toBe(files.size - 1);
		for (const line of named) {
			const [hash, path = ''] = line.split('  ');
			expect(hash).toBe(
				createHash('sha256')
					.update(files.get(path) ?? '')
					.digest('hex')
			);
		}
		expect(fingerprint).toBe(createHash('sha256').update(sums).digest('hex'));
	});

	it('is the same bytes for the same figures', async () => {
		expect((await written(measured())).zip).toEqual((await written(measured())).zip);
	});

	it('has figures with method, day and source, what is not known empty, and no formula', async () => {
		const files = unpacked((await written(measured())).zip);
		const [head = '', a = '', b = ''] = (
			files.get('figures.csv')?.toString().replace('\ufeff', '') ?? ''
		).split('\r\n');
		const cell = (line: string, name: string) => line.split(',')[head.split(',').indexOf(name)];
		// A quarter of a square by its sides; the ground narrows to the north by 1 part in 10,000.
		expect(Number(cell(a, 'percent'))).toBeCloseTo(25, 1);
		expect(cell(a, 'qualifier')).toBe('at-least');
		expect(cell(a, 'method')).toBe('union-clip-geodesic');
		expect(cell(a, 'as_of')).toBe('2023-05-27');
		expect(cell(a, 'sources')).toContain('communes-2025');
		expect([cell(b, 'covered_ha'), cell(b, 'percent'), cell(b, 'qualifier')]).toEqual(['', '', 'unknown']);
		expect(files.get('sources.csv')?.toString()).toContain('communes-2025');
		const plans = files.get('plans.geojson')?.toString() ?? '';
		expect(plans).toContain('"=Đồ án phân khu"');
		expect(files.get('README.txt')?.toString()).toContain('Để tham khảo, không có giá trị pháp lý.');
	});

	it('says that plans of one’s own count', () => {
		const own = 'With plans or assumptions of the reader’s own: not the official register.';
		expect(coverageLayer(measured(), 'areas').about).not.toContain(own);
		expect(coverageLayer(measured(false), 'areas').about).toContain(own);
	});

	it('has a print page in each language that asks for nothing and runs nothing', async () => {
		const files = unpacked((await written(measured(false))).zip);
		const [vi, en] = ['vi', 'en'].map((language) => files.get(`report.${language}.html`)?.toString() ?? '');
		for (const page of [vi!, en!]) {
			expect(page).not.toMatch(/<script|<link|<img|src=|undefined|\{\w+\}|NaN/);
			expect(page).toContain('=Đồ án phân khu');
			expect(page).toContain('Xã b');
		}
		expect(vi).toContain('chưa biết');
		expect(en).toContain('not known');
		expect(en).toContain('not figures of the published register');
	});
});
