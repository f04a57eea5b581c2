import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { committedBoundaries } from '../../../scripts/cli/boundaries';
import { keptPlan } from '../../../src/lib/coverage/kept-plan';
import { checkFiles } from '../../../src/lib/interchange/dossier/check-files';
import { unzipDossier } from '../../../src/lib/interchange/dossier/open-dossier';
import { ownRegister } from '../../../src/lib/register/own-register';
import { PLANS } from '../../../src/lib/register/plans';
import { sourceFiles } from '../../../src/lib/register/source-files';
import { writeRegisterFile } from '../../../src/lib/register/workspace-file';
import { said, zoning } from '../register/own-plan';
import { json, refusal } from './call';

interface Area {
	id: string;
	covered_ha: number | null;
	warnings: readonly { code: string; about?: string }[];
}

const CELL = {
	type: 'Polygon' as const,
	coordinates: [
		[
			[106.5, 21.7],
			[106.5123456789, 21.7],
			[106.5123456789, 21.7123456789],
			[106.5, 21.7123456789],
			[106.5, 21.7]
		]
	]
};
// Tĩnh Bắc, published 48.79 km² (Resolution 1246/NQ-UBTVQH15).
const OF_COMMUNE = zoning('own-aaaa', ['06574']);
const DRAWN = zoning('own-bbbb', [], {
	footprint: { kind: 'polygon', geometry: CELL },
	precision: 'official-map'
});
const R3 = PLANS.find(({ id }) => id === 'R3')!;
/** The plan of a digital dossier, as the page keeps it. */
async function ofDossier() {
	const all = committedBoundaries();
	const region = { province: all.outline(all.atoms.map(({ atom }) => atom)), grid: 9215 };
	const zip = new Uint8Array(readFileSync('tests/fixtures/dossier/mau-don.zip'));
	const { plan } = await checkFiles(unzipDossier(zip, 64 * 1024 * 1024), region);
	return keptPlan('own-town', plan!.plan!, '2026-11-25');
}
const TOWN = await ofDossier();
const LOG = [
	said('a', 0, null, OF_COMMUNE),
	said('b', 1, null, DRAWN),
	said('c', 2, R3, { ...R3, areaHa: 800, areaBound: 'exact' }),
	said('d', 3, null, TOWN)
];
const ASKED = ['--level', 'district', '--vintage', '2023-12-31', '--as-of', '2023-12-31'];

const TODAY = ['--level', 'commune', '--as-of', '2026-11-25'];

let folder: string;
let pack: string;
let mine: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'published-'));
	mine = join(folder, 'mine.json');
	pack = join(folder, 'published-pack');
	writeFileSync(mine, writeRegisterFile(LOG));
	cpSync('tiles/sources', pack, { recursive: true });
	for (const [name, text] of Object.entries(sourceFiles(ownRegister(PLANS, LOG).plans)))
		writeFileSync(join(pack, name), text);
});
afterAll(() => {
	rmSync(folder, { recursive: true });
	rmSync('.province/published-pack', { recursive: true, force: true });
});

/** Runs a script on the folder into which the reader's register was put. */
function inPack(...args: string[]): string {
	const run = spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
		env: { ...process.env, PROVINCE: pack },
		encoding: 'utf8'
	});
	expect(run.stderr).toBe('');
	return run.stdout;
}

const withoutOwn = (areas: readonly Area[]) =>
	areas.map((area) => ({ ...area, warnings: area.warnings.filter(({ code }) => code !== 'own-plan') }));

describe('a register of the reader’s own', () => {
	it('put into the folder of the province passes the check, and gives the figures of its file to the last digit', async () => {
		expect(inPack('scripts/check-data.ts')).toContain('Data fine');
		const published = JSON.parse(inPack('scripts/planning.ts', 'coverage', ...ASKED, '--json')) as {
			areas: Area[];
		};
		const own = await json('coverage', ...ASKED, '--register', mine);
		expect(withoutOwn(own['areas'] as Area[])).toEqual(published.areas);
		expect(own['own_plans']).toEqual(['R3', 'own-aaaa', 'own-bbbb']);
	});

	it('with the plan of a dossier becomes tiles, and gives the figure of the dossier to the last digit', async () => {
		const made = '.province/published-pack/tiles';
		expect(inPack('scripts/build-tiles.ts')).toContain(`${made}/province.pmtiles`);
		expect(readFileSync(`${made}/province.pmtiles`).length).toBeGreaterThan(500_000);
		const published = JSON.parse(inPack('scripts/planning.ts', 'coverage', ...TODAY, '--json')) as {
			areas: (Area & { plans: readonly { id: string }[] })[];
		};
		const own = await json('coverage', ...TODAY, '--register', mine);
		expect(withoutOwn(own['areas'] as Area[])).toEqual(published.areas);
		expect(JSON.stringify(published.areas)).toContain('own-town');
		// What its decision says is published with it.
		const rows = JSON.parse(readFileSync(join(pack, 'plans.json'), 'utf8')) as { id: string }[];
		expect(rows.find(({ id }) => id === 'own-town')).toMatchObject({
			areaHa: 80,
			events: TOWN.events,
			dossier: TOWN.dossier
		});
	}, 240_000);

	it('adds its plans to the figure, which names them', async () => {
		const of = (areas: unknown) => (areas as Area[]).find(({ id }) => id === '188');
		const before = of((await json('coverage', ...ASKED))['areas']);
		const after = of((await json('coverage', ...ASKED, '--register', mine))['areas']);
		expect(((after?.covered_ha ?? NaN) - (before?.covered_ha ?? 0)) / 4879).toBeCloseTo(1, 2);
		expect(after?.warnings).toContainEqual({ code: 'own-plan', about: 'own-aaaa' });
		expect(JSON.stringify(before)).not.toContain('"own-');
	});

	it('is refused when it is no such file, or an entry of it cannot be read', async () => {
		const bad = join(folder, 'bad.json');
		writeFileSync(bad, '{"type":"FeatureCollection","features":[]}');
		expect(await refusal('coverage', ...ASKED, '--register', bad)).toEqual({
			exitCode: 2,
			code: 'register-file-invalid'
		});
		const [first] = LOG;
		writeFileSync(bad, writeRegisterFile([{ ...first!, at: 'yesterday' }]));
		expect((await refusal('coverage', ...ASKED, '--register', bad)).code).toBe('register-refused');
		expect((await refusal('coverage', '--areas', bad, '--plans', bad, '--register', bad)).code).toBe(
			'option-conflict'
		);
	});
});
