-- Planning coverage in Spark with Apache Sedona: views `areas` and `plans`, each with id and geometry (WGS 84).
-- Simplified lines may cross themselves, which JTS refuses: such land is made valid.
WITH land AS (
	SELECT id, CASE WHEN ST_IsValid(geometry) THEN geometry ELSE ST_MakeValid(geometry) END AS geometry FROM areas
), plan AS (
	SELECT id, CASE WHEN ST_IsValid(geometry) THEN geometry ELSE ST_MakeValid(geometry) END AS geometry FROM plans
), covered AS (
	SELECT a.id, ST_Union_Aggr(ST_Intersection(p.geometry, a.geometry)) AS geometry
	FROM land a JOIN plan p ON ST_Intersects(a.geometry, p.geometry)
	GROUP BY a.id
), polygons AS (
	SELECT id, 'all' AS of, explode(ST_Dump(geometry)) AS polygon FROM land
	UNION ALL SELECT id, 'covered' AS of, explode(ST_Dump(geometry)) AS polygon FROM covered
), rings AS (
	SELECT id, of, 1 AS sign, ST_ExteriorRing(polygon) AS ring FROM polygons WHERE ST_Dimension(polygon) = 2
	UNION ALL
	SELECT id, of, -1 AS sign, explode(transform(filter(sequence(0, ST_NumInteriorRings(polygon)),
		n -> n < ST_NumInteriorRings(polygon)), n -> ST_InteriorRingN(polygon, n))) AS ring
	FROM polygons WHERE ST_Dimension(polygon) = 2
), measured AS (
	-- ST_AreaSpheroid takes all rings of a polygon for one line, so that holes come out wrong: ring by ring. Edges are
	-- straight in longitude and latitude, those of ST_AreaSpheroid are geodesics: long ones are cut first.
	SELECT id, of, sum(sign * ST_AreaSpheroid(ST_Segmentize(ST_MakePolygon(ring), 0.0005))) AS m2
	FROM rings GROUP BY id, of
)
SELECT whole.id, 100 * COALESCE(part.m2, 0) / whole.m2 AS percent
FROM measured whole LEFT JOIN measured part ON part.id = whole.id AND part.of = 'covered'
WHERE whole.of = 'all'
