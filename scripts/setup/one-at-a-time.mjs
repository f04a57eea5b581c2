import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** How long to wait before the next look, ms. */
const LOOK_MS = 200;

/** @param {number} ms */
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

/** Who holds a lock; null where nobody does any more. @param {string} path */
function holderOf(path) {
	try {
		const pid = Number(readFileSync(path, 'utf8'));
		// Empty while it is being written.
		return pid === 0 || isAlive(pid) ? pid : null;
	} catch {
		return null;
	}
}

/**
 * Does work while no other process does it that names the same file; one that ended without a word holds it no longer.
 * @template T
 * @param {string} path of the file that stands for it
 * @param {() => T} work
 * @param {() => void} [onwait] said once when another one is at it
 * @returns {T}
 */
export function oneAtATime(path, work, onwait = () => {}) {
	mkdirSync(dirname(path), { recursive: true });
	for (let waited = false; ; waited = true) {
		try {
			const file = openSync(path, 'wx');
			writeSync(file, String(process.pid));
			closeSync(file);
			break;
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		}
		if (holderOf(path) === null) rmSync(path, { force: true });
		else {
			if (!waited) onwait();
			sleep(LOOK_MS);
		}
	}
	try {
		return work();
	} finally {
		rmSync(path, { force: true });
	}
}
