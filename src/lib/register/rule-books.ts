import { allSpoken } from '../domain/text';
import type { IsoDate } from '../domain/date';
import type { Bilingual, Mark, SourceRef } from '../domain/text';
import type { RuleBook, UrbanClass } from '../domain/urban-centre';
import ruleBooks from './rule-books.json';

/** A resolution on urban classes: the days it is in force and the numbered classes it knows. */
export interface RuleBookEntry {
	id: RuleBook;
	/** null = before the data begin. */
	from: IsoDate | null;
	/** null = still in force. */
	to: IsoDate | null;
	classes: readonly UrbanClass[];
	source: SourceRef;
	mark: Mark;
	note: Bilingual;
}

export const RULE_BOOKS = allSpoken(ruleBooks) as readonly RuleBookEntry[];
