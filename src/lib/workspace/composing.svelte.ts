import { createContext } from 'svelte';
import type { BoxReach } from '../proposal/in-box';

/** What a drawn box does, and to which communes. */
export interface BoxChoice {
	deed: 'add' | 'remove';
	reach: BoxReach;
}

/** What a press on the map does while composing; null = adds or takes away a commune. */
export type Tool = 'box' | 'cut' | null;

/** The tool in hand while a proposal is composed on the map, and the commune that is looked at. */
export class Composing {
	tool = $state<Tool>(null);
	box = $state.raw<BoxChoice>({ deed: 'add', reach: 'within' });
	/** Code of the commune under the pointer, or of the one in the list that has the focus. */
	looked = $state<string | null>(null);
	/** A commune just pressed: what the next press would do to it is not said while the pointer rests there. */
	#pressed: string | null = null;

	/** Takes a tool in hand, or puts it away. */
	toggle(tool: Exclude<Tool, null>): void {
		this.tool = this.tool === tool ? null : tool;
	}

	/** The pointer or the focus came to a commune, or left all of them. */
	look(code: string | null): void {
		if (code === null || code !== this.#pressed) this.#pressed = null;
		this.looked = code === this.#pressed ? null : code;
	}

	/** A commune was pressed. */
	press(code: string): void {
		this.#pressed = code;
		this.looked = null;
	}
}

export const [useComposing, provideComposing] = createContext<Composing>();
