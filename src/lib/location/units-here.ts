import type { AdminUnit } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import type { VintageId } from '../domain/vintage';
import type { LineageStep } from '../register/lineage';
import { communeOf } from '../boundaries/topology';
import type { PlaceIndex } from './place-index';
import type { Subject } from './subject';
import type { Shares } from './shares';

export interface UnitShare {
	unit: AdminUnit;
	district: AdminUnit | null;
	/** Share of the subject, 0 to 1. */
	share: number;
}

/** The communes of one boundary date that hold the subject, the largest share first. */
export interface UnitsAtDate {
	vintage: VintageId;
	units: readonly UnitShare[];
	/** A point's distance to the nearest commune line, m, with that line's accuracy; null for shapes. */
	line: { distanceM: number; accuracyM: number; tooClose: boolean; other: AdminUnit | null } | null;
}

/** One change of the communes that hold the subject. */
export interface LineageHere {
	date: IsoDate;
	before: AdminUnit;
	after: AdminUnit;
	share: 'whole' | 'part';
	basis: string;
	source: string;
}

/** How far beyond a line the unit on its other side is looked for, degrees: some metres. */
const BEYOND = 5e-5;

function lineNear(index: PlaceIndex, subject: Subject, vintage: VintageId): UnitsAtDate['line'] {
	if (subject.kind !== 'point') return null;
	const near = index.communeLines(vintage).nearest(subject.place);
	if (!near) return null;
	const [lon, lat] = subject.place;
	const [dx, dy] = [near.at[0] - lon, near.at[1] - lat];
	const t = BEYOND / Math.max(Math.hypot(dx, dy), 1e-12);
	const over = index.atomAt([near.at[0] + dx * t, near.at[1] + dy * t]);
	return {
		distanceM: near.metres,
		accuracyM: near.accuracyM,
		tooClose: near.metres <= near.accuracyM + subject.marginM,
		other: over ? index.boundaries.unitByCode(vintage, communeOf(over, vintage)) : null
	};
}

/** The communes (and their district, while there were districts) that hold the subject at a vintage. */
export function unitsHere(
	index: PlaceIndex,
	subject: Subject,
	shares: Shares,
	vintage: VintageId
): UnitsAtDate {
	const { boundaries } = index;
	const byCode = new Map<string, { share: number; district: string }>();
	for (const atom of boundaries.atoms) {
		const share = shares.byAtom.get(atom.atom);
		if (share === undefined) continue;
		const code = communeOf(atom, vintage);
		const sum = (byCode.get(code)?.share ?? 0) + share;
		byCode.set(code, { share: sum, district: atom.district });
	}
	const units = [...byCode].flatMap(([code, { share, district }]): UnitShare[] => {
		const unit = boundaries.unitByCode(vintage, code);
		return unit ? [{ unit, district: boundaries.unitByCode(vintage, district), share }] : [];
	});
	return {
		vintage,
		units: units.sort((a, b) => b.share - a.share),
		line: lineNear(index, subject, vintage)
	};
}

/** Changes between the units that hold the subject from date to date; units that went on unchanged are left out. */
export function lineageHere(dates: readonly UnitsAtDate[], lineage: readonly LineageStep[]): LineageHere[] {
	return lineage.flatMap((step) => {
		const before = dates.find(({ vintage }) => vintage === step.before)?.units ?? [];
		const after = dates.find(({ vintage }) => vintage === step.after)?.units ?? [];
		return step.pairs.flatMap(([from, to, share, basis]): LineageHere[] => {
			const left = before.find(({ unit }) => unit.code === from)?.unit;
			const right = after.find(({ unit }) => unit.code === to)?.unit;
			if (!left || !right || left.id === right.id) return [];
			return [{ date: step.date, before: left, after: right, share, basis, source: step.source }];
		});
	});
}
