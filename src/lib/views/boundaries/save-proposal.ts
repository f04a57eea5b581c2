import type { Boundaries } from '../../boundaries/boundaries';
import type { ProposalFigures } from '../../proposal/figures-by';
import { toGeoJson } from '../../proposal/file';
import type { Proposal } from '../../proposal/proposal';
import { download } from '../../ui/download';

/** Hands a proposal out as a GeoJSON file named for it. */
export function saveProposal(boundaries: Boundaries, proposal: Proposal, figures: ProposalFigures): void {
	const text = JSON.stringify(toGeoJson(boundaries, proposal, figures));
	const name = proposal.name.replace(/[^\p{L}\p{N}]+/gu, '-') || 'phuong-an';
	download(`${name}.geojson`, new Blob([text], { type: 'application/geo+json' }));
}
