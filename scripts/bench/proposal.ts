import { performance } from 'node:perf_hooks';
import { vintageById } from '../../src/lib/domain/vintage';
import { proposalLand } from '../../src/lib/proposal/cut';
import { cutTarget } from '../../src/lib/proposal/cut-target';
import { figuresOf } from '../../src/lib/proposal/figures';
import { addPart, toggleUnit, type Proposal } from '../../src/lib/proposal/proposal';
import { presentCity } from '../../src/lib/proposal/published';
import { scoreboardOf } from '../../src/lib/proposal/scoreboard';
import { subjectOf } from '../../src/lib/proposal/subject';
import { standardById } from '../../src/lib/register/standards';
import { committedBoundaries } from '../cli/boundaries';

const boundaries = committedBoundaries();
const standard = standardById('city-1211');

/** All that the screen needs after an edit: figures, scoreboard and the land to draw. */
function refresh(proposal: Proposal): void {
	const figures = figuresOf(boundaries, proposal);
	if (standard) scoreboardOf(standard, subjectOf(boundaries, proposal, figures));
	proposalLand(boundaries, proposal);
}

function report(name: string, times: number[]): void {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(2);
	console.log(`| ${name} | ${sorted.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
}

function timed(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Milliseconds from an edit to new figures, scoreboard and land, in this process without a screen. */
export async function benchProposal(): Promise<void> {
	const communes = boundaries.unitsAt('2020', 'commune');
	let proposal = presentCity(boundaries);
	const first = timed(() => refresh(proposal));
	const whole = communes.map(({ code }) =>
		timed(() => {
			proposal = toggleUnit(boundaries, proposal, '2020', code);
			refresh(proposal);
		})
	);
	const city = presentCity(boundaries);
	const cuts = communes.flatMap((unit) => {
		const points = boundaries.outline(unit.atoms).coordinates.flat(2);
		const lons = points.map((point) => point[0] ?? 0);
		const lats = points.map((point) => point[1] ?? 0);
		const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
		const line = [
			[Math.min(...lons) - 0.001, middle],
			[Math.max(...lons) + 0.001, middle]
		];
		if (cutTarget(boundaries, '2020', line).code !== unit.code) return [];
		const part = { unit: unit.code, vintage: '2020' as const, line, side: 'left' as const };
		return [timed(() => refresh(addPart(boundaries, city, part)))];
	});
	console.log(
		`${vintageById('2020').communeCount} communes; the very first figures took ${first.toFixed(1)} ms`
	);
	console.log('| edit | runs | median ms | 95 % ms | worst ms |');
	console.log('|---|---|---|---|---|');
	report('whole commune', whole);
	report('line split', cuts);
}
