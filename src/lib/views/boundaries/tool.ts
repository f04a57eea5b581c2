/** What a press on the map does while composing; null = adds or takes away a commune. */
export type Tool = 'box' | 'cut' | null;
