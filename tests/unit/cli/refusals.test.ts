import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../scripts/cli/run';
import { refusal } from './call';

const folder = mkdtempSync(join(tmpdir(), 'refusals-'));
const fileOf = (name: string, content: string) => {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
};
const good = fileOf('good.geojson', '{"type":"FeatureCollection","features":[]}');
const broken = fileOf('broken.geojson', '{"type":');
const other = fileOf('other.geojson', '{"type":"LineString","coordinates":[]}');

afterAll(() => rmSync(folder, { recursive: true }));

describe('a wrong call ends with 2, one coded line on stderr and nothing on stdout', () => {
	it.each([
		['command-missing', []],
		['command-unknown', ['unit']],
		['option-unknown', ['units', '--levl', 'district']],
		['option-unknown', ['centres', '--id', 'U01']],
		['argument-unexpected', ['units', 'district']],
		['argument-unexpected', ['ledger', 'Q02', 'Q05']],
		['argument-missing', ['ledger']],
		['option-value', ['worklist', '--unit', '99999']],
		['level-absent', ['worklist', '--level', 'district', '--as-of', '2025-07-01']],
		['ledger-unknown', ['ledger', 'Q99']],
		['vintage-unknown', ['ledger', 'Q02', '--date', '2001-01-01']],
		['option-conflict', ['ledger', 'Q02', '--json', '--csv']],
		['option-value', ['units', '--level']],
		['option-value', ['units', '--level', 'village', '--vintage', '2023-05-27']],
		['option-missing', ['units', '--level', 'district']],
		['option-missing', ['units', '--vintage', '2023-05-27']],
		['date-invalid', ['units', '--level', 'district', '--vintage', '2023-02-30']],
		['date-invalid', ['coverage', '--level', 'district', '--as-of', 'today']],
		['vintage-unknown', ['units', '--level', 'district', '--vintage', '1999-01-01']],
		['level-absent', ['units', '--level', 'district', '--vintage', '2025-07-01']],
		['level-absent', ['coverage', '--level', 'district', '--vintage', '2025-07-01']],
		['option-value', ['proposals', '--id', 'city-c']],
		['option-missing', ['coverage']],
		['option-missing', ['coverage', '--areas', good]],
		['option-value', ['coverage', '--level', 'district', '--types', 'zoning,master']],
		['option-value', ['coverage', '--level', 'district', '--types', 'zoning,,detailed']],
		['option-value', ['coverage', '--level', 'district', '--base', 'land']],
		['option-conflict', ['coverage', '--areas', good, '--plans', good, '--level', 'district']],
		['option-conflict', ['coverage', '--areas', good, '--plans', good, '--base', 'urban']],
		['file-unreadable', ['coverage', '--areas', join(folder, 'none'), '--plans', good]],
		['json-invalid', ['coverage', '--areas', broken, '--plans', good]],
		['nothing-read', ['coverage', '--areas', good, '--plans', other]]
	])('%s: %j', async (code, args) => {
		expect(await refusal(...args)).toEqual({ exitCode: 2, code });
	});

	it('helps when asked', async () => {
		const { exitCode, stdout } = await runCli(['--help']);
		expect(exitCode).toBe(0);
		for (const name of ['units', 'proposals', 'coverage', 'centres', 'projects', 'targets']) {
			expect(stdout).toContain(name);
		}
	});

	it('does so as a process too', async () => {
		const run = (...args: string[]) =>
			spawnSync(process.execPath, ['--import', 'tsx', 'scripts/planning.ts', ...args], { encoding: 'utf8' });
		const bad = run('units', '--nope', '--json');
		expect([bad.status, bad.stdout]).toEqual([2, '']);
		expect(JSON.parse(bad.stderr)).toMatchObject({ error: { code: 'option-unknown' } });
		const fine = run('targets', '--json');
		expect([fine.status, fine.stderr]).toEqual([0, '']);
		expect(JSON.parse(fine.stdout)).toHaveProperty('targets');
	});
});
