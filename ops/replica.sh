#!/bin/sh
# Starts a streaming replica: copied from the primary the first time, and following it ever after.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  until pg_basebackup -h primary -U replicator -D "$PGDATA" -R -X stream -c fast; do sleep 1; done
  chmod 700 "$PGDATA"
fi
exec postgres
