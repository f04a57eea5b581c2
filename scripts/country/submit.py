"""Runs coverage.sql on a Spark cluster: submit.py AREAS.parquet PLANS.parquet OUT.json (given to spark-submit)."""
import json
import pathlib
import sys
import time

from sedona.spark import SedonaContext

areas, plans, out = sys.argv[1:4]
sedona = SedonaContext.create(SedonaContext.builder().appName("planning coverage").getOrCreate())
for name, path in (("areas", areas), ("plans", plans)):
    sedona.read.format("geoparquet").load(path).createOrReplaceTempView(name)
sql = (pathlib.Path(__file__).parent / "coverage.sql").read_text()
begun = time.time()
rows = sedona.sql(sql).collect()
seconds = time.time() - begun
with open(out, "w") as file:
    json.dump({"seconds": seconds, "percent": {row["id"]: row["percent"] for row in rows}}, file)
sedona.stop()
