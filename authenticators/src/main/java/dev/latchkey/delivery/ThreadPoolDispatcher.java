package dev.latchkey.delivery;

import dev.latchkey.server.metrics.PackCounter;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private final ExecutorService requests;
    private final ExecutorService notices;
    private final ScheduledExecutorService timer;

    ThreadPoolDispatcher(
            KeycloakSession session,
            ExecutorService requests,
            ExecutorService notices,
            ScheduledExecutorService timer) {
        this.session = session;
        this.requests = requests;
        this.notices = notices;
        this.timer = timer;
    }

    @Override
    public void afterCommit(RealmModel realm, Job job) {
        onCommit(realm, job, requests);
    }

    @Override
    public void noticeAfterCommit(RealmModel realm, Job job) {
        onCommit(realm, job, notices);
    }

    @Override
    public void later(RealmModel realm, Duration delay, Job job) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        try {
            timer.schedule(
                    () -> submit(factory, realmId, job, requests),
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            LOG.debugf("Realm %s: the server ends, so nothing is done later", realmId);
        }
    }

    private void onCommit(RealmModel realm, Job job, ExecutorService pool) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        session.getTransactionManager()
                .enlistAfterCompletion(
                        new AbstractKeycloakTransaction() {
                            @Override
                            protected void commitImpl() {
                                submit(factory, realmId, job, pool);
                            }

                            @Override
                            protected void rollbackImpl() {}
                        });
    }

    private static void submit(
            KeycloakSessionFactory factory, String realmId, Job job, ExecutorService pool) {
        try {
            pool.execute(() -> run(factory, realmId, job));
        } catch (RejectedExecutionException e) {
            PackCounter.DISPATCH_DROPPED.count();
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
            PackCounter.DISPATCH_FAILED.count();
            LOG.errorf(e, "Realm %s: work after a request failed", realmId);
        }
    }

    @Override
    public void close() {}
}
