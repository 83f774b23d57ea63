# Stands in for quay.io/keycloak/keycloak: the distribution under the limits of the public image. Those: a shell, the core
# utilities and Java, but no package manager and no curl; uid 1000 in group 0; kc.sh as entrypoint. Not the same: Debian's
# C library and Java 17 where the public one has UBI's and a newer Java.
FROM latchkey-stand-in/debian AS distribution
COPY keycloak.zip /
RUN unzip -q keycloak.zip && mv keycloak-*/ /opt/keycloak && mkdir -p /opt/keycloak/data && chmod -R g+rwX /opt/keycloak

FROM latchkey-stand-in/debian AS system
COPY only-programs-of.sh /
RUN bash /only-programs-of.sh bash dash coreutils sed grep findutils && rm /only-programs-of.sh

FROM scratch
ENV LANG=en_US.UTF-8 KC_RUN_IN_CONTAINER=true
COPY --from=system / /
COPY --from=distribution --chown=1000:0 /opt/keycloak /opt/keycloak
RUN echo "keycloak:x:1000:0:keycloak user:/opt/keycloak:/sbin/nologin" >> /etc/passwd
USER 1000
EXPOSE 8080 8443 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
