#!/usr/bin/env bash
# bench/run.sh [DATA] [URL]    measures a running, seeded program: receipt beside plain SQL, then the pages a handler waits for
#
# Needs pgbench, psql and python3. Writes some thousand complaints into DATA: take a copy or a folder of its own.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:-data}
url=${2:-http://localhost:8080}
seconds=${SECONDS_EACH:-10}
access() { sed -n "s/^$1=//p" "$data/demo-access.properties"; }
export PGPASSWORD PGHOST=127.0.0.1 PGPORT PGUSER=recourse PGDATABASE=postgres
PGPASSWORD=$(cat "$data/postgres/password")
PGPORT=$(sed -n 4p "$data/postgres/18/postmaster.pid")
texts=$(mktemp)
trap 'rm -f "$texts"; psql -Xq -c "drop table if exists bench_text"' EXIT

psql -Xq -c "drop table if exists bench_text" -c "create unlogged table bench_text as select (row_number() over ())::int as i, body from (select body from complaint.contact where direction = 'IN' limit 5000) as told" -c "create unique index on bench_text (i)"
psql -XqAt -c "select replace(replace(body, chr(10), ' '), chr(92), '') from bench_text" > "$texts"
for clients in 1 32; do
    pgbench -n -M prepared -D texts="$(wc -l < "$texts")" -c $clients -j $((clients > 2 ? 2 : 1)) -T "$seconds" -f "$here/w1full.sql" 2>&1 | awk -v c=$clients '/tps/ {printf "plain SQL, the rows of one receipt, c=%d: %.0f/s\n", c, $3}'
    "$here/load.py" create "$url/api/v1/complaints" --key "$(access api.key)" --texts "$texts" -c $clients -d "$seconds"
done

page() { for clients in 1 8; do "$here/load.py" get "$url$1" --user handler --password "$(access password.handler)" -c $clients -d "$seconds"; done; }
long=$(psql -XqAt -c "select reference from complaint.record where owner_id is not null and not restricted and id = (select complaint_id from complaint.contact c where complaint_id in (select id from complaint.record where team_id = (select team_id from identity.membership m join identity.staff s on s.id = m.staff_id where s.user_name = 'handler')) group by 1 order by count(*) desc limit 1)")
page /inbox
page "/complaints/$long"
page '/inbox?q=charged'
for team in $(psql -XqAt -c "select key from identity.team order by key"); do
    "$here/load.py" get "$url/insight?team=$team" --user quality --password "$(access password.quality)" -c 1 -d 0.01
done
