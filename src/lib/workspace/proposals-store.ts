import type { Proposal } from '../proposal/proposal';
import { readProposal } from '../proposal/read';
import { readKept, type Kept, type Shelf } from './kept-store';

/** A proposal kept on this machine. */
export interface Draft extends Kept {
	proposal: Proposal;
}

/** Drafts in the browser's database. */
export const DRAFTS: Shelf<Draft> = {
	database: 'planning-map',
	table: 'drafts',
	read: (record) => {
		const kept = readKept(record);
		if (!kept) return null;
		try {
			return { ...kept, proposal: readProposal((record as Draft).proposal) };
		} catch {
			return null;
		}
	}
};
