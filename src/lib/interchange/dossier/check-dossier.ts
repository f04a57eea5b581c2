import type { MultiPolygon } from 'geojson';
import { checkAreas } from './check-areas';
import { checkCodes } from './check-codes';
import { checkCrs } from './check-crs';
import { checkFields } from './check-fields';
import { checkValues } from './check-values';
import { checkWorkbook } from './check-workbook';
import type { Dossier } from './dossier';
import { dossierLand, type DossierLand } from './dossier-land';
import { dossierPlan, type DossierPlan } from './dossier-plan';
import { Findings, type Finding } from './finding';
import { knownLayers, LIMIT_CLASS, LOT_CLASS } from './known-layers';
import { checkLimit, LimitRecord } from './limit-record';

export interface DossierRegion {
	/** Land of the province, WGS 84. */
	province: MultiPolygon;
	/** EPSG code of its grid. */
	grid: number;
}

export interface DossierCheck {
	/** Errors first. */
	findings: readonly Finding[];
	/** null where no limit could be read. */
	plan: DossierPlan | null;
}

const inPlan = (lands: readonly DossierLand[], name: string) =>
	lands.filter(({ known }) => known.part === 'QuyHoach' && known.cls.name === name);

/**
 * Checks a dossier against Circular 16/2025/TT-BXD, Appendix II, and reads the plan it is of. Tolerant: what is
 * missing or the circular itself contradicts is a note. Pure; never throws for what a dossier holds.
 */
export function checkDossier(dossier: Dossier, { province, grid }: DossierRegion): DossierCheck {
	const findings = new Findings();
	const layers = knownLayers(dossier, findings);
	const filled = layers.filter(({ layer }) => layer.features.length > 0);
	checkCrs(filled, grid, findings);
	const named = layers.map((known) => ({ known, names: checkFields(known, findings) }));
	for (const { known, names } of named) checkValues(known, names, findings);
	const lands = dossierLand(filled, province, findings);
	checkAreas(named, lands, findings);
	const own = named.find(
		({ known: { part, cls, layer } }) =>
			part === 'QuyHoach' && cls.name === LIMIT_CLASS && layer.features.length > 0
	);
	const limit = own ? new LimitRecord(own.known, own.names) : null;
	if (limit) checkLimit(limit, findings);
	checkCodes(named, limit, findings);
	checkWorkbook(dossier, limit, findings);
	const plan = limit && dossierPlan(limit, inPlan(lands, LIMIT_CLASS), inPlan(lands, LOT_CLASS));
	return { findings: findings.list(), plan };
}
