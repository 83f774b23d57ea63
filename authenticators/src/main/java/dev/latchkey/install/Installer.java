package dev.latchkey.install;

import java.util.List;
import java.util.Optional;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.cluster.ExecutionResult;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Plans and makes the changes to one realm. Made ones share a transaction of their own: all or none. Only one runs at a time for
 * a realm, on any node.
 */
final class Installer {

    private static final int LONGEST_RUN_SECONDS = 300;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Direction direction;

    /** Into the realm or out of it. */
    enum Direction {
        INSTALL,
        UNINSTALL
    }

    Installer(KeycloakSession session, RealmModel realm, Direction direction) {
        this.session = session;
        this.realm = realm;
        this.direction = direction;
    }

    /** What would be done; changes nothing. */
    Plan plan() {
        return plan(session, realm, record(realm));
    }

    /**
     * Does it.
     *
     * @return what was done; empty if the realm is being worked on by another call
     */
    Optional<Plan> run() {
        ExecutionResult<Plan> result =
                session.getProvider(ClusterProvider.class)
                        .executeIfNotExecuted(
                                "latchkey-install-" + realm.getId(),
                                LONGEST_RUN_SECONDS,
                                () ->
                                        KeycloakModelUtils.runJobInTransactionWithResult(
                                                session.getKeycloakSessionFactory(),
                                                session.getContext(),
                                                this::make,
                                                "Latchkey " + direction));
        return result.isExecuted() ? Optional.of(result.getResult()) : Optional.empty();
    }

    private Plan make(KeycloakSession own) {
        RealmModel target = own.realms().getRealm(realm.getId());
        own.getContext().setRealm(target);
        InstallRecord record = record(target);
        Plan plan = plan(own, target, record);
        if (plan.changes().isEmpty()) {
            return plan;
        }
        RealmEdits edits = new KeycloakEdits(own, target);
        plan.changes().forEach(change -> change.make(edits, record));
        if (direction == Direction.INSTALL) {
            target.setAttribute(InstallRecord.ATTRIBUTE, record.text());
        } else {
            target.removeAttribute(InstallRecord.ATTRIBUTE);
        }
        return plan;
    }

    private Plan plan(KeycloakSession own, RealmModel target, InstallRecord record) {
        RealmPicture picture = new RealmReader(own, target).picture(record);
        Blueprint blueprint = Blueprint.shipped();
        return direction == Direction.INSTALL
                ? InstallPlan.of(picture, record, blueprint)
                : UninstallPlan.of(picture, record, blueprint);
    }

    private static InstallRecord record(RealmModel realm) {
        return InstallRecord.read(realm.getAttribute(InstallRecord.ATTRIBUTE));
    }

    /** Why the realm can't be worked on at all, if so. */
    List<String> obstacles() {
        if (direction == Direction.INSTALL && realm.getName().equals("master")) {
            return List.of(
                    "master is where the server's administrators sign in: Latchkey stays out of it");
        }
        try {
            record(realm);
            return List.of();
        } catch (UnreadableRecordException damaged) {
            return List.of(
                    "The realm attribute %s, where the installer notes what it did, was changed by hand and can't be read. Put it right, or remove it: then what was before is not known, and an uninstallation falls back to Keycloak's own steps in the flows that are bound"
                            .formatted(InstallRecord.ATTRIBUTE));
        }
    }
}
