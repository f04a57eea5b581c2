import { expect, it } from 'vitest';
import { together } from '../../../src/lib/interchange/layers/groups';
import { droppedFiles } from '../../../src/lib/views/shell/dropped-files';

const fileEntry = (path: string) => ({
	isFile: true,
	isDirectory: false,
	fullPath: `/${path}`,
	file: (take: (file: File) => void) => take(new File(['x'], path.split('/').at(-1) ?? ''))
});

/** A folder that a browser gives in portions of two. */
const folderEntry = (path: string, names: string[]) => ({
	isFile: false,
	isDirectory: true,
	fullPath: `/${path}`,
	createReader: () => {
		const left = names.map((name) => fileEntry(`${path}/${name}`));
		return { readEntries: (take: (entries: unknown[]) => void) => take(left.splice(0, 2)) };
	}
});

const drop = (entries: object[], files: File[] = []) =>
	({ files, items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;

it('takes a dropped folder apart, each file with its path', async () => {
	const names = ['a00000001.gdbtable', 'a00000001.gdbtablx', 'gdb'];
	const files = await droppedFiles(drop([folderEntry('plan.gdb', names)]));
	expect(files.map(({ webkitRelativePath }) => webkitRelativePath)).toEqual(
		names.map((name) => `plan.gdb/${name}`)
	);
});

it('leaves files as they are where no folder is among them', async () => {
	const file = new File(['x'], 'a.zip');
	expect(await droppedFiles(drop([fileEntry('a.zip')], [file]))).toEqual([file]);
	expect(file.webkitRelativePath ?? '').toBe('');
});

it('knows that loose files of a geodatabase belong together', () => {
	const names = ['a00000001.gdbtable', 'note.txt', 'gdb', 'a00000009.gdbtablx'].map((name) => ({ name }));
	expect(together(names).map(({ name }) => name)).toEqual([
		...['a00000001.gdbtable', 'gdb', 'a00000009.gdbtablx']
	]);
});
