import { compressTopology } from './compress.mjs';
import { writeEdition } from './edition.mjs';
import { MADE } from './province.mjs';
import { ROOT } from './run.mjs';

/**
 * What Vite and the adapter leave to be done: the compressed copies they do not make, and the list of all files.
 * @returns {boolean} false when the build lacks the boundaries
 */
export function finishBuild() {
	if (!compressTopology()) return false;
	writeEdition(`${ROOT}${MADE.build}`);
	return true;
}
