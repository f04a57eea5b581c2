import { describe, expect, it } from 'vitest';
import { slotsOver } from '../../../src/lib/workspace/browser-slots';
import { FileMemory } from '../../../src/lib/workspace/file-memory';

function storage(): Storage {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => void kept.set(key, text),
		removeItem: (key: string) => void kept.delete(key)
	} as Storage;
}

describe('what was said of files', () => {
	it('columns by shape, a system by folder before shape, each with its day', () => {
		const there = storage();
		const memory = new FileMemory(slotsOver(() => there));
		memory.sayColumns('s1', { type: 'NHOM', status: null }, '2026-11-26');
		memory.sayCrs(['folder HoSo', 's1'], '9215', '2026-11-25');
		memory.sayCrs(['s2'], '3405', '2026-11-24');
		const again = new FileMemory(slotsOver(() => there));
		expect(again.columns).toEqual({ s1: { type: 'NHOM', status: null } });
		expect(again.crs(['folder HoSo', 's2'])).toEqual({ key: '9215', on: '2026-11-25' });
		expect(again.crs(['folder X', 's2'])).toEqual({ key: '3405', on: '2026-11-24' });
		expect(again.crs(['s9'])).toBeNull();
	});

	it('is remembered as long as the page lives where the browser refuses', () => {
		const memory = new FileMemory(
			slotsOver(() => {
				throw new Error('refused');
			})
		);
		memory.sayCrs(['s'], '9215', '2026-11-26');
		expect(memory.crs(['s'])?.key).toBe('9215');
	});

	it.each([
		'',
		'{',
		'5',
		'{"a":1}',
		'[null,5,{"of":"s"},{"of":"s","on":"x","crs":"9215"}]',
		'[{"of":"s","on":"2026-11-26","columns":{"type":5,"evil":"x"}}]'
	])('damaged, it is as if nothing were kept: %s', (text) => {
		const memory = new FileMemory({ read: () => text, write: () => true });
		expect(memory.crs(['s'])).toBeNull();
		expect(Object.values(memory.columns).flatMap(Object.keys)).toEqual([]);
		memory.sayCrs(['s'], '1', '2026-11-26');
	});

	it('forgets the oldest of many', () => {
		const there = storage();
		const memory = new FileMemory(slotsOver(() => there));
		for (let k = 0; k < 70; k += 1) memory.sayCrs([`s${k}`], '9215', '2026-11-26');
		expect([memory.crs(['s0']), memory.crs(['s69'])?.key]).toEqual([null, '9215']);
	});
});
