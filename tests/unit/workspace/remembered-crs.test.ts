import { describe, expect, it } from 'vitest';
import { slotsOver } from '../../../src/lib/workspace/browser-slots';
import { FileMemory } from '../../../src/lib/workspace/file-memory';
import { rememberCrs, rememberedFirst } from '../../../src/lib/workspace/remembered-crs';

const memory = () =>
	new FileMemory(
		slotsOver(() => {
			throw new Error('refused');
		})
	);
const files = [Object.assign(new File(['x'], 'a.csv'), { webkitRelativePath: '' })];
const ask = (kept: FileMemory, choices: string[], shape?: string) =>
	rememberedFirst(kept, files, shape, { choices, keyOf: (one) => one });

describe('a system that was chosen before', () => {
	it('stands first for files of the same shape, and is told with its day', () => {
		const kept = memory();
		rememberCrs(kept, files, 'table X', '9216');
		const { choices, chosen } = ask(kept, ['9215', '9216', '3405'], 'table X');
		expect(choices).toEqual(['9216', '9215', '3405']);
		expect(chosen).toMatchObject({ key: '9216', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown });
	});

	it('changes nothing for files of another shape, for unknown ones, and where it is no choice any more', () => {
		const kept = memory();
		rememberCrs(kept, files, 'table X', '9216');
		const same = { choices: ['9215', '9216'], chosen: null };
		expect(ask(kept, ['9215', '9216'], 'table Y')).toEqual(same);
		expect(ask(kept, ['9215', '9216'])).toEqual(same);
		expect(ask(kept, ['9215'], 'table X')).toEqual({ choices: ['9215'], chosen: null });
	});
});
