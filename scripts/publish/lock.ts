import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../cli/refusal';

/** A lock of another machine that was not renewed for so long is of a work that was cut, ms. */
const STALE_MS = 600_000;
/** Two that begin at once both step back; one of them is first the next time. */
const TRIES = 4;

/** False when no process of this machine has the number. */
function runs(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Whether whoever holds a lock still works. */
function isHeld(path: string): boolean {
	try {
		if (Date.now() - statSync(path).mtimeMs > STALE_MS) return false;
		const [host, pid] = readFileSync(path, 'utf8').split('\n');
		return host !== hostname() || runs(Number(pid));
	} catch {
		return false;
	}
}

/**
 * Does a work that nobody else does in the same folder meanwhile, whatever machine they are on. `work` gets a function
 * that says it still goes on. Each holds a file of its own: no file system needs to know of locks. Throws
 * `publish-busy`.
 */
export async function withLock<T>(folder: string, work: (renew: () => void) => Promise<T>): Promise<T> {
	mkdirSync(folder, { recursive: true });
	const name = randomUUID();
	const own = join(folder, name);
	const others = () => readdirSync(folder).filter((other) => other !== name && isHeld(join(folder, other)));
	for (let k = 0; k < TRIES; k++) {
		if (k > 0) await pause(50 + Math.random() * 250 * k);
		if (others().length > 0) continue;
		writeFileSync(own, `${hostname()}\n${process.pid}\n`);
		if (others().length > 0) {
			rmSync(own, { force: true });
			continue;
		}
		try {
			for (const other of readdirSync(folder))
				if (other !== name && !isHeld(join(folder, other))) rmSync(join(folder, other), { force: true });
			return await work(() => utimesSync(own, new Date(), new Date()));
		} finally {
			rmSync(own, { force: true });
		}
	}
	throw new Refusal(
		'publish-busy',
		'somebody publishes to this folder just now: try again when they are done'
	);
}
