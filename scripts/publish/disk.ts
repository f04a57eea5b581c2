import { existsSync, mkdirSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What is about to be done to which file of the site. */
export interface DiskStep {
	deed: 'write' | 'rename' | 'remove';
	path: string;
}

/** The folder of a site as it is written: a file is whole or not there, whenever the work is cut. */
export class Disk {
	/** Where files grow; what is left there is of a work that was cut. */
	readonly #growing: string;

	constructor(
		readonly folder: string,
		growing: string,
		/** Hears of every step before it is done. */
		private readonly onStep: (step: DiskStep) => void
	) {
		this.#growing = join(folder, growing);
	}

	at(path: string): string {
		return join(this.folder, path);
	}

	has(path: string): boolean {
		return existsSync(this.at(path));
	}

	async clearGrowing(): Promise<void> {
		await rm(this.#growing, { recursive: true, force: true });
	}

	/** Puts bytes in the place of a file. `seconds`: its time of change, s since 1970; by itself now. */
	async put(path: string, bytes: Buffer | string, seconds?: number): Promise<void> {
		this.onStep({ deed: 'write', path });
		mkdirSync(this.#growing, { recursive: true });
		const part = join(this.#growing, 'part');
		const file = await open(part, 'w');
		try {
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		if (seconds !== undefined) await utimes(part, seconds, seconds);
		await mkdir(dirname(this.at(path)), { recursive: true });
		await this.move(part, path);
	}

	/** The same, where other bytes or none are there. Gives whether it was written. */
	async replace(path: string, bytes: Buffer, seconds: number): Promise<boolean> {
		if (this.has(path) && bytes.equals(await readFile(this.at(path)))) return false;
		await this.put(path, bytes, seconds);
		return true;
	}

	/** Moves a file or folder, named from the root, to a path of the site. */
	async move(from: string, path: string): Promise<void> {
		this.onStep({ deed: 'rename', path });
		await rename(from, this.at(path));
	}

	/** Takes a file or folder away where it is there. Gives whether it was. */
	async remove(path: string): Promise<boolean> {
		if (!this.has(path)) return false;
		this.onStep({ deed: 'remove', path });
		await rm(this.at(path), { recursive: true });
		return true;
	}
}
