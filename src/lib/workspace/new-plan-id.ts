const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 8;

/** An id for a plan of the reader's own, `own-` and eight letters, that also no other machine is likely to make. */
export function newPlanId(taken: (id: string) => boolean): string {
	for (;;) {
		const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
		const id = `own-${[...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
		if (!taken(id)) return id;
	}
}
