import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';
import { eachProperty } from './walk';

/** The themes name their origin in words and the sources list is what references resolve to. */
const WITHOUT_REFS = ['themes', 'topology', 'sources'];

/** Every source of a fact is a key of the source register or the https address of a page. */
export function checkSourceRefs(data: CheckData): Problem[] {
	const known = new Set(data.sources.map((s) => s.id));
	const found: Problem[] = [];
	const resolve = (ref: unknown, path: string) => {
		if (typeof ref !== 'string' || !(known.has(ref) || isPage(ref))) {
			found.push(problem('source-unknown', String(ref), path));
		}
	};
	for (const [name, part] of Object.entries(data)) {
		if (WITHOUT_REFS.includes(name)) continue;
		eachProperty(part, 'source', name, resolve);
		eachProperty(part, 'sources', name, (refs, path) => {
			if (!Array.isArray(refs) || refs.length === 0) found.push(problem('source-missing', 'no source', path));
			else refs.forEach((ref, i) => resolve(ref, `${path}[${i}]`));
		});
	}
	return found;
}

function isPage(ref: string): boolean {
	return ref.startsWith('https://') && URL.canParse(ref);
}
