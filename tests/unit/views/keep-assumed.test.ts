import { describe, expect, it } from 'vitest';
import type { DatedPlan } from '../../../src/lib/coverage/types';
import { PLANS } from '../../../src/lib/register/plans';
import { keepAssumed } from '../../../src/lib/views/coverage/keep-assumed';
import { App } from '../../../src/lib/workspace/app.svelte';
import { CoverageDesk } from '../../../src/lib/workspace/coverage.svelte';
import type { CoverageRunner } from '../../../src/lib/workspace/coverage-runner';
import type { KeptEdit } from '../../../src/lib/workspace/edits-store';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import { RegisterDesk } from '../../../src/lib/workspace/register-desk.svelte';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { memoryStore } from '../workspace/memory-store';
import { OWN } from '../workspace/own-plan';

const geometry = polygon(box(0, 0, 1000, 1000));

describe('keeping what is assumed', () => {
	it('keeps with an outline how it was joined of lines, in both languages; of others no note is made', () => {
		const none = {} as CoverageRunner;
		const desk = new CoverageDesk(new App(), none, none);
		const slots = { read: () => null, write: () => true };
		const register = new RegisterDesk(new Keeper(memoryStore<KeptEdit>(), 'edits'), slots, PLANS);
		register.setBy('Nguyễn Thị Lan');
		const drawn: DatedPlan = { ...OWN, name: 'Lô 1', geometry, countsFrom: '2022-05-01' };
		const joined = { toleranceM: 0.5, gaps: 3, widestM: 0.41, doubtM2: 96.4 };
		desk.add(
			[
				{ ...drawn, joined },
				{ ...drawn, name: 'Lô 2' }
			],
			'file'
		);
		expect(keepAssumed(desk, register, '2023-05-27')).toEqual({ kept: 2, refused: 0 });
		expect(desk.added).toEqual([]);
		const [first, second] = [...register.register.own.values()].map(({ plan }) => plan?.note);
		expect(first?.vi).toContain('0,41');
		expect(first?.en).toContain('the widest 0.41 m; the area may be off by ±96 m²');
		expect(second).toBeNull();
	});

	it('keeps with a plan of a service where it was taken from and when; an inner address stands in the note alone', () => {
		const none = {} as CoverageRunner;
		const desk = new CoverageDesk(new App(), none, none);
		const slots = { read: () => null, write: () => true };
		const register = new RegisterDesk(new Keeper(memoryStore<KeptEdit>(), 'edits'), slots, PLANS);
		register.setBy('Nguyễn Thị Lan');
		const plan: DatedPlan = { ...OWN, geometry, countsFrom: '2022-05-01' };
		const taken = { url: 'https://maps.example.vn/ows', layer: 'qh:lots', on: '2026-11-26' as const };
		const inner = { ...taken, url: 'http://10.0.0.4/ows' };
		desk.add(
			[
				{ ...plan, name: 'Lô 1', taken },
				{ ...plan, name: 'Lô 2', taken: inner }
			],
			'file'
		);
		expect(keepAssumed(desk, register, '2023-05-27')).toEqual({ kept: 2, refused: 0 });
		const [first, second] = [...register.register.own.values()].map(({ plan: kept }) => kept);
		expect(first?.note?.vi).toBe('Lấy từ dịch vụ https://maps.example.vn/ows, lớp qh:lots, ngày 26/11/2026');
		expect(first?.sources).toContain('https://maps.example.vn/ows');
		expect(second?.note?.en).toContain('http://10.0.0.4/ows');
		expect(second?.sources).not.toContain('http://10.0.0.4/ows');
	});
});
