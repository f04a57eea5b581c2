import type { AdminUnit } from '../../domain/admin-unit';
import type { VintageId } from '../../domain/vintage';
import { formatDate, type Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { PRESENT_VINTAGE, VINTAGES } from '../../register/vintages';

/** The last vintage a unit stood in. */
export function latestVintage(unit: AdminUnit): VintageId {
	return unit.vintages.at(-1) ?? PRESENT_VINTAGE;
}

/** When a unit stood, in words: nothing to say of one that has always been there. */
export function unitLife(unit: AdminUnit, language: Language): string {
	const first = unit.vintages[0] === VINTAGES[0]?.id;
	if (unit.validTo === null) return first ? '' : m.life_since({ date: formatDate(unit.validFrom, language) });
	const to = formatDate(unit.validTo, language);
	return first
		? m.life_until({ date: to })
		: m.life_between({ from: formatDate(unit.validFrom, language), to });
}
