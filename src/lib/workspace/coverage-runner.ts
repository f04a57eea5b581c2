import { computeCoverage } from '../coverage/coverage';
import type { AreaCoverage, CoverageRequest } from '../coverage/types';

/** Computes coverage somewhere; the page uses a worker. */
export interface CoverageRunner {
	compute(request: CoverageRequest, pieces: boolean): Promise<AreaCoverage[]>;
}

/** Computes in the calling thread. */
export const directRunner: CoverageRunner = {
	compute: async (request, pieces) => computeCoverage(request, { pieces })
};
