import { CodedError } from '../domain/errors';
import type { RegisterEdit } from '../domain/register-edit';
import { readEdit } from '../register/schemas/edits';
import { readKept, type Kept, type Shelf } from './shelf';

/** An entry of the reader's own register, kept on this machine. */
export interface KeptEdit extends Kept {
	edit: RegisterEdit;
}

const FORM = 1;

/** Entries in the browser's database, each a record of its own: two windows add to them side by side. */
export const EDITS: Shelf<KeptEdit> = {
	database: 'planning-map-register',
	table: 'edits',
	read: (record) => {
		const kept = readKept(record, FORM);
		const edit = readEdit((record as { edit?: unknown }).edit);
		if (edit?.id !== kept.id) throw new CodedError('kept-damaged');
		return { thing: { ...kept, edit }, whole: true };
	},
	write: (kept) => ({ ...kept, form: FORM }),
	inherit: async () => []
};
