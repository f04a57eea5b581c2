/** What one way of computing a scenario gave. */
export interface Outcome {
	way: string;
	/** Seconds to compute; for a sampled way, extrapolated from the sample. */
	seconds: number;
	/** Processor seconds of the same work, all threads: what a busy machine does not change. */
	cpuSeconds: number;
	/** Seconds to read and check geometry before (repair here, MakeValid and index in PostGIS). */
	prepareSeconds: number;
	peakMb: number;
	/** Areas without an answer, and overlays that threw. */
	failures: number;
	/** Share of the work really done, 0 to 1; under 1 means extrapolated. */
	sample: number;
	/** Percent covered by area id, of the areas that were done. */
	percent: Record<string, number>;
	note?: string;
}

/** Largest resident size of this process so far, MB. */
export function peakMb(): number {
	return process.resourceUsage().maxRSS / 1024;
}

/** Processor seconds this process has used so far. */
export function cpuSeconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}

/** Largest difference in percentage points between two ways, over the areas both have; null when none. */
export function worstDifference(a: Outcome, b: Outcome): number | null {
	const both = Object.keys(a.percent).filter((id) => id in b.percent);
	if (both.length === 0) return null;
	return Math.max(...both.map((id) => Math.abs((a.percent[id] ?? NaN) - (b.percent[id] ?? NaN))));
}
