-- Planning coverage in Spark with Apache Sedona: views `areas` and `plans`, each with id and geometry (WGS 84). Edges
-- are straight in longitude and latitude, those of ST_AreaSpheroid are geodesics: long ones are cut first.
WITH parts AS (
	SELECT a.id, ST_Union_Aggr(ST_Intersection(p.geometry, a.geometry)) AS land
	FROM areas a JOIN plans p ON ST_Intersects(a.geometry, p.geometry)
	GROUP BY a.id
)
SELECT a.id, 100 * COALESCE(ST_AreaSpheroid(ST_Segmentize(parts.land, 0.002)), 0) / ST_AreaSpheroid(ST_Segmentize(a.geometry, 0.002)) AS percent
FROM areas a LEFT JOIN parts ON parts.id = a.id
