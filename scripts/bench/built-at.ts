import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup/run.mjs';
import { run } from './run';

const BUILDS = `${ROOT}node_modules/.cache/builds/`;

/** The last tag of the repository; null where there is none. */
async function lastRelease(): Promise<string | null> {
	const tag = await run('git', ['describe', '--tags', '--abbrev=0'], { cwd: ROOT }).catch(() => '');
	return tag.trim() || null;
}

/**
 * Folder of the app as it was built at a commit, tag or branch (the last tag without one), kept for the next time;
 * null without a tag. Its packages are installed as its lock file says.
 */
export async function builtAt(named: string | null): Promise<string | null> {
	const revision = named ?? (await lastRelease());
	if (!revision) return null;
	const commit = (await run('git', ['rev-parse', '--verify', `${revision}^{commit}`], { cwd: ROOT })).trim();
	const folder = `${BUILDS}${commit.slice(0, 12)}`;
	if (existsSync(`${folder}/index.html`)) return folder;
	// Not below node_modules: what runs the scripts leaves the names of a package's own folders alone.
	const work = mkdtempSync(join(tmpdir(), 'build-'));
	console.log(`Building ${revision} …`);
	await run('git', ['archive', '--format=tar', '-o', `${work}/all.tar`, commit], { cwd: ROOT });
	await run('tar', ['xf', 'all.tar'], { cwd: work });
	// Where the sources of this build lie is told to it alone.
	const { TSX_TSCONFIG_PATH: _own, ...env } = process.env;
	await run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: work, env });
	await run('npm', ['run', 'build'], { cwd: work, env });
	cpSync(`${work}/build`, folder, { recursive: true });
	rmSync(work, { recursive: true, force: true });
	return folder;
}
