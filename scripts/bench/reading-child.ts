import { basename, dirname, join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { readPlans } from '../../src/lib/coverage/plan-file';
import { readMended } from '../../src/lib/interchange/refused/read-mended';
import { cpuSeconds, peakMb } from './outcome';

/** Reads one file of plans as the command line does, in a process of its own, so that its memory is its own. */
const [path = ''] = process.argv.slice(2);
const stem = basename(path).replace(/\.[^.]+$/, '.');
const folder = dirname(path);
const names = readdirSync(folder).filter((name) => name.startsWith(stem));
const [started, cpu] = [performance.now(), cpuSeconds()];
const files = names.map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(folder, name))) }));
const read = await readMended({ files, choice: {} }, { wants: 'polygons', own: null, whereIs: null });
if (read.outcome === 'asked') throw new Error('asked');
const readSeconds = (performance.now() - started) / 1000;
const plans = readPlans(read.file, { today: '2026-11-26' });
console.log(
	JSON.stringify({
		plans: plans.items.length,
		readSeconds,
		seconds: (performance.now() - started) / 1000,
		cpuSeconds: cpuSeconds() - cpu,
		peakMb: peakMb()
	})
);
