-- The shared register of an office: boundaries and plans of a pack, the log of what people say beside them, and who
-- may read, add and approve. Land in degrees of WGS 84. Run by the owner; again after an update.
CREATE EXTENSION IF NOT EXISTS postgis;

DO $$
DECLARE one text;
BEGIN
	FOREACH one IN ARRAY ARRAY['planning_viewer', 'planning_editor', 'planning_approver'] LOOP
		IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = one) THEN
			EXECUTE format('CREATE ROLE %I NOLOGIN', one);
		END IF;
	END LOOP;
END $$;
GRANT planning_viewer TO planning_editor, planning_approver;

CREATE SCHEMA IF NOT EXISTS planning;

CREATE TABLE IF NOT EXISTS planning.about (
	version integer NOT NULL,
	province text NOT NULL,
	-- Of the pack it was made from.
	digest text NOT NULL,
	loaded_at timestamptz NOT NULL DEFAULT now()
);

-- Areas of every boundary set, by level.
CREATE TABLE IF NOT EXISTS planning.area (
	vintage text NOT NULL,
	since date NOT NULL,
	-- The last day of the set; null while it is in force.
	until date,
	level text NOT NULL,
	code text NOT NULL,
	name text NOT NULL,
	-- The smallest pieces of the boundaries it is made of.
	atoms text[] NOT NULL,
	place integer NOT NULL,
	geom geometry(MultiPolygon, 4326) NOT NULL,
	PRIMARY KEY (level, vintage, code)
);
CREATE INDEX IF NOT EXISTS area_geom ON planning.area USING gist (geom);

-- From `since` on every plan of the type that touches the area is known.
CREATE TABLE IF NOT EXISTS planning.complete (
	level text NOT NULL,
	vintage text NOT NULL,
	code text NOT NULL,
	type text NOT NULL,
	since date NOT NULL,
	PRIMARY KEY (level, vintage, code, type),
	FOREIGN KEY (level, vintage, code) REFERENCES planning.area ON DELETE CASCADE
);

-- What people say of plans: entries are only ever added. `body` is the entry as the page and files hold it.
CREATE TABLE IF NOT EXISTS planning.entry (
	id text PRIMARY KEY,
	said_at timestamptz NOT NULL,
	body json NOT NULL,
	pushed_by name NOT NULL DEFAULT current_user,
	pushed_at timestamptz NOT NULL DEFAULT now(),
	approved_by name,
	approved_at timestamptz,
	CHECK ((approved_by IS NULL) = (approved_at IS NULL))
);

-- The land of plans while they count: of the official register and of approved entries.
CREATE TABLE IF NOT EXISTS planning.footprint (
	plan text NOT NULL,
	name text NOT NULL,
	type text NOT NULL,
	own boolean NOT NULL,
	since date NOT NULL,
	-- The first day on which it no longer counts; null while it does.
	until date,
	-- The finest level at which its place is known; null where its outline is.
	known text,
	-- Atoms of which it takes a part that is not drawn.
	partly text[] NOT NULL,
	precision text NOT NULL,
	-- Known no better than about where it is.
	indicative boolean NOT NULL,
	sources text[] NOT NULL,
	geom geometry(MultiPolygon, 4326) NOT NULL,
	PRIMARY KEY (plan, since)
);
CREATE INDEX IF NOT EXISTS footprint_geom ON planning.footprint USING gist (geom);

-- Hectares on the ellipsoid, by Lambert's cylindrical equal-area projection (Snyder 1987, section 10); edges are
-- straight in longitude and latitude, so long ones are cut before they are projected.
CREATE OR REPLACE FUNCTION planning.area_ha(land geometry) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT ST_Area(ST_Transform(ST_Segmentize(land, 0.0005), '+proj=cea +lon_0=0 +lat_ts=0 +datum=WGS84 +units=m +no_defs')) / 10000
$$;

