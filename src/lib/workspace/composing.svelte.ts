import { createContext } from 'svelte';
import type { BoxReach } from '../proposal/in-box';

/** What a drawn box does, and to which communes. */
export interface BoxChoice {
	deed: 'add' | 'remove';
	reach: BoxReach;
}

/** What a press on the map does while composing; null = adds or takes away a commune. */
export type Tool = 'box' | 'cut' | null;

/** The tool in hand while a proposal is composed on the map. */
export class Composing {
	tool = $state<Tool>(null);
	box = $state.raw<BoxChoice>({ deed: 'add', reach: 'within' });

	/** Takes a tool in hand, or puts it away. */
	toggle(tool: Exclude<Tool, null>): void {
		this.tool = this.tool === tool ? null : tool;
	}
}

export const [useComposing, provideComposing] = createContext<Composing>();
