import * as v from 'valibot';
import { CodedError } from '../domain/errors';
import { LANGUAGES, languageRow } from '../domain/language';
import type { Bilingual } from '../domain/text';
import { formatCamera, parseCamera } from './camera';
import { sceneView, viewOf, type Deck, type Extent, type Scene } from './deck';
import { formatQuery, parseQuery } from './view-state';

/** Marks a file as ours. */
const FORMAT = 'planning-map-presentation';
/** Counts the forms of the file. A newer one than this is refused, older ones are read for ever. */
const VERSION = 1;
/** More scenes than this are no presentation. */
const MAX_SCENES = 100;

const OTHERS = LANGUAGES.filter((language) => languageRow(language).fallback !== null);
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** Files of before a language have none of it: its fields are empty, as where nobody filled them. */
const bilingual = (most: number) =>
	v.pipe(
		v.object({
			vi: text(most),
			en: text(most),
			...Object.fromEntries(OTHERS.map((language) => [language, v.optional(text(most), '')]))
		}),
		v.transform((words) => words as Bilingual)
	);
const factName = v.pipe(v.string(), v.regex(/^[\w.:~-]{1,80}$/));
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000));

const view = v.pipe(
	text(20_000),
	v.check((query) => parseQuery(`?${query}`).refused.length === 0),
	v.transform((query) => sceneView(parseQuery(`?${query}`).state))
);

const camera = v.pipe(
	text(80),
	v.transform((hash) => parseCamera(hash)),
	v.nonNullable(v.any())
);

const scene = v.object({
	id: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))),
	short: bilingual(60),
	kicker: bilingual(200),
	title: bilingual(300),
	text: bilingual(3000),
	rows: v.optional(
		v.pipe(
			v.array(v.object({ label: bilingual(120), before: v.nullable(factName), after: factName })),
			v.maxLength(8)
		),
		[]
	),
	view,
	extent: v.union([
		v.literal('province'),
		v.strictObject({ limit: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)) }),
		v.strictObject({ camera, frame: v.tuple([pixels, pixels]) })
	]),
	scoreboard: v.optional(v.boolean(), false),
	notes: v.optional(bilingual(3000))
});

const deck = v.object({
	format: v.literal(FORMAT),
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	name: bilingual(200),
	scenes: v.pipe(v.array(v.unknown()), v.maxLength(MAX_SCENES))
});

/** A scene that could not be read: its place in the file, counted from 1, and which part of it is wrong. */
export interface RefusedScene {
	scene: number;
	where: string;
}

export interface ReadDeck {
	deck: Deck;
	refused: readonly RefusedScene[];
}

function pathOf(issue: v.BaseIssue<unknown> | undefined): string {
	return issue ? (v.getDotPath(issue) ?? '') : '';
}

function writeExtent(extent: Extent): unknown {
	if (extent === 'province' || 'limit' in extent) return extent;
	return { camera: formatCamera(extent.camera).slice(1), frame: extent.frame };
}

/** One scene as plain data: its view as the query of a link, whose keys never change meaning. */
function writeScene(one: Scene) {
	const { id, short, kicker, title, text, rows, extent, scoreboard, notes } = one;
	return {
		id,
		short,
		kicker,
		title,
		text,
		rows,
		view: formatQuery(viewOf(one)).slice(1),
		extent: writeExtent(extent),
		scoreboard,
		...(notes ? { notes } : {})
	};
}

/** A deck as plain data for a file, a link or this machine's store. */
export function writeDeck({ name, scenes }: Deck) {
	return { format: FORMAT, version: VERSION, name, scenes: scenes.map(writeScene) };
}

/**
 * Reads a deck from plain data. Scenes that cannot be read are left out and named; scenes without an id, or
 * with one that stands twice, get one. Throws `deck-foreign` (not our file), `deck-newer` (a later version),
 * `deck-invalid` (with `where`) and `deck-empty` (no scene can be read; `where` names the first fault).
 */
export function readDeck(value: unknown): ReadDeck {
	if ((value as { format?: unknown } | null)?.format !== FORMAT) throw new CodedError('deck-foreign');
	const whole = v.safeParse(deck, value);
	if (!whole.success) throw new CodedError('deck-invalid', { where: pathOf(whole.issues[0]) });
	const { version, name, scenes: given } = whole.output;
	if (version > VERSION) throw new CodedError('deck-newer', { version });
	const refused: RefusedScene[] = [];
	const scenes: Scene[] = [];
	const freeId = (at: number): string => {
		const taken = new Set(scenes.map((one) => one.id));
		let n = at;
		while (taken.has(`s${n}`)) n += 1;
		return `s${n}`;
	};
	given.forEach((one, i) => {
		const read = v.safeParse(scene, one);
		if (!read.success) {
			refused.push({ scene: i + 1, where: pathOf(read.issues[0]) });
			return;
		}
		const { id } = read.output;
		const known = id !== undefined && !scenes.some((other) => other.id === id);
		scenes.push({ ...read.output, id: known ? id : freeId(i + 1) });
	});
	const [first] = refused;
	if (first && scenes.length === 0)
		throw new CodedError('deck-empty', { where: `${first.scene}.${first.where}` });
	return { deck: { name, scenes }, refused };
}

/** Reads the text of a file. Throws `json-invalid` and what `readDeck` throws. */
export function readDeckFile(text: string): ReadDeck {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new CodedError('json-invalid');
	}
	return readDeck(value);
}
