import { writeFileSync } from 'node:fs';
import { computeCoverage } from '../../src/lib/coverage/coverage';
import type { Measured } from '../../src/lib/interchange/export/coverage-layers';
import type { OptionValues } from './command';
import { registerInput } from './coverage-input';
import { Refusal } from './refusal';

/** The options that say what is measured for a file. */
export const MEASURED_OPTIONS = ['level', 'area', 'as-of', 'vintage', 'types', 'base', 'register'] as const;

/** What is measured for a file, of the register: all areas of a level, or the one of `--area`. */
export function measuredFor(values: OptionValues): Measured {
	const input = registerInput(values);
	const all = input.areas;
	const areas = values['area'] === undefined ? all : all.filter(({ id }) => id === values['area']);
	if (areas.length === 0)
		throw new Refusal('unit-unknown', `--area ${values['area']}: no area of this level and day has this id`);
	const results = computeCoverage({ ...input, areas }, { pieces: true });
	const { plans, types, asOf, base, level } = input;
	const official = values['register'] === undefined;
	return { areas, plans, results, types, asOf, base, level: level ?? '', official };
}

/** Throws `file-unwritable`. */
export function writeOut(path: string, bytes: Uint8Array): void {
	try {
		writeFileSync(path, bytes);
	} catch {
		throw new Refusal('file-unwritable', `--out: cannot write ${path}`);
	}
}
