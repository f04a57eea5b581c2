import { VectorTile } from '@mapbox/vector-tile';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerInput } from '../../../scripts/cli/coverage-input';
import { runCli } from '../../../scripts/cli/run';
import { inDatabase } from '../../../scripts/db/connect';
import { measureInDatabase } from '../../../scripts/db/coverage';
import { postgisMissing } from '../../../scripts/db/own-server';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import type { AreaLevel } from '../../../src/lib/coverage/types';
import { vintageAt } from '../../../src/lib/register/vintages';
import { changesBetween } from '../../../src/lib/register/own-register';
import { PLANS } from '../../../src/lib/register/plans';
import { joinLogs } from '../../../src/lib/register/edit-log';
import { readRegisterFile, writeRegisterFile } from '../../../src/lib/register/workspace-file';
import type { RegisterEdit } from '../../../src/lib/domain/register-edit';
import { said, zoning } from '../register/own-plan';
import { ownPostgres } from './own-postgres';

interface Area {
	id: string;
	base_ha: number;
	covered_ha: number | null;
	percent: number | null;
	qualifier: string;
	lower_bound: boolean;
	precision: string;
	plans: readonly (string | { id: string })[];
}

const json = async (...args: string[]) => {
	const { stdout, stderr } = await runCli([...args, '--json']);
	if (stderr) throw new Error(stderr);
	return JSON.parse(stdout) as Record<string, number> & { areas: Area[]; own_plans: string[] };
};
const refused = async (...args: string[]) => {
	const { exitCode, stderr } = await runCli(args);
	return [exitCode, (JSON.parse(stderr) as { error: { code: string } }).error.code];
};

const mine = zoning('own-1', ['06574']);
const P03 = PLANS.find(({ id }) => id === 'P03')!;
const log: RegisterEdit[] = [
	said('a', 0, null, mine),
	said('b', 1, P03, { ...P03, due: 2030 }),
	{ kind: 'undo', id: 'c', of: 'b', by: 'Nguyễn Thị Lan', at: '2026-11-25T02:00:09.000Z', why: 'nhầm “năm”' }
];

