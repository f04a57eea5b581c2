import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROVINCE } from '../proposal/province';
import { json, refusal } from './call';

interface Out {
	area_km2: number;
	published_area_km2: number | null;
	population: number | null;
	unit_count: number;
	passed: number | null;
	units: string[];
	scoreboard: { criterion: string; verdict: string; lacking_wards: number | null }[] | null;
}

const run = async (...args: string[]) => (await json('proposal', ...args)) as unknown as Out;

describe('planning proposal', () => {
	it.each([
		// Passed criteria of the hand-worked cases, register/facts.md 3.4 of the shared data folder.
		['present', 1],
		['city-a', 3],
		['city-b', 4]
	])('%s passes %i of 5', async (id, passed) => {
		const out = await run('--id', id);
		expect([out.passed, out.scoreboard?.length]).toEqual([passed, 5]);
	});

	it('counts people by the list of residents where asked, and says what it counted', async () => {
		// List of 9/2026: Đông Kinh 50,436, Lương Văn Tri 23,136, Tam Thanh 30,301, Kỳ Lừa 41,624.
		expect(await run('--id', 'city-a', '--population', 'residents-2026-09')).toMatchObject({
			population: 145_497,
			population_basis: 'residents-2026-09',
			population_date: '2026-09'
		});
		expect(await run('--id', 'city-a')).toMatchObject({ population_basis: 'census-2019' });
		// The city of 2023 is no whole units of today.
		expect(await run('--id', 'present', '--population', 'residents-2026-09')).toMatchObject({
			population: null,
			population_at_least: null,
			density: null
		});
	});

	it('refuses a way of counting that is none', async () => {
		expect(await refusal('proposal', '--id', 'city-a', '--population', '2024')).toMatchObject({
			code: 'option-value'
		});
	});

	it('the 13 communes of city A, given by code, are city A', async () => {
		const codes = (await run('--id', 'city-a')).units;
		const same = await run('--units', [...codes].reverse().join(), '--standard', 'city-1211');
		// 129 949 people by the census of 2019 (facts.md, section 2).
		expect(same).toMatchObject({
			population: 129_949,
			unit_count: 13,
			passed: 3,
			published_area_km2: 175.52
		});
		expect(same.scoreboard?.find((row) => row.criterion === 'ward-share')?.lacking_wards).toBe(4);
	});

	it('reads land from a file', async () => {
		const unit = PROVINCE.unitsAt('2025', 'commune').find((one) => one.name === 'Kỳ Lừa');
		const geometry = PROVINCE.outline(unit?.atoms ?? []);
		const path = join(mkdtempSync(join(tmpdir(), 'proposal-')), 'ky-lua.geojson');
		writeFileSync(path, JSON.stringify({ type: 'Feature', properties: {}, geometry }));
		const out = await run('--file', path, '--vintage', '2025-07-01');
		// Published area of the ward: 61.70 km².
		expect(out).toMatchObject({ units: [unit?.code], published_area_km2: 61.7, scoreboard: null });
	});

	it.each([
		['option-missing', []],
		['option-missing', ['--id', 'city-a', '--units', '05971']],
		['option-value', ['--id', 'city-c']],
		['option-value', ['--id', 'city-a', '--standard', 'none']],
		['unit-unknown', ['--units', '99999']],
		['file-unreadable', ['--file', 'nothing.geojson']]
	])('refuses %s', async (code, args) => {
		expect(await refusal('proposal', ...args)).toEqual({ exitCode: 2, code });
	});
});
