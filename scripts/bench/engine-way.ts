import type { Detail } from '../../src/lib/coverage/measure';
import { EngineRun } from './engine-run';
import { cpuSeconds, peakMb, type Outcome } from './outcome';
import type { Scenario } from './scenarios';

/** Our engine in this process. */
export function engineWay(scenario: Scenario, detail: Detail): Outcome {
	const run = new EngineRun(scenario);
	const cpu = cpuSeconds();
	const { percent, failures, kernels, ms } = run.measure(detail);
	return {
		way: `engine, ${detail}`,
		seconds: ms / 1000,
		cpuSeconds: cpuSeconds() - cpu,
		prepareSeconds: run.readyMs / 1000,
		peakMb: peakMb(),
		failures,
		sample: 1,
		percent,
		note: `by ${kernels.join(', ')}`
	};
}
