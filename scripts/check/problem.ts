/** One thing wrong with the data: a stable code, what it is, and where it stands. */
export interface Problem {
	code: string;
	what: string;
	where: string;
}

export function problem(code: string, what: string, where: string): Problem {
	return { code, what, where };
}
