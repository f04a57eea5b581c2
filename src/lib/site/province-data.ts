import archive from '$tiles/province.pmtiles?url&no-inline';
import atoms from '$tiles/atoms.topo?url&no-inline';
import figures from '$tiles/figures.json?url&no-inline';
import places from '$tiles/places.geojson?url&no-inline';
import routes from '$tiles/routes.geojson?url&no-inline';

/**
 * `$data` of a page that was built of one province: the build names each file by a hash of what is in it, beside the
 * scripts, so that a page reads the data it was built with, whatever is on the server since.
 */
export default { archive, atoms, figures, places, routes };
