import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles } from '../../src/lib/interchange/dossier/check-files';
import type { DossierPlan } from '../../src/lib/interchange/dossier/dossier-plan';
import type { Finding, Severity } from '../../src/lib/interchange/dossier/finding';
import { unzipDossier, type DossierFile } from '../../src/lib/interchange/dossier/open-dossier';
import { findingWords, placeWords } from '../../src/lib/i18n/dossier-words';
import { DOSSIER_RULES } from '../../src/lib/register/dossier';
import { PROVINCE } from '../../src/lib/register/province';
import { committedBoundaries } from './boundaries';
import type { Command } from './command';
import { figureJson } from './figure-json';
import { readBytes } from './read-file';
import { required } from './options';
import { Refusal } from './refusal';
import { figureCell } from './rounding';

/** All that is read of a dossier may hold so much, bytes, zipped or not. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_FILES = 20_000;

/** The files of a folder, by their paths from it. Throws `file-unreadable`, `file-too-large`. */
function folderFiles(folder: string): DossierFile[] {
	let left = MOST_BYTES;
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	if (names.length > MOST_FILES) throw new Refusal('file-too-large', `${folder} holds ${names.length} files`);
	return names
		.filter((name) => statSync(join(folder, name)).isFile())
		.map((name) => ({
			name: name.replaceAll('\\', '/').normalize('NFC'),
			bytes: () => {
				const path = join(folder, name);
				left -= statSync(path).size;
				if (left < 0) throw new Refusal('file-too-large', `${folder} holds more than 512 MB`);
				return Uint8Array.from(readFileSync(path));
			}
		}));
}

function filesOf(path: string): DossierFile[] {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat) throw new Refusal('file-unreadable', `cannot read ${path}`);
	return stat.isDirectory() ? folderFiles(path) : unzipDossier(readBytes('dossier', path), MOST_BYTES);
}

const count = (findings: readonly Finding[], severity: Severity) =>
	findings.filter((one) => one.severity === severity).length;

function planJson({ plan, open, areas }: DossierPlan) {
	const { decision, polygon, lots, polygonLessDecision, lotsLessPolygon } = areas;
	return {
		id: plan?.id ?? null,
		name: plan?.name ?? null,
		type: plan?.type ?? null,
		counts_from: plan?.countsFrom ?? null,
		open,
		decision_ha: figureJson(decision),
		polygon_ha: figureJson(polygon),
		lots_ha: lots && figureJson(lots),
		polygon_less_decision_ha: figureJson(polygonLessDecision),
		lots_less_polygon_ha: lotsLessPolygon && figureJson(lotsLessPolygon)
	};
}

function areaNote({ areas, open }: DossierPlan): string {
	const said = (figure: Parameters<typeof figureCell>[0] | null) =>
		(figure && figureCell(figure)) ?? 'unknown';
	const counts = open.length === 0 ? 'It counts as coverage.' : `It does not count yet: ${open.join(', ')}.`;
	return `Area in ha: decision ${said(areas.decision)}, polygon ${said(areas.polygon)}, lots ${said(areas.lots)}. ${counts}`;
}

/** A dossier against Circular 16/2025/TT-BXD: findings with codes and places, and the plan it is of. */
export const dossier: Command = {
	name: 'dossier',
	usage: 'dossier FOLDER_OR_ZIP',
	summary: 'checks the digital dossier of a plan after Circular 16/2025/TT-BXD, Appendix II',
	options: [],
	operand: 'folder or zip',
	run: async (values) => {
		const boundaries = committedBoundaries();
		const province = boundaries.outline(boundaries.atoms.map(({ atom }) => atom));
		const files = filesOf(required('folder or zip', values['folder or zip']));
		const { findings, plan } = await checkFiles(files, { province, grid: PROVINCE.grid });
		const counts = {
			error: count(findings, 'error'),
			warning: count(findings, 'warning'),
			note: count(findings, 'note')
		};
		return {
			json: {
				rules: DOSSIER_RULES.source,
				counts,
				findings: findings.map((finding) => ({
					code: finding.code,
					severity: finding.severity,
					part: finding.place.part ?? null,
					name: finding.place.name ?? null,
					row: finding.place.row ?? null,
					field: finding.place.field ?? null,
					vi: findingWords(finding, 'vi'),
					en: findingWords(finding, 'en')
				})),
				plan: plan && planJson(plan)
			},
			table: {
				head: ['severity', 'code', 'place', 'words'],
				rows: findings.map((finding) => [
					finding.severity,
					finding.code,
					placeWords(finding.place, 'en') || '–',
					findingWords(finding, 'en')
				])
			},
			notes: [
				`${counts.error} errors, ${counts.warning} warnings, ${counts.note} notes.`,
				...(plan ? [areaNote(plan)] : []),
				'Rules read through a public repository, not against the signed text of the circular.'
			]
		};
	}
};
