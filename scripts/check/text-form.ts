import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';
import { eachString } from './walk';

/** All text is NFC, so that "ạ" is one letter to a search, a font and a comparison. */
export function checkTextForm(data: CheckData): Problem[] {
	const found: Problem[] = [];
	for (const [name, part] of Object.entries(data)) {
		eachString(part, name, (text, path) => {
			if (text !== text.normalize('NFC')) found.push(problem('text-not-nfc', text, path));
		});
	}
	return found;
}
