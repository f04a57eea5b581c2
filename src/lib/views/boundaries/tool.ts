import type { BoxReach } from '../../proposal/in-box';

/** What a drawn box does, and to which communes. */
export interface BoxChoice {
	deed: 'add' | 'remove';
	reach: BoxReach;
}

/** What a press on the map does while composing; null = adds or takes away a commune. */
export type Tool = 'box' | 'cut' | null;
