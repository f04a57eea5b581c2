import type { PartialDate } from './date';
import type { Bilingual, Mark } from './text';

/** Where a fact comes from. `url` null when the page is not public or its address was not kept. */
export interface Source {
	id: string;
	title: Bilingual;
	publisher: string;
	date: PartialDate | null;
	url: string | null;
	licence: string | null;
	mark: Mark;
}