-- Covered land of every area of a level, ha: the union of footprints of the types that count on the day, in the area.
-- A place known only to its district counts in no area finer than that. `firm_ha`: of it under plans whose outline is
-- known. `at_least`: plans may be missing. Land is null where there is none.
CREATE OR REPLACE FUNCTION planning.coverage(asked_level text, asked_vintage text, types text[], as_of date)
RETURNS TABLE (
	code text, name text, base_ha double precision, covered_ha double precision, firm_ha double precision,
	at_least boolean, plans text[]
)
LANGUAGE sql STABLE AS $$
	WITH counting AS (
		SELECT * FROM planning.footprint f
		WHERE f.type = ANY (types) AND f.since <= as_of AND (f.until IS NULL OR f.until > as_of)
	)
	SELECT a.code, a.name, planning.area_ha(a.geom), planning.area_ha(found.land),
		planning.area_ha(found.firm),
		EXISTS (
			SELECT FROM unnest(types) AS wanted(type)
			WHERE NOT EXISTS (
				SELECT FROM planning.complete c
				WHERE (c.level, c.vintage, c.code, c.type) = (a.level, a.vintage, a.code, wanted.type) AND c.since <= as_of
			)
		) OR EXISTS (SELECT FROM counting f WHERE f.partly && a.atoms),
		coalesce(found.plans, '{}')
	FROM planning.area a
	CROSS JOIN LATERAL (
		SELECT ST_UnaryUnion(ST_Collect(part.land)) AS land,
			ST_UnaryUnion(ST_Collect(part.land) FILTER (WHERE NOT part.indicative)) AS firm,
			array_agg(part.plan ORDER BY part.plan) AS plans
		FROM (
			SELECT f.plan, f.indicative, ST_CollectionExtract(ST_Intersection(f.geom, a.geom), 3) AS land
			FROM counting f
			WHERE f.geom && a.geom AND ST_Intersects(f.geom, a.geom)
				AND (f.known IS DISTINCT FROM 'district' OR a.level NOT IN ('commune', 'town'))
		) AS part
		WHERE NOT ST_IsEmpty(part.land)
	) AS found
	WHERE a.level = asked_level AND a.vintage = asked_vintage
	ORDER BY a.place
$$;

-- A vector tile of the plans that count on a day and of the areas of a level.
CREATE OR REPLACE FUNCTION planning.tile(z integer, x integer, y integer, asked_level text, asked_vintage text, as_of date)
RETURNS bytea LANGUAGE sql STABLE AS $$
	SELECT coalesce((
		SELECT ST_AsMVT(shape, 'plans') FROM (
			SELECT f.plan AS id, f.name, f.type, f.own,
				ST_AsMVTGeom(ST_Transform(f.geom, 3857), ST_TileEnvelope(z, x, y)) AS geom
			FROM planning.footprint f
			WHERE f.geom && ST_Transform(ST_TileEnvelope(z, x, y), 4326)
				AND f.since <= as_of AND (f.until IS NULL OR f.until > as_of)
		) AS shape WHERE geom IS NOT NULL
	), '') || coalesce((
		SELECT ST_AsMVT(shape, 'areas') FROM (
			SELECT a.code AS id, a.name,
				ST_AsMVTGeom(ST_Transform(a.geom, 3857), ST_TileEnvelope(z, x, y)) AS geom
			FROM planning.area a
			WHERE a.level = asked_level AND a.vintage = asked_vintage
				AND a.geom && ST_Transform(ST_TileEnvelope(z, x, y), 4326)
		) AS shape WHERE geom IS NOT NULL
	), '')
$$;

-- Who may do what. A viewer reads what is approved; an editor adds entries and reads all; an approver approves what
-- waits, and may not change what was said.
GRANT USAGE ON SCHEMA planning TO planning_viewer;
GRANT SELECT ON planning.about, planning.area, planning.complete, planning.entry, planning.footprint TO planning_viewer;
GRANT INSERT (id, said_at, body) ON planning.entry TO planning_editor;
GRANT UPDATE (approved_by, approved_at) ON planning.entry TO planning_approver;
GRANT INSERT, DELETE ON planning.footprint TO planning_approver;

ALTER TABLE planning.entry ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS reads ON planning.entry;
CREATE POLICY reads ON planning.entry FOR SELECT TO planning_viewer USING (
	approved_at IS NOT NULL
	OR pg_has_role(current_user, 'planning_editor', 'USAGE')
	OR pg_has_role(current_user, 'planning_approver', 'USAGE')
);
DROP POLICY IF EXISTS adds ON planning.entry;
CREATE POLICY adds ON planning.entry FOR INSERT TO planning_editor
	WITH CHECK (pushed_by = current_user AND approved_at IS NULL);
DROP POLICY IF EXISTS approves ON planning.entry;
CREATE POLICY approves ON planning.entry FOR UPDATE TO planning_approver
	USING (approved_at IS NULL) WITH CHECK (approved_by = current_user);
