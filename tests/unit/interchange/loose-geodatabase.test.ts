import { expect, it } from 'vitest';
import { together } from '../../../src/lib/interchange/layers/groups';

it('knows that loose files of a geodatabase belong together', () => {
	const names = ['a00000001.gdbtable', 'note.txt', 'gdb', 'a00000009.gdbtablx'].map((name) => ({ name }));
	expect(together(names).map(({ name }) => name)).toEqual([
		...['a00000001.gdbtable', 'gdb', 'a00000009.gdbtablx']
	]);
});
