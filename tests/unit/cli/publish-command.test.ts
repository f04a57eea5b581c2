import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../../scripts/cli/run';
import { madeBuild, temporary } from '../publish/made-build';
import { json, refusal } from './call';

const { folder, remove } = temporary();
const site = join(folder, 'site');
const builds: string[] = [];

beforeAll(() => {
	for (const k of [1, 2, 3]) builds.push(madeBuild(join(folder, `build-${k}`), k));
});
afterAll(remove);

interface Listed {
	edition?: string;
	gone?: string[];
	editions: { id: string; version: string; served: string; files: number; bytes: number }[];
}
const call = async (...args: string[]) => (await json('publish', '--to', site, ...args)) as unknown as Listed;
const page = () => readFileSync(join(site, 'index.html'), 'utf8');

it('publishes, lists, goes back and forward', async () => {
	const first = await call('--from', builds[0] ?? '');
	const second = await call('--from', builds[1] ?? '');
	expect(second.editions.map(({ version, served }) => [version, served])).toEqual([
		['1002', 'all'],
		['1001', 'none']
	]);
	const { files, bytes } = second.editions[1] ?? { files: 0, bytes: 0 };
	const { files: listed } = JSON.parse(readFileSync(join(builds[0] ?? '', '.edition.json'), 'utf8')) as {
		files: { size: number }[];
	};
	expect([files, bytes]).toEqual([listed.length, listed.reduce((sum, { size }) => sum + size, 0)]);
	expect(page()).toContain('Edition 2');

	expect((await call('--rollback')).edition).toBe(first.edition);
	expect(page()).toContain('Edition 1');
	expect((await call('--list')).editions.map(({ served }) => served)).toEqual(['none', 'all']);
	await call('--rollback', second.edition ?? '');
	expect(page()).toContain('Edition 2');

	const third = await call('--from', builds[2] ?? '', '--keep', '2');
	expect(third.gone).toEqual([first.edition]);
	const { stdout } = await runCli(['publish', '--to', site, '--list']);
	expect(stdout).toContain(third.edition);
	expect(stdout).not.toContain(first.edition);
});

it('refuses a call that cannot be meant', async () => {
	const other = join(folder, 'other');
	mkdirSync(other);
	writeFileSync(join(other, 'x'), '');
	for (const [args, code] of [
		[[], 'option-missing'],
		[['--to', site, '--keep', '1'], 'option-value'],
		[['--to', site, '--keep', 'all'], 'option-value'],
		[['--to', site, '--rollback', '--list'], 'option-conflict'],
		[['--to', site, '--rollback', '--keep', '3'], 'option-conflict'],
		[['--to', site, 'abc'], 'argument-unexpected'],
		[['--to', site, '--rollback', 'a', 'b'], 'argument-unexpected'],
		[['--to', site, '--rollback', 'zzzz'], 'edition-unknown'],
		[['--to', join(folder, 'nowhere'), '--list'], 'site-foreign'],
		[['--to', other, '--from', builds[0] ?? ''], 'site-foreign'],
		[['--to', site, '--from', folder], 'build-missing']
	] as const)
		expect([args, await refusal('publish', ...args)]).toEqual([args, { exitCode: 2, code }]);
});
