import type { OnResult } from '../coverage/service';
import type { AreaCoverage } from '../coverage/types';
import { resultsOver } from './plan-change';

/** Results that come one by one are shown no oftener than this, ms. */
const SHOW_MS = 250;

/** Takes results as they come and shows those so far, over the ones that are kept, from time to time while `wanted`. */
export function showing(
	kept: readonly AreaCoverage[],
	wanted: () => boolean,
	show: (results: readonly AreaCoverage[]) => void
): OnResult {
	const sofar: AreaCoverage[] = [];
	let shown = performance.now();
	return (result, index) => {
		sofar[index] = result;
		if (!wanted() || performance.now() - shown < SHOW_MS) return;
		shown = performance.now();
		show(resultsOver(kept, sofar));
	};
}
