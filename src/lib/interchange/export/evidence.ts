import type { Paper } from '../../domain/paper';
import type { SourceRef } from '../../domain/text';
import { sourceOf } from '../../register/sources';
import { toCsv } from '../csv';
import { sha256 } from '../snapshot/snapshot';
import { writeHtml } from '../write/html';
import { outCrs } from '../write/out-crs';
import { writeGeoJsonLayer } from '../write/geojson';
import { tableOfLayer } from '../write/out-layer';
import { zipOf } from '../zip';
import { aboutOf, COVERAGE_LAYERS, coverageLayer, type Measured } from './coverage-layers';

const SUMS = 'SHA256SUMS';

export interface Evidence {
	zip: Uint8Array;
	/** SHA-256 of the list of hashes, which names those of all files: write it down, and no one can change a letter. */
	fingerprint: string;
	files: readonly string[];
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Where the figures and footprints come from, with addresses. */
function sourcesCsv({ results, plans }: Measured): string {
	const refs = new Set<SourceRef>([...results, ...plans].flatMap(({ sources }) => sources));
	const rows = [...refs].sort().map((ref) => {
		const source = sourceOf(ref);
		const date = source?.date ?? null;
		return [
			ref,
			source?.title.vi ?? null,
			source?.title.en ?? null,
			source?.publisher ?? null,
			date,
			source ? source.url : ref,
			source?.licence ?? null
		];
	});
	return toCsv([['id', 'title_vi', 'title_en', 'publisher', 'date', 'url', 'licence'], ...rows]);
}

/** A print page of the pack, named by its language. */
const pageOf = ({ language }: Paper) => `report.${language}.html`;

function readme(measured: Measured, papers: readonly Paper[]): string {
	return [
		'GÓI CHỨNG CỨ: TỶ LỆ PHỦ QUY HOẠCH · EVIDENCE PACK: PLANNING COVERAGE',
		'',
		...aboutOf(measured),
		'',
		...papers.map(
			(paper) =>
				`${pageOf(paper)}   trang in A4, mở bằng trình duyệt · print page, opened in a browser (${paper.language})`
		),
		'figures.csv      số liệu theo đơn vị, kèm cách tính, ngày, độ chính xác, nguồn · figures by area with method, day, precision, sources',
		'sources.csv      các nguồn được dẫn · the sources named',
		'areas.geojson    đơn vị được đo · areas measured (WGS 84)',
		'plans.geojson    đồ án được tính · plans counted (WGS 84)',
		'gaps.geojson     phần chưa phủ · uncovered land (WGS 84)',
		'SHA256SUMS       kiểm tra bằng · check with: sha256sum -c SHA256SUMS',
		''
	].join('\n');
}

/**
 * What stands behind the figures of some areas in one zip: print pages, table, land, sources, method, and the hash of
 * every file.
 * The same figures make the same bytes.
 */
export async function writeEvidence(measured: Measured, papers: readonly Paper[]): Promise<Evidence> {
	const layers = COVERAGE_LAYERS.map((layer) => coverageLayer(measured, layer));
	const { head, rows } = tableOfLayer(coverageLayer(measured, 'areas'));
	const contents: (readonly [string, Uint8Array])[] = [
		['README.txt', bytesOf(readme(measured, papers))],
		...papers.map((paper) => [pageOf(paper), bytesOf(writeHtml(paper))] as const),
		['figures.csv', bytesOf(toCsv([head, ...rows]))],
		['sources.csv', bytesOf(sourcesCsv(measured))],
		...layers.map((layer) => [`${layer.name}.geojson`, writeGeoJsonLayer(layer, outCrs(4326)).bytes] as const)
	];
	const lines: string[] = [];
	for (const [path, bytes] of contents) lines.push(`${await sha256(bytes)}  ${path}\n`);
	const sums = bytesOf(lines.join(''));
	return {
		zip: zipOf([...contents, [SUMS, sums]]),
		fingerprint: await sha256(sums),
		files: [...contents.map(([path]) => path), SUMS]
	};
}
