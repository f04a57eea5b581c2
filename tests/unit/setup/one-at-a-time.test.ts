import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { oneAtATime } from '../../../scripts/setup/one-at-a-time.mjs';

const folder = mkdtempSync(join(tmpdir(), 'one-at-a-time-'));
const lock = join(folder, 'lock');
afterEach(() => rmSync(lock, { force: true }));

it('of three processes each works alone', async () => {
	const log = join(folder, 'log');
	const module = join(import.meta.dirname, '../../../scripts/setup/one-at-a-time.mjs');
	const program = `
		import { appendFileSync } from 'node:fs';
		import { oneAtATime } from ${JSON.stringify(module)};
		oneAtATime(${JSON.stringify(lock)}, () => {
			appendFileSync(${JSON.stringify(log)}, 'in ');
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
			appendFileSync(${JSON.stringify(log)}, 'out ');
		});`;
	const run = () =>
		new Promise((done) =>
			spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' }).on('exit', done)
		);
	expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
	expect(readFileSync(log, 'utf8')).toBe('in out in out in out ');
});

it('what a process left that is no more is taken over, and nothing stays behind', async () => {
	const child = spawn(process.execPath, ['-e', '']);
	await new Promise((done) => child.on('exit', done));
	writeFileSync(lock, String(child.pid));
	expect(oneAtATime(lock, () => 'done')).toBe('done');
	expect(existsSync(lock)).toBe(false);
	expect(() =>
		oneAtATime(lock, () => {
			throw new Error('broken');
		})
	).toThrow('broken');
	expect(existsSync(lock)).toBe(false);
});
