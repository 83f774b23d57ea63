# Keycloak with the pack built in, and the demo's inbox and CRM. What docker-compose.yml builds; see docs/containers.md.
ARG KEYCLOAK_VERSION=26.7.4

FROM maven:3-eclipse-temurin-17 AS pack
WORKDIR /latchkey
COPY . .
RUN mvn -B -q -P '!acceptance' -Dmaven.test.skip=true -Dspotless.check.skip=true package \
        dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib \
    && mkdir providers \
    && cp authenticators/target/latchkey-authenticators-*.jar themes/target/latchkey-themes-*.jar providers/ \
    && cp demo/target/latchkey-demo-*.jar demo/target/lib/

FROM quay.io/keycloak/keycloak:${KEYCLOAK_VERSION} AS built
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true
COPY --from=pack --chown=1000:0 /latchkey/providers/ /opt/keycloak/providers/
RUN /opt/keycloak/bin/kc.sh build

FROM quay.io/keycloak/keycloak:${KEYCLOAK_VERSION} AS keycloak
# Again here, so that a start without --optimized builds the same server.
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true
COPY --from=built --chown=1000:0 /opt/keycloak/providers/ /opt/keycloak/providers/
COPY --from=built --chown=1000:0 /opt/keycloak/lib/quarkus/ /opt/keycloak/lib/quarkus/
COPY containers/healthy /opt/latchkey/healthy
CMD ["start", "--optimized"]

# Keycloak's image once more, for its Java: nothing else needs to be fetched.
FROM quay.io/keycloak/keycloak:${KEYCLOAK_VERSION} AS inbox
COPY --from=pack /latchkey/demo/target/lib/ /opt/latchkey/lib/
COPY containers/healthy /opt/latchkey/healthy
EXPOSE 1025 8025 8090
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-cp", "/opt/latchkey/lib/*", "dev.latchkey.demo.Companions"]
