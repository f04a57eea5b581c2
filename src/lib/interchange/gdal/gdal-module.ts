type Argument = number | string | null;

/** What is used of GDAL compiled to WebAssembly by Emscripten (gdal3.js). Numbers are addresses in its memory, or counts. */
export interface GdalModule {
	ccall(
		name: string,
		returns: 'number',
		types: readonly ('number' | 'string')[],
		args: readonly Argument[]
	): number;
	ccall(
		name: string,
		returns: 'string',
		types: readonly ('number' | 'string')[],
		args: readonly Argument[]
	): string;
	ccall(
		name: string,
		returns: null,
		types: readonly ('number' | 'string')[],
		args: readonly Argument[]
	): void;
	_malloc(bytes: number): number;
	_free(address: number): void;
	setValue(address: number, value: number, type: '*'): void;
	lengthBytesUTF8(text: string): number;
	stringToUTF8(text: string, address: number, bytes: number): void;
	FS: {
		mkdir(path: string): void;
		writeFile(path: string, bytes: Uint8Array): void;
		readFile(path: string): Uint8Array;
		unlink(path: string): void;
		readdir(path: string): string[];
		rmdir(path: string): void;
		write(
			stream: object,
			from: object,
			offset: number,
			length: number,
			position?: number,
			owned?: boolean
		): number;
	};
}

/** What it is started with. */
interface GdalSettings {
	wasmBinary: Uint8Array;
	getPreloadedPackage: () => ArrayBuffer;
	print: (line: string) => void;
	printErr: (line: string) => void;
	preRun: readonly ((module: { ENV: Record<string, string> }) => void)[];
}

export type GdalFactory = (settings: GdalSettings) => Promise<GdalModule>;

/** The two files beside its script: the program, and the tables of coordinate systems. */
export interface GdalFiles {
	wasm: Uint8Array;
	data: Uint8Array;
}

/** GDAL, ready, with what it said of errors since it was last asked. */
export interface Gdal {
	module: GdalModule;
	/** Lines it wrote as errors; empty them before asking. */
	errors: string[];
}

/** Starts GDAL with those readers and settings that files need. */
export async function startGdal(factory: GdalFactory, { wasm, data }: GdalFiles): Promise<Gdal> {
	const errors: string[] = [];
	const module = await factory({
		wasmBinary: wasm,
		getPreloadedPackage: () => data.slice().buffer,
		print: () => {},
		printErr: (line) => errors.push(line),
		preRun: [
			({ ENV }) =>
				Object.assign(ENV, {
					PROJ_LIB: '/usr/share/proj',
					GDAL_DATA: '/usr/share/gdal',
					CPL_LOG_ERRORS: 'ON',
					OGR_SQLITE_SYNCHRONOUS: 'OFF'
				})
		]
	});
	module.ccall('GDALAllRegister', null, [], []);
	return { module, errors };
}
