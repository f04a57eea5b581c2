import type { Bilingual } from '../../domain/text';
import type { ViewState } from '../../workspace/view-state';

/** What the camera shows: the land of a limit of the boundaries view, or the whole province. */
export type Extent = { limit: string } | 'province';

/** A number before and after, by the names of facts; `before` null = one number only. */
export interface SceneRow {
	label: Bilingual;
	before: string | null;
	after: string;
}

/**
 * One scene: a view state, a camera, and words in two languages. Numbers stand in the words as `{fact}` and
 * are computed from the data when it is played; nothing is typed.
 */
export interface Scene {
	id: string;
	short: Bilingual;
	kicker: Bilingual;
	title: Bilingual;
	text: Bilingual;
	rows: readonly SceneRow[];
	view: Partial<ViewState>;
	extent: Extent;
	/** Shows the scoreboard instead of rows. */
	scoreboard: boolean;
}

export interface Story {
	id: string;
	name: Bilingual;
	scenes: readonly Scene[];
}

/** A number for the words of a scene, with how it is written. */
export interface Fact {
	value: number;
	decimals: number;
	/** Stands after the number in tables; words carry their own. */
	unit: Bilingual | null;
	/** A lower bound is said as one. */
	atLeast: boolean;
}

/** A scene with its numbers filled in; `missing` names the facts that the data no longer has. */
export interface Played {
	title: string;
	text: string;
	rows: readonly { label: string; before: string | null; after: string; unit: string }[];
	missing: readonly string[];
}
