/** What a page says of what it keeps. */
export interface Told {
	/** By kind and id the number each thing was saved with, of what is called kept; −1 where it is not whole. */
	kept: Readonly<Record<string, number>>;
	/** Things that wait to be saved. */
	waits: number;
	/** Records that could not be read. */
	unread: number;
}

/** Whether what pages called kept is there after they were killed. Numbers of a thing only grow. */
export class KillLedger {
	readonly #called = new Map<string, number>();
	readonly #waits = new Map<string, boolean>();
	#checks = 0;
	/** Things that were called kept, over all kills. */
	called = 0;
	/** Kills while something waited to be saved. */
	amid = 0;
	/** Starts at which the browser had thrown all of it away. */
	emptied = 0;
	readonly faults: string[] = [];

	/** A window says what it keeps of its own (`of`); what it removes is no longer called kept. */
	hear(of: string, { kept, waits }: Told): void {
		const own = (key: string) => key.split(' ')[1]?.startsWith(`${of}-`) ?? false;
		this.#waits.set(of, waits > 0);
		for (const key of [...this.#called.keys()]) if (own(key) && !(key in kept)) this.#called.delete(key);
		for (const [key, number] of Object.entries(kept)) if (own(key)) this.#called.set(key, number);
	}

	/**
	 * What the page finds after a kill. `madeAnew`: the browser has made its storage anew, having thrown the old one
	 * away, which no page can hinder.
	 */
	check({ kept, unread }: Told, madeAnew = false): void {
		if (madeAnew && this.#called.size > 0) {
			this.emptied += 1;
			return this.forget();
		}
		this.#checks += 1;
		this.called += this.#called.size;
		if ([...this.#waits.values()].some(Boolean)) this.amid += 1;
		if (unread > 0) this.#fault(`${unread} records unread`);
		for (const [key, number] of Object.entries(kept)) if (!(number > 0)) this.#fault(`${key} is not whole`);
		for (const [key, number] of this.#called) {
			const found = kept[key];
			if (found === undefined) this.#fault(`${key} is lost`);
			else if (found < number) this.#fault(`${key} is of ${number - found} saves before`);
		}
		this.forget();
	}

	#fault(what: string): void {
		this.faults.push(`start ${this.#checks}: ${what}`);
	}

	/** Everything is deleted. */
	forget(): void {
		this.#called.clear();
		this.#waits.clear();
	}
}
