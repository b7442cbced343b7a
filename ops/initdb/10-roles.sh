#!/bin/sh
# Runs once, when the primary's directory is made: who may replicate, and who may read.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -v password="$POSTGRES_PASSWORD" <<'SQL'
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'password';
CREATE ROLE minelaw_reader NOLOGIN;
CREATE ROLE minelaw_node LOGIN PASSWORD :'password' IN ROLE minelaw_reader;
SQL
echo "host replication replicator all scram-sha-256" >> "$PGDATA/pg_hba.conf"
