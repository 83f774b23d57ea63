# Sourced: a Docker engine of one's own beside any other, on a socket and in a folder of its own, so that what it is made to
# believe of public images stays there.

install_engine() {
    local packages=()
    command -v dockerd >/dev/null || packages+=(docker.io)
    command -v docker-compose >/dev/null || packages+=(docker-compose)
    command -v mmdebstrap >/dev/null || packages+=(mmdebstrap)
    command -v iptables >/dev/null || packages+=(iptables)
    ((${#packages[@]})) || return 0
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q
    apt-get install -y -q --no-install-recommends "${packages[@]}"
}

# start_engine FOLDER: until stop_engine, docker and docker-compose talk to it.
start_engine() {
    ENGINE_FOLDER=$1
    export DOCKER_HOST=unix://$ENGINE_FOLDER/docker.sock
    # The builder that every engine has.
    export DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=1
    iptables-save >"$ENGINE_FOLDER/iptables" || true
    [[ -e /sys/class/net/docker0 ]] && touch "$ENGINE_FOLDER/bridge-was-there"
    dockerd --host "$DOCKER_HOST" --data-root "$ENGINE_FOLDER/data" --exec-root "$ENGINE_FOLDER/exec" \
        --pidfile "$ENGINE_FOLDER/pid" >"$ENGINE_FOLDER/log" 2>&1 &
    ENGINE=$!
    local tries
    for ((tries = 0; tries < 60; tries++)); do
        docker info >/dev/null 2>&1 && return 0
        kill -0 "$ENGINE" 2>/dev/null || break
        sleep 1
    done
    tail -20 "$ENGINE_FOLDER/log" >&2
    return 1
}

# Ends it with all its containers, and leaves nothing of it: not its bridge, not its packet filter rules, not its folder.
stop_engine() {
    [[ -n ${ENGINE:-} ]] || return 0
    docker ps -aq | xargs -r docker rm -fv >/dev/null || true
    docker network prune -f >/dev/null || true
    kill "$ENGINE" || true
    wait "$ENGINE" || true
    if [[ ! -e $ENGINE_FOLDER/bridge-was-there ]]; then
        ip link delete docker0 || true
        iptables-restore <"$ENGINE_FOLDER/iptables" || true
    fi
    grep -o " $ENGINE_FOLDER/[^ ]*" /proc/mounts | xargs -r umount -l || true
    rm -rf "$ENGINE_FOLDER"
    ENGINE=
}
