import type { KernelName } from '../geometry/overlay/overlay';
import { checked } from '../geometry/overlay/checked';
import { clipper2 } from '../geometry/overlay/clipper2';
import { turf } from '../geometry/overlay/turf';
import type { Land } from './land';
import type { LandStore } from './land-store';
import { brokenLaw } from './laws';
import { measureBase, type Candidate, type Detail, type Measured } from './measure';

export type KernelChoice = KernelName | 'auto';

/**
 * Up to this many vertices in base and clipped plans together the work goes to Turf, beyond to clipper2. The
 * whole province under its known plans has 2,800 and takes Turf under half a second; from there its time
 * grows faster than the work (33 s where clipper2 takes 1.5 s, on 200 areas under 5,000 plans).
 */
export const TURF_MAX_VERTICES = 4_000;

export function kernelFor(choice: KernelChoice, base: Land, candidates: readonly Candidate[]): KernelName {
	if (choice !== 'auto') return choice;
	const vertices = candidates
		.filter(({ position }) => position !== 'covers')
		.reduce((sum, { land }) => sum + land.vertices, base.vertices);
	return vertices <= TURF_MAX_VERTICES ? 'turf' : 'clipper2';
}

export interface KernelRun {
	measured: Measured | null;
	kernel: KernelName;
	/** The first kernel threw or broke a law, and another one did the work. */
	recovered: boolean;
	/** The law that even the last kernel's result breaks. */
	law: string | null;
}

const turfChecked = checked(turf);

function attempt(
	kernel: KernelName,
	store: LandStore,
	base: Land,
	candidates: readonly Candidate[],
	options: { pieces: boolean; detail: Detail }
): { measured: Measured | null; law: string | null } {
	try {
		const measured =
			kernel === 'turf'
				? measureBase(turfChecked, (land) => land.geometry, base, candidates, options)
				: measureBase(clipper2, store.paths, base, candidates, options);
		return { measured, law: brokenLaw(base, candidates, measured, options.detail === 'full') };
	} catch (error) {
		return { measured: null, law: error instanceof Error ? error.message : String(error) };
	}
}

/**
 * Measures with the chosen kernel; when it throws or breaks a law, with the other one (Turf only where the
 * work is small enough for it). Never throws.
 */
export function runKernel(
	choice: KernelName,
	store: LandStore,
	base: Land,
	candidates: readonly Candidate[],
	options: { pieces: boolean; detail: Detail }
): KernelRun {
	const first = attempt(choice, store, base, candidates, options);
	if (first.measured && !first.law) return { ...first, kernel: choice, recovered: false };
	const other = choice === 'turf' ? 'clipper2' : 'turf';
	if (other === 'turf' && kernelFor('auto', base, candidates) !== 'turf') {
		return { ...first, kernel: choice, recovered: false };
	}
	const second = attempt(other, store, base, candidates, options);
	if (!second.measured) return { ...first, kernel: choice, recovered: false };
	return { ...second, kernel: other, recovered: true };
}
