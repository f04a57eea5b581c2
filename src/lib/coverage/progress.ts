/** How far a piece of work is: each step of a generator of these does one part of it. */
export interface Progress {
	done: number;
	total: number;
}
