package dev.latchkey.reset;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Replaces the password, once for each reset: of all browsers in which it was taken up, one gets to. That claim holds at once
 * and on all nodes, so it is given back whenever the password stays what it was.
 */
final class PasswordReplacement {

    private static final Logger LOG = Logger.getLogger(PasswordReplacement.class);

    /** What came of it. */
    enum Outcome {
        REPLACED,
        /** Keycloak, or the directory behind it, did not take the password; another may be tried. */
        REFUSED,
        /** The directory does not answer. */
        UNAVAILABLE,
        /** Another browser was first, or the right to replace it has ended. */
        TOO_LATE
    }

    private final AuthenticationFlowContext context;
    private final ResetProof proof;
    private final Recoveries recoveries;

    PasswordReplacement(AuthenticationFlowContext context, ResetProof proof) {
        this.context = context;
        this.proof = proof;
        recoveries = new Recoveries(context.getSession(), context.getRealm());
    }

    Outcome by(String password) {
        if (!recoveries.finish(proof.secret(), proof.recovery())) {
            return Outcome.TOO_LATE;
        }
        giveBackOnRollback();
        Outcome outcome = Outcome.REFUSED;
        try {
            outcome = store(password);
        } finally {
            if (outcome != Outcome.REPLACED) {
                recoveries.unfinish(proof.secret(), proof.recovery());
            }
        }
        if (outcome == Outcome.REPLACED) {
            recoveries.endAll(context.getUser());
        }
        return outcome;
    }

    /** Read-only accounts get here only from user storages of others' making: {@link PasswordKeeper} knows Keycloak's own. */
    private Outcome store(String password) {
        try {
            boolean taken =
                    context.getUser()
                            .credentialManager()
                            .updateCredential(UserCredentialModel.password(password, false));
            return taken ? Outcome.REPLACED : Outcome.REFUSED;
        } catch (ModelException | ReadOnlyException refused) {
            // a directory's answer may name the entry, so it goes to the log's debug level only
            LOG.debug("The user storage refused a password", refused);
            return Outcome.REFUSED;
        } catch (StorageUnavailableException unavailable) {
            LOG.debug("The user storage does not answer", unavailable);
            return Outcome.UNAVAILABLE;
        }
    }

    private void giveBackOnRollback() {
        KeycloakSessionFactory factory = context.getSession().getKeycloakSessionFactory();
        String realmId = context.getRealm().getId();
        context.getSession()
                .getTransactionManager()
                .enlistAfterCompletion(
                        new AbstractKeycloakTransaction() {
                            @Override
                            protected void commitImpl() {}

                            @Override
                            protected void rollbackImpl() {
                                giveBack(factory, realmId);
                            }
                        });
    }

    private void giveBack(KeycloakSessionFactory factory, String realmId) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> {
                    RealmModel realm = session.realms().getRealm(realmId);
                    session.getContext().setRealm(realm);
                    new Recoveries(session, realm).unfinish(proof.secret(), proof.recovery());
                });
    }
}
