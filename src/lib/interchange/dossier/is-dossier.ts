import { DOSSIER_PARTS } from '../../register/dossier-parts';

const PART = new RegExp(`(?:^|/)(${DOSSIER_PARTS.join('|')})(?:\\.gdb|\\.gpkg)?(?:\\.zip)?(?:/|$)`);

/** True for paths of a dossier: a folder `HoSoGIS`, or two of its parts as GeoPackages, geodatabases or folders. */
export function looksLikeDossier(names: readonly string[]): boolean {
	const parts = new Set(names.map((name) => PART.exec(name)?.[1]).filter((part) => part !== undefined));
	return parts.size > 1 || names.some((name) => /(^|\/)HoSoGIS\//i.test(name));
}
