/** The parts of `HoSoGIS` in a dossier. */
export const DOSSIER_PARTS = ['NenDiaHinh', 'HienTrang', 'QuyHoach', 'MocGioi'] as const;
export type DossierPart = (typeof DOSSIER_PARTS)[number];
