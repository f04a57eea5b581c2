/** Every refusal of the product: a stable code, and what and where as plain values. Words are made in i18n. */
export class CodedError extends Error {
	constructor(
		readonly code: string,
		readonly details: Readonly<Record<string, string | number>> = {}
	) {
		const facts = Object.entries(details).map(([key, value]) => `${key}=${value}`);
		super(facts.length > 0 ? `${code} (${facts.join(', ')})` : code);
		this.name = 'CodedError';
	}
}
