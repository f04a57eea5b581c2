import { describe, expect, it } from 'vitest';
import { readReports, reportAt, sameDay } from '../../../src/lib/coverage/reports';

const report = { target: 'T16', date: '2024-12-10', value: 12.5, source: 'BC 700/BC-SXD' };

describe('reported values kept on this device', () => {
	it('come back as they were written', () => {
		expect(readReports(JSON.stringify([report]))).toEqual({ reports: [report], refused: 0 });
	});

	it.each([
		['{not json', 1],
		[JSON.stringify([{ ...report, source: ' ' }]), 1],
		[JSON.stringify([{ ...report, date: '2024-13-01' }]), 1],
		[JSON.stringify([{ ...report, value: '12' }, report]), 1]
	])('what is broken is set aside and counted: %s', (text, refused) => {
		expect(readReports(text).refused).toBe(refused);
	});

	it('the latest one by the day counts', () => {
		const later = { ...report, date: '2025-12-10', value: 14 };
		expect(reportAt([report, later], 'T16', '2025-06-30')?.value).toBe(12.5);
		expect(reportAt([report, later], 'T16', '2025-12-31')?.value).toBe(14);
		expect(reportAt([report], 'T16', '2023-12-31')).toBeNull();
	});

	it('of two for the same day the last one entered counts, and the other is told', () => {
		const again = { ...report, value: 13, source: 'BC 701/BC-SXD' };
		expect(reportAt([report, again], 'T16', '2024-12-31')).toBe(again);
		expect(reportAt([again, report], 'T16', '2024-12-31')).toBe(report);
		const others = [report, again, { ...report, target: 'T17' }, { ...report, date: '2024-12-11' }];
		expect(sameDay(others, again)).toEqual([report]);
	});
});
