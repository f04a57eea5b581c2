import { eachMeeting, edgeTable } from '../geometry/crossings';
import type { KernelName } from '../geometry/overlay/overlay';
import { checked } from '../geometry/overlay/checked';
import { turf } from '../geometry/overlay/turf';
import { polygonGround } from './ground';
import { measureByEdges } from './edge-measure';
import type { Land } from './land';
import type { LandStore } from './land-store';
import { brokenLaw } from './laws';
import { measureBase, piecesOfBase, type Candidate, type Detail, type Measured } from './measure';

export type KernelChoice = KernelName | 'auto';

/**
 * Turf gets the work up to this many vertices in base and clipped plans together, edge sums beyond. The whole
 * province under its known plans has 2,800 and takes Turf under half a second; from there its time grows
 * faster than the work (33 s where clipper2 takes 1.5 s, on 200 areas under 5,000 plans).
 */
export const TURF_MAX_VERTICES = 4_000;

/**
 * Beyond this many vertices of all plans of a request together edge sums do every area of it: hundreds of
 * areas that are each small enough would still take Turf minutes.
 */
export const TURF_MAX_REQUEST_VERTICES = 20_000;

/**
 * What Turf is worst at are edges that meet: two combs of 160 edges that cross 1,600 times took it 4 s, sixty stars on
 * one place more than 15 s (clipper2: 0.7 and 1.7 s with the checks of the test). Among squares that overlap each other
 * three and four deep it broke a law from some 80 meetings on, and under 55 of them, some 450 meetings, it never ended.
 */
export const TURF_MAX_MEETINGS = 50;

function meetingsAtMost(limit: number, base: Land, candidates: readonly Candidate[]): boolean {
	const lands = [base, ...candidates.map(({ land }) => land)];
	let count = 0;
	eachMeeting(edgeTable(lands.flatMap(({ geometry }) => geometry.coordinates.flat())), () => {
		count += 1;
		return count <= limit;
	});
	return count <= limit;
}

/** The kernel for one area: the one asked for or, with 'auto', the one that the size of the work calls for. */
export function kernelFor(choice: KernelChoice, base: Land, candidates: readonly Candidate[]): KernelName {
	if (choice !== 'auto') return choice;
	const cut = candidates.filter(({ position }) => position !== 'covers');
	const vertices = cut.reduce((sum, { land }) => sum + land.vertices, base.vertices);
	const small = vertices <= TURF_MAX_VERTICES && meetingsAtMost(TURF_MAX_MEETINGS, base, cut);
	return small ? 'turf' : 'edges';
}

export interface KernelRun {
	measured: Measured | null;
	kernel: KernelName;
	/** The first kernel threw or broke a law, and another one did the work. */
	recovered: boolean;
	/** The law that even the last kernel's result breaks. */
	law: string | null;
}

const turfGround = polygonGround(checked(turf));

interface RunOptions {
	pieces: boolean;
	detail: Detail;
}

type Measure = (
	store: LandStore,
	base: Land,
	candidates: readonly Candidate[],
	options: RunOptions
) => Measured;

const MEASURE: Readonly<Record<KernelName, Measure>> = {
	turf: (_, base, candidates, options) => measureBase(turfGround, base, candidates, options),
	clipper2: ({ paths }, base, candidates, options) => measureBase(paths, base, candidates, options),
	edges({ edges, paths }, base, candidates, { pieces, detail }) {
		const measured = measureByEdges(edges, base, candidates, detail);
		return pieces ? { ...measured, pieces: piecesOfBase(paths, base, candidates) } : measured;
	}
};

/** Who does the work when a kernel throws or breaks a law. */
const INSTEAD: Readonly<Record<KernelName, KernelName>> = {
	turf: 'clipper2',
	clipper2: 'turf',
	edges: 'clipper2'
};

function attempt(
	kernel: KernelName,
	store: LandStore,
	base: Land,
	candidates: readonly Candidate[],
	options: RunOptions
): { measured: Measured | null; law: string | null } {
	try {
		const measured = MEASURE[kernel](store, base, candidates, options);
		return { measured, law: brokenLaw(base, candidates, measured, options.detail === 'full') };
	} catch (error) {
		return { measured: null, law: error instanceof Error ? error.message : String(error) };
	}
}

/**
 * Measures with the chosen kernel; when it throws or breaks a law, with another one (Turf only where the
 * work is small enough for it). Never throws.
 */
export function runKernel(
	choice: KernelName,
	store: LandStore,
	base: Land,
	candidates: readonly Candidate[],
	options: RunOptions
): KernelRun {
	const first = attempt(choice, store, base, candidates, options);
	if (first.measured && !first.law) return { ...first, kernel: choice, recovered: false };
	const other = INSTEAD[choice];
	if (other === 'turf' && kernelFor('auto', base, candidates) !== 'turf') {
		return { ...first, kernel: choice, recovered: false };
	}
	const second = attempt(other, store, base, candidates, options);
	if (!second.measured) return { ...first, kernel: choice, recovered: false };
	return { ...second, kernel: other, recovered: true };
}
