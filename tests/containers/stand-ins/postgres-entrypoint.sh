#!/usr/bin/env bash
# The public image's promises as far as this repository uses them: an empty data folder becomes a database of POSTGRES_DB,
# owned by POSTGRES_USER, who needs POSTGRES_PASSWORD from elsewhere; the server runs as postgres.
set -euo pipefail

if [[ $1 == postgres && $EUID -eq 0 ]]; then
    install -d -o postgres -g postgres -m 700 "$PGDATA"
    find "$PGDATA" /var/run/postgresql \! -user postgres -exec chown postgres '{}' +
    exec gosu postgres "$0" "$@"
fi

if [[ $1 == postgres && ! -s $PGDATA/PG_VERSION ]]; then
    : "${POSTGRES_PASSWORD:?Database is uninitialized and superuser password is not specified}"
    user=${POSTGRES_USER:-postgres}
    initdb --username="$user" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --auth-local=trust \
        --auth-host=scram-sha-256
    echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    if [[ ${POSTGRES_DB:-$user} != postgres ]]; then
        pg_ctl start -w -o "-c listen_addresses=''"
        createdb --username="$user" "${POSTGRES_DB:-$user}"
        pg_ctl stop -w -m fast
    fi
fi

exec "$@"
