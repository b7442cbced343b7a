#!/bin/sh
# Runs once, when the primary's directory is made: who may replicate, and who may read.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -v password="$POSTGRES_PASSWORD" <<'SQL'
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'password';
CREATE ROLE minelaw_reader NOLOGIN;
CREATE ROLE minelaw_node LOGIN PASSWORD :'password' IN ROLE minelaw_reader;
-- Behind a pooler that lends connections by transactions, what a node sets itself does not stay with it.
ALTER ROLE minelaw_node SET default_transaction_read_only = on;
ALTER ROLE minelaw_node SET statement_timeout = '5s';
ALTER ROLE minelaw_node SET jit = off;
ALTER ROLE minelaw_node SET max_parallel_workers_per_gather = 0;
ALTER ROLE minelaw_node SET random_page_cost = 1.1;
SQL
echo "host replication replicator all scram-sha-256" >> "$PGDATA/pg_hba.conf"
