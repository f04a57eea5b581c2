import type { Boundaries } from '../boundaries/boundaries';
import { fullName, type AdminUnit } from '../domain/admin-unit';
import { cleanText } from '../domain/clean-text';
import { foldName } from '../domain/name';
import type { VintageId } from '../domain/vintage';
import { vintageById } from '../register/vintages';

/** What a typed list of codes and names means at a vintage. */
export interface Typed {
	found: readonly AdminUnit[];
	/** Names several units bear. */
	ambiguous: readonly { text: string; units: readonly AdminUnit[] }[];
	unknown: readonly string[];
}

/**
 * Reads a list of commune or district codes and names, separated by commas, semicolons or lines. Names
 * without diacritics count; with the kind in front ("xã Chi Lăng") they tell namesakes of other kinds apart.
 */
export function readTyped(boundaries: Boundaries, vintage: VintageId, text: string): Typed {
	const levels = vintageById(vintage).hasDistricts
		? (['commune', 'district'] as const)
		: (['commune'] as const);
	const units = levels.flatMap((level) => boundaries.unitsAt(vintage, level));
	const found = new Map<string, AdminUnit>();
	const ambiguous: { text: string; units: AdminUnit[] }[] = [];
	const unknown: string[] = [];
	for (const item of cleanText(text)
		.split(/[,;\n]/)
		.map((one) => one.trim())) {
		if (item === '') continue;
		const key = foldName(item);
		const byCode = units.filter((unit) => unit.code === item);
		const byFullName = units.filter((unit) => foldName(fullName(unit)) === key);
		const byName = units.filter((unit) => foldName(unit.name) === key);
		const hits = [byCode, byFullName, byName].find((list) => list.length > 0) ?? [];
		const [only, ...others] = hits;
		if (!only) unknown.push(item);
		else if (others.length > 0) ambiguous.push({ text: item, units: hits });
		else found.set(only.id, only);
	}
	return { found: [...found.values()], ambiguous, unknown };
}
