import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project, with a slash at its end. Not by `new URL`: a build for pages makes an address of that. */
export const ROOT = join(fileURLToPath(import.meta.url), '../../../');

/**
 * Runs a program in the project's root with its output on the terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {boolean} true when it ended with 0
 */
export function run(command, args, env = {}) {
	const shell = process.platform === 'win32' && !command.endsWith('.exe');
	const done = spawnSync(command, args, {
		cwd: ROOT,
		stdio: 'inherit',
		shell,
		env: { ...process.env, ...env }
	});
	return done.status === 0;
}

/**
 * Runs npm: the one that started us where there is one.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {boolean}
 */
export function npm(args, env = {}) {
	const cli = process.env['npm_execpath'];
	return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], env) : run('npm', args, env);
}

/**
 * Runs a program in the project's root beside others, with its output kept until it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
export function runBeside(command, args, env = {}) {
	const shell = process.platform === 'win32' && !command.endsWith('.exe');
	const child = spawn(command, args, { cwd: ROOT, shell, env: { ...process.env, ...env } });
	return new Promise((resolve) => {
		/** @type {Buffer[]} */
		const output = [];
		child.stdout.on('data', (chunk) => output.push(chunk));
		child.stderr.on('data', (chunk) => output.push(chunk));
		child.on('error', (error) => resolve({ passed: false, output: error.message }));
		child.on('close', (code) => resolve({ passed: code === 0, output: Buffer.concat(output).toString() }));
	});
}

/**
 * Runs an npm script beside others, with its output kept until it ends.
 * @param {string} script
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
export function npmBeside(script) {
	const cli = process.env['npm_execpath'];
	const args = ['run', '--silent', script];
	return cli?.endsWith('.js') ? runBeside(process.execPath, [cli, ...args]) : runBeside('npm', args);
}

/**
 * Prints one line on stderr and ends with 1.
 * @param {string} line
 * @returns {never}
 */
export function fail(line) {
	console.error(line);
	process.exit(1);
}
