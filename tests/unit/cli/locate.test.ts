import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { json, refusal } from './call';

const folder = mkdtempSync(join(tmpdir(), 'locate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

interface Place {
	name: string;
	refused?: string;
	lat: number;
	lon: number;
	units: { vintage: string; communes: { name: string }[] }[];
	limits: { id: string; relation: string; distance_m: number }[];
}

const places = (...args: string[]) => json('locate', ...args)['places'] as Place[];
const communeOf = (place: Place | undefined, vintage: string) =>
	place?.units.find((date) => date.vintage === vintage)?.communes[0]?.name;

describe('locate', () => {
	// The pair and the figures of the drawn design.
	it.each([
		[['--vn2000', '458848.28,2415130.76']],
		[['--vn2000', '2415130.76 458848.28', '--zone', '9215']],
		[['--at', 'EPSG:9215 2415130.76 458848.28']],
		[['--at', '21.8321, 106.8538']]
	])('%j', (args) => {
		const [place] = places(...args);
		expect(communeOf(place, '2020')).toBe('Xã Gia Cát');
		expect(communeOf(place, '2025')).toBe('Phường Kỳ Lừa');
		const limit = place?.limits.find(({ id }) => id === 'city-a');
		expect(limit?.relation).toBe('inside');
		expect(limit?.distance_m).toBeGreaterThan(420);
		expect(limit?.distance_m).toBeLessThan(440);
	});

	it('checks each row of a table, and says why one cannot be', () => {
		const path = file('du-an.csv', 'Tên,Tọa độ\nA,"21.8321, 106.8538"\nB,2415130.76 458848.28\nC,\n');
		const found = places('--file', path);
		expect(found.map(({ name, refused }) => [name, refused ?? null])).toEqual([
			['A', null],
			['B', 'grid-not-stated'],
			['C', 'row-without-place']
		]);
		expect(places('--file', path, '--zone', '9215')[1]?.refused).toBeUndefined();
	});

	it('checks each feature of GeoJSON', () => {
		const feature = {
			type: 'Feature',
			properties: { name: 'X' },
			geometry: { type: 'Point', coordinates: [106.8538, 21.8321] }
		};
		const [place] = places('--file', file('x.geojson', JSON.stringify(feature)));
		expect([place?.name, communeOf(place, '2025')]).toEqual(['X', 'Phường Kỳ Lừa']);
	});

	it.each([
		['option-missing', ['locate']],
		['option-conflict', ['locate', '--at', 'Mai Pha', '--vn2000', '1,2']],
		['place-question', ['locate', '--at', '2415130.76 458848.28']],
		['place-question', ['locate', '--at', 'Chi Lăng']],
		['place-unknown', ['locate', '--at', 'Nơi không có thật']],
		['option-value', ['locate', '--vn2000', '458848.28,2415130.76', '--zone', '32648']],
		['file-unreadable', ['locate', '--file', '/nowhere.csv']]
	])('%s: %j', (code, args) => {
		expect(refusal(...args)).toEqual({ exitCode: 2, code });
	});
});
