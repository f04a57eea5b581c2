import { CodedError } from '../domain/errors';
import { commentOf, type Comment } from '../location/comment';
import { readKept, type Kept, type Shelf } from './shelf';

/** A comment kept on this machine. */
export interface KeptComment extends Kept {
	comment: Comment;
}

const FORM = 1;

/** Comments in the browser's database, each a record of its own: two windows add to them side by side. */
export const COMMENTS: Shelf<KeptComment> = {
	database: 'planning-map-comments',
	table: 'comments',
	read: (record) => {
		const kept = readKept(record, FORM);
		const comment = commentOf((record as { comment?: unknown }).comment);
		if (!comment) throw new CodedError('kept-damaged');
		return { thing: { ...kept, comment }, whole: true };
	},
	write: (kept) => ({ ...kept, form: FORM }),
	inherit: async () => []
};
