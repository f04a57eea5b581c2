import type { Bilingual } from '../domain/text';
import type { Camera } from './camera';
import { DEFAULT_STATE, formatQuery, type ViewState } from './view-state';

/** Where the map looked when a view was taken, and the size of the map then, in pixels. */
export interface Shot {
	camera: Camera;
	frame: readonly [number, number];
}

/** What the map of a scene shows: the land of a limit, the whole province, or what was seen when it was taken. */
export type Extent = { limit: string } | 'province' | Shot;

/** A number before and after, by the names of facts; `before` null = one number only. */
export interface SceneRow {
	label: Bilingual;
	before: string | null;
	after: string;
}

/**
 * One scene: a view state, a camera, and words in two languages. Numbers stand in the words as `{fact}` and
 * are computed from the data when it is played.
 */
export interface Scene {
	/** Distinct within its deck. */
	id: string;
	/** Two or three words for the row of scenes. */
	short: Bilingual;
	kicker: Bilingual;
	title: Bilingual;
	text: Bilingual;
	rows: readonly SceneRow[];
	view: Partial<ViewState>;
	extent: Extent;
	/** Shows the scoreboard instead of rows. */
	scoreboard: boolean;
	/** What the presenter reads; never on the stage. */
	notes?: Bilingual | undefined;
}

/** Scenes in the order they are played. Never changed in place. */
export interface Deck {
	name: Bilingual;
	scenes: readonly Scene[];
}

/** Fields of a view that a scene has no use for: the language is the screen's; a scene has no table. */
const NOT_SHOWN = ['language', 'table', 'embed'] as const;

/** What of a view a scene keeps: all that differs from the first view, but what only the desk has. */
export function sceneView(view: ViewState): Partial<ViewState> {
	const plain = { ...view };
	for (const field of NOT_SHOWN) Object.assign(plain, { [field]: DEFAULT_STATE[field] });
	const fields = Object.keys(plain) as (keyof ViewState)[];
	const said = (field: keyof ViewState) => formatQuery({ ...DEFAULT_STATE, [field]: plain[field] });
	return Object.fromEntries(
		fields.filter((field) => said(field) !== '').map((field) => [field, plain[field]])
	);
}

/** The whole view of a scene: what it does not name is as at first. */
export function viewOf(scene: Pick<Scene, 'view'>): ViewState {
	return { ...DEFAULT_STATE, ...scene.view };
}

/** Puts a scene after another; at the end when that one is not there. */
export function insertScene(deck: Deck, scene: Scene, after: string | null = null): Deck {
	const at = deck.scenes.findIndex((one) => one.id === after);
	const place = at < 0 ? deck.scenes.length : at + 1;
	return { ...deck, scenes: deck.scenes.toSpliced(place, 0, scene) };
}

export function removeScene(deck: Deck, id: string): Deck {
	return { ...deck, scenes: deck.scenes.filter((scene) => scene.id !== id) };
}

/** Changes one scene; its id stays. */
export function changeScene(deck: Deck, id: string, patch: Partial<Omit<Scene, 'id'>>): Deck {
	return { ...deck, scenes: deck.scenes.map((scene) => (scene.id === id ? { ...scene, ...patch } : scene)) };
}

/** Puts a scene at a place in the order; beyond either end means that end. The same deck when nothing moves. */
export function moveScene(deck: Deck, id: string, to: number): Deck {
	const from = deck.scenes.findIndex((scene) => scene.id === id);
	const scene = deck.scenes[from];
	const place = Math.max(0, Math.min(deck.scenes.length - 1, to));
	if (!scene || place === from) return deck;
	return { ...deck, scenes: deck.scenes.toSpliced(from, 1).toSpliced(place, 0, scene) };
}

/** A copy of a scene right after it. */
export function duplicateScene(deck: Deck, id: string, newId: string): Deck {
	const scene = deck.scenes.find((one) => one.id === id);
	return scene ? insertScene(deck, { ...scene, id: newId }, id) : deck;
}
