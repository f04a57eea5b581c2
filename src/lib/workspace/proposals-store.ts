import type { Proposal } from '../proposal/proposal';
import { readProposal } from '../proposal/read';
import { oldRecords } from './old-records';
import { readKept, type Kept, type Shelf } from './shelf';

/** A proposal kept on this machine. */
export interface Draft extends Kept {
	proposal: Proposal;
}

/** Counts the forms of a record. A newer one is left alone, older ones are read for ever. */
const FORM = 1;
const DATABASE = 'planning-map';
const TABLE = 'drafts';

/** Drafts in the browser's database. */
export const DRAFTS: Shelf<Draft> = {
	database: DATABASE,
	table: TABLE,
	read: (record) => ({
		thing: { ...readKept(record, FORM), proposal: readProposal((record as Draft).proposal) },
		whole: true
	}),
	write: (draft) => ({ ...draft, form: FORM }),
	inherit: (factory) => oldRecords(factory, DATABASE, TABLE)
};
