import { DOSSIER_RULES, type DossierClass } from '../../register/dossier';
import { DOSSIER_PARTS, type DossierPart } from '../../register/dossier-parts';
import type { Dossier, DossierLayer } from './dossier';
import type { Findings } from './finding';
import { meantName } from './similar';

/** The class that carries the limit of the plan, and the one of its lots. */
export const LIMIT_CLASS = 'RanhGioiQuyHoach_A';
export const LOT_CLASS = 'ChucNangSuDungDat_A';

/** A layer of a dossier with the class of the circular that it is. */
export interface KnownLayer {
	part: DossierPart;
	cls: DossierClass;
	layer: DossierLayer;
}

const classesOf = (part: DossierPart) => DOSSIER_RULES.classes.filter((one) => one.part === part);

function recognised(part: DossierPart, layer: DossierLayer, findings: Findings): KnownLayer | null {
	const own = classesOf(part);
	const place = { part, name: layer.name };
	const exact = own.find(({ name }) => name === layer.name);
	if (exact) return { part, cls: exact, layer };
	const [, base] = /^(\w+_[ALP])_\d+$/.exec(layer.name) ?? [];
	if (base !== undefined) {
		findings.add('class-leftover', place, { of: base, crs: layer.crs?.said ?? '?' });
		return null;
	}
	const other = DOSSIER_RULES.classes.find(({ name }) => name === layer.name);
	if (other) {
		findings.add('class-wrong-part', place, { meant: other.part });
		return { part, cls: other, layer };
	}
	const meant = meantName(layer.name, [...new Set(own.map(({ name }) => name))]);
	const cls = own.find(({ name }) => name === meant);
	if (!cls) {
		findings.add('class-unknown', place);
		return null;
	}
	findings.add('class-misspelt', place, { meant: cls.name });
	return { part, cls, layer };
}

function checkMissing(part: DossierPart, known: readonly KnownLayer[], findings: Findings): void {
	const there = new Set(known.map(({ cls }) => cls.name));
	const missing = classesOf(part).filter(({ name }) => !there.has(name) && name !== LIMIT_CLASS);
	if (missing.length === 0) return;
	const names = missing.map(({ name }) => name);
	const listed = names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ');
	findings.add('classes-missing', { part }, { count: missing.length, names: listed });
	const inText = DOSSIER_RULES.countsInText[part];
	if (inText !== undefined) {
		findings.add('circular-counts', { part }, { listed: classesOf(part).length, text: inText });
	}
}

function hasFiles(dossier: Dossier, part: DossierPart): boolean {
	return dossier.files.some((file) => file.split('/').some((name) => name.split('.')[0] === part));
}

/** The layers of a dossier by the classes of the circular; says what is missing, unknown, misplaced or left over. */
export function knownLayers(dossier: Dossier, findings: Findings): KnownLayer[] {
	const known = DOSSIER_PARTS.flatMap((part): KnownLayer[] => {
		const layers = dossier.parts[part];
		if (!layers) {
			const missing = part === 'QuyHoach' ? 'plan-part-missing' : 'part-missing';
			findings.add(hasFiles(dossier, part) ? 'part-unread' : missing, { part });
			return [];
		}
		const own = layers.flatMap((layer) => recognised(part, layer, findings) ?? []);
		checkMissing(part, own, findings);
		return own;
	});
	const limit = known.find(({ part, cls }) => part === 'QuyHoach' && cls.name === LIMIT_CLASS);
	const place = { part: 'QuyHoach', name: LIMIT_CLASS };
	if (!limit) findings.add('limit-missing', place);
	else if (!limit.layer.features.some(({ geometry }) => geometry)) findings.add('limit-empty', place);
	else if (limit.layer.features.length > 1) {
		findings.add('limit-several', place, { count: limit.layer.features.length });
	}
	return known;
}
