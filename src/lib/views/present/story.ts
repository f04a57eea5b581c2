import type { Figure } from '../../domain/figure';
import { alike, type Bilingual } from '../../domain/text';
import type { Deck } from '../../workspace/deck';

/** A presentation that comes with the product. */
export interface Story extends Deck {
	id: string;
}

/** The unit of a share. */
export const PERCENT: Bilingual = alike('%');

/** A number for the words of a scene, with how it is written. */
export interface Fact extends Pick<Figure, 'value' | 'qualifier'> {
	decimals: number;
	/** Stands after the number in tables; words carry their own. */
	unit: Bilingual | null;
}

/** Gives the fact of a name; null when the data has no such fact. */
export type Facts = (name: string) => Fact | null;

/** Something a scene shows that the data no longer has. */
export interface Gone {
	kind: 'proposal' | 'limit' | 'unit' | 'project' | 'centre' | 'plan';
	/** Its code or id; '' for a proposal that cannot be read. */
	id: string;
}

export interface PlayedRow {
	label: string;
	before: string | null;
	after: string;
	unit: string;
}

/** A scene with its numbers filled in; `missing` names the facts and `gone` the things the data no longer has. */
export interface Played {
	title: string;
	text: string;
	/** For the presenter alone; '' where the scene has none. */
	notes: string;
	rows: readonly PlayedRow[];
	missing: readonly string[];
	gone: readonly Gone[];
}
