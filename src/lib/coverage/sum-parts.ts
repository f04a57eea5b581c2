import type { MultiPolygon } from 'geojson';
import type { KernelRun } from './kernel';
import type { Land } from './land';
import type { LandStore } from './land-store';
import { brokenLaw } from './laws';
import type { Measured } from './measure';
import type { PlanSet } from './plan-set';
import type { AreaCoverage, CoveragePieces, OverlapPair } from './types';

/** A part whose figure says less than its kernel measured cannot be summed. */
const UNSUMMABLE: readonly string[] = ['place-known-to-district', 'overlay-failed', 'law-broken'];

function add(sums: Map<string, number>, key: string, ha: number): void {
	sums.set(key, (sums.get(key) ?? 0) + ha);
}

function overlapsOf(parts: readonly AreaCoverage[]): OverlapPair[] {
	const pairs = new Map<string, OverlapPair>();
	for (const { a, b, type, ha } of parts.flatMap(({ overlaps }) => overlaps)) {
		const key = JSON.stringify(a < b ? [a, b] : [b, a]);
		const before = pairs.get(key);
		pairs.set(key, before ? { ...before, ha: before.ha + ha } : { a, b, type, ha });
	}
	return [...pairs.values()];
}

function piecesOf({ paths }: LandStore, base: Land, parts: readonly AreaCoverage[]): CoveragePieces {
	const { overlay } = paths;
	const united = (lands: readonly (MultiPolygon | null | undefined)[]) =>
		overlay.union(lands.flatMap((land) => (land ? [overlay.read(land)] : [])));
	const covered = united(parts.map(({ pieces }) => pieces?.covered));
	return {
		covered: overlay.write(covered),
		overlap: overlay.write(united(parts.map(({ pieces }) => pieces?.overlap))),
		gap: overlay.write(overlay.difference(paths.read(base), covered))
	};
}

/**
 * Figures of an area as the sums of those of its parts (see `partsOfAreas`), which a kernel has measured.
 * null where the parts cannot be summed: one of them failed, leaves plans out that the whole counts, or was
 * measured by another kernel than the rest.
 */
export function sumParts(
	store: LandStore,
	plans: PlanSet,
	base: Land,
	parts: readonly AreaCoverage[],
	options: { pieces: boolean; pairs: boolean }
): KernelRun | null {
	if (parts.some(({ warnings }) => warnings.some(({ code }) => UNSUMMABLE.includes(code)))) return null;
	const kernels = new Set(parts.flatMap(({ kernel }) => kernel ?? []));
	const [kernel] = kernels;
	if (!kernel || kernels.size > 1) return null;
	const [byType, shares] = [new Map<string, number>(), new Map<string, number>()];
	for (const part of parts) {
		for (const [type, { coveredHa }] of Object.entries(part.byType)) add(byType, type, coveredHa);
		for (const { plan, ha } of part.plans) add(shares, plan, ha);
	}
	const sum = (of: (part: AreaCoverage) => number | null) =>
		parts.reduce((total, part) => total + (of(part) ?? 0), 0);
	const measured: Measured = {
		coveredHa: sum((part) => part.coveredHa),
		overlapHa: sum((part) => part.overlapHa),
		indicativeHa: sum((part) => part.indicativeHa),
		byType,
		shares: [...shares].map(([plan, ha]) => ({ plan, ha })),
		overlaps: overlapsOf(parts),
		pieces: options.pieces ? piecesOf(store, base, parts) : null
	};
	const recovered = parts.some(({ warnings }) => warnings.some(({ code }) => code === 'overlay-recovered'));
	const law = brokenLaw(base, plans.counted(shares.keys()), measured, options.pairs);
	return law ? null : { measured, kernel, recovered, law: null };
}
