# Sourced: images under the public names of Dockerfile and docker-compose.yml, for where no registry can be reached. Made from
# Debian's packages, from Keycloak's distribution and from what this machine's Maven has fetched. Debian itself:
# mmdebstrap, because debootstrap takes six times as long.

# build_stand_ins KEYCLOAK_ZIP
build_stand_ins() {
    local here work
    here=$(dirname "${BASH_SOURCE[0]}")/stand-ins
    work=$(mktemp -d -p "$(dirname "$1")")
    TMPDIR=$(roomy_folder "$work") mmdebstrap --quiet --variant=minbase --dpkgopt=force-unsafe-io \
        --include=openjdk-17-jdk-headless,maven,postgresql-15,gosu,locales,unzip,findutils bookworm - \
        | docker import - latchkey-stand-in/debian
    cp "$here"/* "$work"
    ln "$1" "$work/keycloak.zip"
    docker build -q -t "$KEYCLOAK_IMAGE" -f "$work/keycloak.Dockerfile" "$work"
    docker build -q -t "$POSTGRES_IMAGE" -f "$work/postgres.Dockerfile" "$work"
    maven_stand_in
    rm -r "$work"
}

# Where to unpack Debian: in memory if there is enough, because dpkg waits for the disk after each file.
roomy_folder() {
    local free
    free=$(df --output=avail /dev/shm 2>/dev/null | tail -1)
    ((${free:-0} > 4000000)) && echo /dev/shm || echo "$1"
}

# Stands in for the public maven image: Debian's Maven on a JDK 17, which finds in its local repository what this machine's
# Maven has fetched, and asks nobody for more.
maven_stand_in() {
    local container
    container=$(docker create --network none -v "$HOME/.m2/repository:/fetched:ro" latchkey-stand-in/debian bash -c '
        mkdir -p /root/.m2/repository
        cd /fetched
        tar -c --exclude=./com/microsoft --exclude=./org/keycloak/keycloak-quarkus-dist . | tar -x -C /root/.m2/repository
        echo "<settings><offline>true</offline></settings>" >/root/.m2/settings.xml')
    docker start -a "$container"
    docker commit --change 'ENV MAVEN_CONFIG=/root/.m2' --change 'CMD ["mvn"]' "$container" "$MAVEN_IMAGE" >/dev/null
    docker rm "$container" >/dev/null
}
