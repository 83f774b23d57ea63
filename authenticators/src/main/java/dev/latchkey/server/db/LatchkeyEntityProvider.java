package dev.latchkey.server.db;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Hands the pack's entities and its Liquibase changelog to the server. */
final class LatchkeyEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return OwnTables.all().stream().<Class<?>>map(OwnTable::entity).toList();
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/latchkey-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return LatchkeyEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