describe.skipIf(postgisMissing() !== null)(
	'the shared register in PostGIS (needs postgresql-15-postgis-3)',
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'db-test-'));
		const file = (name: string) => join(folder, name);
		const editsOf = (name: string) => joinLogs(readRegisterFile(readFileSync(file(name), 'utf8')).edits, []);
		let server: ReturnType<typeof ownPostgres>;
		const as = (user: string, action: string, ...rest: string[]) => [
			'db',
			action,
			'--db',
			server.address(user),
			...rest
		];

		beforeAll(() => {
			server = ownPostgres();
			writeFileSync(file('mine.json'), writeRegisterFile(log));
		});
		afterAll(() => {
			server?.stop();
			rmSync(folder, { recursive: true, force: true });
		});

		it('says so while nothing is there, where nobody answers and where the address is none', async () => {
			expect(await refused(...as('owner', 'coverage', '--level', 'province'))).toEqual([2, 'db-empty']);
			expect(await refused('db', 'init', '--db', 'postgres://a@/b?host=/nowhere')).toEqual([
				2,
				'db-unreachable'
			]);
			expect(await refused('db', 'init', '--db', 'mysql://a@b/c')).toEqual([2, 'option-value']);
			expect(await refused('db', 'init', '--db', server.address('owner', 'other'))).toEqual([2, 'db-login']);
		});

		it('holds every boundary set and the official plans; made again it is the same', async () => {
			const first = await json(...as('owner', 'init'));
			expect(await json(...as('owner', 'init'))).toEqual(first);
			server.sql(
				`CREATE ROLE viewer LOGIN IN ROLE planning_viewer; CREATE ROLE editor LOGIN IN ROLE planning_editor;
			CREATE ROLE approver LOGIN IN ROLE planning_approver; CREATE ROLE nobody LOGIN;`
			);
			expect(await refused(...as('nobody', 'coverage', '--level', 'province'))).toEqual([2, 'db-denied']);
		});

		it.each([
			['district', '2023-05-27', 'zoning,detailed'],
			['commune', '2026-11-01', 'zoning,detailed'],
			['town', '2023-05-27', 'general'],
			['proposal', '2026-11-01', 'general,zoning,detailed'],
			['province', '2026-11-01', 'zoning,detailed,general']
		])('measures what the engine does: %s, %s, %s', async (level, day, types) => {
			const asked = ['--level', level, '--as-of', day, '--types', types];
			const [ours, theirs] = [
				await json('coverage', ...asked),
				await json(...as('viewer', 'coverage', ...asked))
			];
			const told = ({ id, qualifier, lower_bound, precision, plans }: Area) => ({
				...{ id, qualifier, lower_bound, precision },
				plans: plans.map((one) => (typeof one === 'string' ? one : one.id)).sort()
			});
			expect(theirs.areas.map(told)).toEqual(ours.areas.map(told));
			const input = registerInput({ level, 'as-of': day, types });
			const exact = computeCoverage(input);
			const measured = await inDatabase(server.address('viewer'), (db) =>
				measureInDatabase(db, {
					level: level as AreaLevel,
					vintage: vintageAt(day).id,
					types: input.types,
					asOf: day
				})
			);
			for (const [k, { percent, baseHa }] of exact.entries()) {
				const area = measured.areas[k];
				expect(area?.percent === null).toBe(percent === null);
				expect(Math.abs((area?.percent ?? 0) - (percent ?? 0))).toBeLessThan(1e-6);
				expect(Math.abs((area?.baseHa ?? 0) / (baseHa ?? NaN) - 1)).toBeLessThan(1e-6);
			}
		});

		it('a viewer adds nothing, an editor approves nothing, and nobody changes what was said', async () => {
			const push = ['--register', file('mine.json')];
			expect(await refused(...as('viewer', 'push', ...push))).toEqual([2, 'db-denied']);
			expect(await json(...as('editor', 'push', ...push))).toMatchObject({ added: 3, known: 0 });
			expect(await json(...as('editor', 'push', ...push))).toMatchObject({ added: 0, known: 3 });
			expect(await refused(...as('editor', 'approve', '--plan', 'all'))).toEqual([2, 'db-denied']);
			for (const role of ['viewer', 'editor', 'approver']) {
				expect(() => server.sql(`SET ROLE ${role}; UPDATE planning.entry SET body = '{}'`)).toThrow('denied');
				expect(() => server.sql(`SET ROLE ${role}; DELETE FROM planning.entry`)).toThrow('denied');
			}
			const forged = `INSERT INTO planning.entry (id, said_at, body, pushed_by) VALUES ('x', now(), '{}', 'viewer')`;
			expect(() => server.sql(`SET ROLE editor; ${forged}`)).toThrow('denied');
		});

		it('what waits is seen by editors only, and counts once it is approved, as in the file', async () => {
			const asked = ['--level', 'commune', '--vintage', '2020-01-01', '--as-of', '2026-11-01'];
			const before = await json(...as('viewer', 'coverage', ...asked));
			expect(before.own_plans).toEqual([]);
			expect(
				await json(...as('viewer', 'pull', '--register', file('seen.json'), '--entries', 'all'))
			).toMatchObject({
				entries: 0
			});
			expect(
				await json(...as('editor', 'pull', '--register', file('all.json'), '--entries', 'all'))
			).toMatchObject({
				entries: 3
			});
			expect(editsOf('all.json')).toEqual(editsOf('mine.json'));

			expect(await json(...as('approver', 'approve', '--plan', 'P03'))).toMatchObject({ approved: 2 });
			expect(await json(...as('approver', 'approve', '--plan', 'own-1,nowhere'))).toMatchObject({
				approved: 1
			});
			expect(await json(...as('approver', 'approve', '--plan', 'all'))).toMatchObject({ approved: 0 });
			const after = await json(...as('viewer', 'coverage', ...asked));
			const whole = await json('coverage', ...asked, '--register', file('mine.json'));
			expect(after.own_plans).toEqual(['own-1']);
			const of = ({ areas }: { areas: Area[] }) => areas.find(({ id }) => id === '06574');
			expect(of(after)?.percent).toBeCloseTo(of(whole)?.percent ?? NaN, 6);
			expect(of(after)?.percent).toBeGreaterThan(of(before)?.percent ?? 0);
			await json(...as('viewer', 'pull', '--register', file('seen.json')));
			expect(editsOf('seen.json')).toEqual(editsOf('mine.json'));
		});

		it('an entry that says something else under a known id is refused, and nothing of its file is added', async () => {
			const other = [{ ...log[0]!, why: 'khác' }, said('d', 20, null, zoning('own-2', ['06574']))];
			writeFileSync(file('other.json'), writeRegisterFile(other));
			expect(await refused(...as('editor', 'push', '--register', file('other.json')))).toEqual([
				2,
				'db-entry-differs'
			]);
			expect(await refused(...as('editor', 'pull', '--register', file('other.json')))).toEqual([
				2,
				'db-entry-differs'
			]);
			expect(server.sql('SELECT count(*) FROM planning.entry').trim()).toBe('3');
		});

		it('a connection that breaks in the middle of a push loses nothing: the next push brings all', async () => {
			const many = Array.from({ length: 1_200 }, (_, k): RegisterEdit => {
				const plan = zoning(`many-${k}`, ['06574']);
				return { ...said(`m${k}`, 100 + k, null, plan), changes: changesBetween(null, plan) } as RegisterEdit;
			});
			writeFileSync(file('many.json'), writeRegisterFile(many));
			server.sql(
				`CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
				$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
			CREATE TRIGGER breaks BEFORE INSERT ON planning.entry FOR EACH ROW WHEN (NEW.id = 'm900') EXECUTE FUNCTION breaks();`
			);
			const push = as('editor', 'push', '--register', file('many.json'));
			expect(await refused(...push)).toEqual([2, 'db-lost']);
			expect(server.sql('SELECT count(*) FROM planning.entry').trim()).toBe('3');
			server.sql('DROP TRIGGER breaks ON planning.entry');
			expect(await json(...push)).toMatchObject({ added: 1_200 });
			expect(server.sql('SELECT count(*) FROM planning.entry').trim()).toBe('1203');
		});

		it('gives vector tiles of what counts, to those who may read', () => {
			const tile = (day: string) =>
				`SELECT encode(planning.tile(3, 6, 3, 'district', '2020', '${day}'), 'hex')`;
			const layers = (hex: string) => new VectorTile(new PbfReader(Buffer.from(hex.trim(), 'hex'))).layers;
			const { areas, plans } = layers(server.sql(`SET ROLE viewer; ${tile('2026-11-01')}`));
			const names = Array.from(
				{ length: areas?.length ?? 0 },
				(_, k) => areas?.feature(k).properties['name']
			);
			expect(names.join()).toContain('Cao Lộc');
			const ids = Array.from({ length: plans?.length ?? 0 }, (_, k) => plans?.feature(k).properties['id']);
			expect(ids).toContain('own-1');
			expect(() => server.sql(`SET ROLE nobody; ${tile('2026-11-01')}`)).toThrow('denied');
		});
	}
);
