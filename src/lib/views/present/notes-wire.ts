import type { PresentState } from '../../workspace/present-address';

/** What a window of a presentation tells the others: which one it plays, and the scene it is at, counted from 1. */
interface Told {
	of: string;
	scene: number;
}

/** Names what is played: windows of another presentation do not listen. */
const nameOf = ({ story, deck, show }: PresentState) => JSON.stringify([story, deck, show]);

function isTold(data: unknown): data is Told {
	const { of, scene } = (data ?? {}) as Partial<Told>;
	return typeof of === 'string' && Number.isInteger(scene);
}

/** Keeps the stage and the presenter's window at one scene, in whichever of them it is changed. */
export class NotesWire {
	readonly #channel: BroadcastChannel;

	/** `base` is where the app is served from: its other copies have wires of their own. */
	constructor(base: string, onscene: (told: (address: PresentState) => number | null) => void) {
		this.#channel = new BroadcastChannel(`present@${base}`);
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (isTold(data)) onscene((address) => (data.of === nameOf(address) ? data.scene : null));
		};
	}

	tell(address: PresentState): void {
		this.#channel.postMessage({ of: nameOf(address), scene: address.scene } satisfies Told);
	}

	close(): void {
		this.#channel.close();
	}
}
