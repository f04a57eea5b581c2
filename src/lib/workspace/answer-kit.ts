/** What answers about a place, in one part: it comes with the first place asked about, or after the first map. */
export { repair } from '../geometry/repair';
export { subjectOfCorners } from '../location/corner-subject';
export { locate } from '../location/locate';
export { PlaceIndex } from '../location/place-index';
export { LINEAGE } from '../register/lineage';
