import { checkDossier, type DossierCheck, type DossierRegion } from './check-dossier';
import type { GdalTold } from '../gdal/gdal-link';
import { openDossier, type DossierFile } from './open-dossier';
import { readDossierLayers } from './read-layers';

/** Opens and checks the files of a dossier; see `openDossier` and `checkDossier`; `told` hears how much of a reader has come. */
export const checkFiles = async (
	files: readonly DossierFile[],
	region: DossierRegion,
	told?: GdalTold
): Promise<DossierCheck> => checkDossier(await openDossier(files, readDossierLayers(told)), region);
