package dev.latchkey.delivery;

import dev.latchkey.server.Metrics;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Hands jobs to the pack's own bounded pool. */
final class ThreadPoolDispatcher implements Dispatcher {

    private static final Logger LOG = Logger.getLogger(ThreadPoolDispatcher.class);

    private final KeycloakSession session;
    private final ExecutorService pool;

    ThreadPoolDispatcher(KeycloakSession session, ExecutorService pool) {
        this.session = session;
        this.pool = pool;
    }

    @Override
    public void afterCommit(RealmModel realm, Job job) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        session.getTransactionManager()
                .enlistAfterCompletion(
                        new AbstractKeycloakTransaction() {
                            @Override
                            protected void commitImpl() {
                                submit(factory, realmId, job);
                            }

                            @Override
                            protected void rollbackImpl() {}
                        });
    }

    private void submit(KeycloakSessionFactory factory, String realmId, Job job) {
        try {
            pool.execute(() -> run(factory, realmId, job));
        } catch (RejectedExecutionException e) {
            Metrics.count("latchkey_dispatch_dropped");
            LOG.errorf(
                    "Realm %s: too much to send at once, a message was dropped."
                            + " See spi-latchkey-dispatch--default--queue and --threads",
                    realmId);
        }
    }

    private static void run(KeycloakSessionFactory factory, String realmId, Job job) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    factory,
                    session -> {
                        RealmModel realm = session.realms().getRealm(realmId);
                        if (realm != null) {
                            session.getContext().setRealm(realm);
                            job.run(session, realm);
                        }
                    });
        } catch (RuntimeException e) {
            Metrics.count("latchkey_dispatch_failed");
            LOG.errorf(e, "Realm %s: work after a request failed", realmId);
        }
    }

    @Override
    public void close() {}
}
