/** Files by their names; those of a folder by its name. */
export function nameOf(files: readonly File[]): string {
	const [folder] = files[0]?.webkitRelativePath.split('/') ?? [];
	return folder ? folder : files.map((file) => file.name).join(', ');
}
