/** A wrong call or bad input: said on stderr as one JSON line, exit 2. */
export class Refusal extends Error {
	constructor(
		readonly code: string,
		message: string
	) {
		super(message);
		this.name = 'Refusal';
	}
}
