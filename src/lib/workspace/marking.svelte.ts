import { createContext } from 'svelte';
import { type MARK_KINDS, type MapMark } from '../domain/map-mark';
import type { App } from './app.svelte';
import { formatMarks, MOST_MARKS_TEXT } from './link-marks';

/** The tools that draw, and the one that pins a comment to a place. */
export type MarkTool = (typeof MARK_KINDS)[number] | 'comment';

/** What is drawn and written over the map; the view holds it, so that link, scene and print have it. */
export class Marking {
	tool = $state<MarkTool | null>(null);

	constructor(private readonly app: App) {}

	/** Takes a tool in hand, or puts it away. */
	toggle(tool: MarkTool): void {
		this.tool = this.tool === tool ? null : tool;
	}

	/** Adds one. Where a link has no room for it, that is told and nothing changes. */
	add(mark: MapMark): void {
		const marks = [...this.app.view.marks, mark];
		if (formatMarks(marks).length > MOST_MARKS_TEXT) this.app.tell({ code: 'marks-full' });
		else this.app.set({ marks });
	}

	/** Takes one away, by its place in the order. */
	remove(at: number): void {
		this.app.set({ marks: this.app.view.marks.filter((_, i) => i !== at) });
	}

	clear(): void {
		this.app.set({ marks: [] });
	}
}

export const [useMarking, provideMarking] = createContext<Marking>();
