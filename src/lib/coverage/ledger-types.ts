import type { AtomBasis } from '../boundaries/topology';
import type { IsoDate } from '../domain/date';
import type { Figure, Warning } from '../domain/figure';
import type { PlanEvent } from '../domain/plan';
import type { LedgerLand, NamedUnit } from './ledger-land';

/** Land of the subject in one commune of the day. */
export interface LedgerPart {
	code: string;
	name: string;
	/** ha of the subject here; null where a part lies here that nobody published. */
	land: Figure;
	/** Where `land` is not known: no more than this, ha. */
	atMost: Figure | null;
	/** 100 · land / all land of the subject that is drawn; null where land is. */
	share: Figure;
	/** True when all of this commune is land of the subject. */
	whole: boolean;
	/** The weakest basis on which land here was given to a unit of 1 Jan 2020; null for what is not made of atoms. */
	basis: AtomBasis | null;
	/** How much of `land` may lie on the other side of its lines, ha: their length times their accuracy. */
	lines: Figure;
}

/** A unit that the subject was described by, and what became of it. */
export interface LedgerUnit {
	code: string;
	name: string;
	/** The day from which it was no more what it was: merged, divided, renamed; null = still so. */
	ended: IsoDate | null;
	/** A part of it only, and nobody published which. */
	partly: boolean;
}

/** Where the land of a plan or of a unit of old lies on a day: carried through every merger by the atoms. */
export interface Ledger {
	subject: { kind: 'plan' | 'unit'; id: string; name: string };
	date: IsoDate;
	/** The state of the plan on the day; null for a unit or where nothing had happened. */
	event: PlanEvent | null;
	/** "Approved for": the units it is made of, at the boundaries they are of. Empty for a place. */
	of: readonly LedgerUnit[];
	/** All land that is drawn, ha; null value where nothing can be drawn. */
	whole: Figure;
	/** The area that the decision or a source states, ha; null where none does. */
	stated: Figure | null;
	/** "Now": largest first, what is not known last. The known parts and `outside` sum to `whole`. */
	parts: readonly LedgerPart[];
	/** Land of an indicative place beyond the province, ha; null where there is none. */
	outside: Figure | null;
	warnings: readonly Warning[];
}

/** What a ledger is of, made ready. */
export interface LedgerSubject extends Pick<Ledger, 'subject' | 'event' | 'stated' | 'warnings'> {
	land: LedgerLand | null;
	sources: readonly string[];
	of: readonly NamedUnit[];
}
