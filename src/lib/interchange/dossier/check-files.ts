import { checkDossier, type DossierCheck, type DossierRegion } from './check-dossier';
import { openDossier, type DossierFile } from './open-dossier';
import { readDossierLayers } from './read-layers';

/** Opens and checks the files of a dossier; see `openDossier` and `checkDossier`. */
export const checkFiles = async (
	files: readonly DossierFile[],
	region: DossierRegion
): Promise<DossierCheck> => checkDossier(await openDossier(files, readDossierLayers), region);
