type Point = readonly number[];

function squaredSegmentDistance(p: Point, a: Point, b: Point): number {
	const [px = 0, py = 0] = p;
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	const dx = bx - ax;
	const dy = by - ay;
	const length = dx * dx + dy * dy;
	const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
	return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
}

/**
 * Indexes of the points Douglas–Peucker keeps (Douglas and Peucker 1973): both ends, and every point
 * farther than `tolerance` from the line that replaces it. Same units as the points.
 */
export function keptPoints(points: readonly Point[], tolerance: number): number[] {
	const kept = new Set<number>([0, points.length - 1]);
	const open: [number, number][] = [[0, points.length - 1]];
	for (let span = open.pop(); span; span = open.pop()) {
		const [from, to] = span;
		let worst = tolerance * tolerance;
		let at = -1;
		for (let i = from + 1; i < to; i++) {
			const distance = squaredSegmentDistance(points[i] as Point, points[from] as Point, points[to] as Point);
			if (distance > worst) {
				worst = distance;
				at = i;
			}
		}
		if (at < 0) continue;
		kept.add(at);
		open.push([from, at], [at, to]);
	}
	return [...kept].sort((a, b) => a - b);
}
