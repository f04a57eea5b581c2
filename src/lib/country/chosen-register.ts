/**
 * The register of the province that a page of the country's site is opened on. It is chosen before any module of the
 * register is read; a worker finds it at the address that it is named by.
 */
type Register = Readonly<Record<string, unknown>>;

let chosen: Register | null = null;
let address = '';

/** Sets the register from its JSON: files of a province's folder by name. */
export function chooseRegister(text: string): void {
	chosen = JSON.parse(text) as Register;
	address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
}

/** Where workers of this page find the register; empty where none is chosen. */
export const registerAddress = (): string => address;

/** In a worker: waited for, as what reads it may not wait. The address is one of the page's own memory. */
function handedOver(): Register | null {
	const { name = '', document: page } = globalThis as { name?: string; document?: unknown };
	if (page !== undefined || !name.startsWith('blob:')) return null;
	const request = new XMLHttpRequest();
	request.open('GET', name, false);
	request.send();
	return JSON.parse(request.responseText) as Register;
}

/** A file of the chosen register; `none` where it has no such file, or none is chosen. */
export function registerFile(name: string, none: unknown): unknown {
	chosen ??= handedOver();
	return chosen?.[name] ?? none;
}
