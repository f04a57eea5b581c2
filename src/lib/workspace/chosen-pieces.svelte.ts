import type { AreaCoverage, CoveragePieces } from '../coverage/types';
import { CodedError } from '../domain/errors';
import type { App } from './app.svelte';

/** The land of the chosen area in pieces: it comes from the engine only when the area is looked at. */
export class ChosenPieces {
	/** What came last, and the result it is of. */
	#last = $state.raw<{ of: AreaCoverage; pieces: CoveragePieces | null } | null>(null);

	/** `ask`: the engine, for the pieces of an area by its id. */
	constructor(
		private readonly app: App,
		private readonly ask: (id: string) => Promise<CoveragePieces | null>
	) {}

	/** Gets the pieces of an area that is measured; those that come when another one is `chosen` are dropped. */
	async draw(of: AreaCoverage, chosen: () => AreaCoverage | null): Promise<void> {
		if (this.has(of)) return;
		let pieces: CoveragePieces | null = null;
		try {
			pieces = await this.ask(of.id);
		} catch (error) {
			if (error instanceof CodedError) this.app.tell({ code: error.code });
			else throw error;
		}
		if (chosen() === of) this.#last = { of, pieces };
	}

	/** Whether the pieces of just this result are there. */
	has(of: AreaCoverage): boolean {
		return this.#last?.of === of;
	}

	/** The pieces of an area; while it is measured anew, as they were. */
	of(area: AreaCoverage): CoveragePieces | null {
		return this.#last?.of.id === area.id ? this.#last.pieces : null;
	}
}
