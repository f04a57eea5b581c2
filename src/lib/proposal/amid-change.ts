import type { Comparison } from './compare';

/**
 * A place amid the land that changes hands, WGS 84 [lon, lat]: that of the commune up to which, from the west, half
 * of the changed land lies. null where nothing changes.
 */
export function amidChange({ gained, lost }: Comparison): readonly [number, number] | null {
	const pieces = [...gained.pieces, ...lost.pieces]
		.flatMap(({ unit: { point }, ha }) => (point ? [{ point, ha }] : []))
		.sort((a, b) => a.point[0] - b.point[0]);
	const half = pieces.reduce((sum, { ha }) => sum + ha, 0) / 2;
	let sum = 0;
	return pieces.find(({ ha }) => (sum += ha) >= half)?.point ?? null;
}
