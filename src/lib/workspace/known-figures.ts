import { answers, type FiguresAhead } from '../coverage/request-key';
import type { CoverageRequest } from '../coverage/types';

/** The file; null where it cannot be had. */
async function fetched(url: string): Promise<FiguresAhead | null> {
	try {
		const response = await fetch(url);
		return response.ok ? ((await response.json()) as FiguresAhead) : null;
	} catch {
		return null;
	}
}

/** Figures of the first question, measured when the site was built: only another one needs the engine. */
export class KnownFigures {
	#file: Promise<FiguresAhead | null> = Promise.resolve(null);

	/** Fetches them. Without them the engine measures. */
	open(url: string): void {
		this.#file = fetched(url);
	}

	/** Them, where they answer a request; null where it asks anything else, or they are not there. */
	async of(request: CoverageRequest): Promise<FiguresAhead | null> {
		const ahead = await this.#file;
		return ahead && answers(ahead, request) ? ahead : null;
	}
}
