import { mount, tick, unmount } from 'svelte';
import type { Language } from '../../i18n/format';
import { printAs } from '../../ui/print-as';
import type { CheckedDossier } from '../../workspace/plan-intake.svelte';
import DossierPaper from './DossierPaper.svelte';

/** Prints the check of a dossier: a page made for the printer and gone when it is done. */
export async function printDossier(dossier: CheckedDossier, language: Language): Promise<void> {
	const paper = mount(DossierPaper, { target: document.body, props: { dossier, language } });
	await tick();
	printAs('dossier', () => void unmount(paper));
}
