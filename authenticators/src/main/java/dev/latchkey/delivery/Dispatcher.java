package dev.latchkey.delivery;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Runs work after the request's transaction has committed and off its thread, so that the answer a visitor gets depends
 * neither in content nor in time on what the work finds (DESIGN rule 1).
 */
public interface Dispatcher extends Provider {

    /** Work in a session of its own, whose context knows the realm. Its transaction commits when it returns. */
    @FunctionalInterface
    interface Job {
        void run(KeycloakSession session, RealmModel realm);
    }

    /**
     * Runs {@code job} once this session's transaction has committed; not at all if it rolls back. If the server is too
     * busy the job is dropped and the admin is told: a visitor can ask again.
     */
    void afterCommit(RealmModel realm, Job job);

    /**
     * Like {@link #afterCommit}, for what an owner must be told. Notices have threads of their own, which requests can't fill
     * up; if even those are busy, the request's own thread sends.
     */
    void noticeAfterCommit(RealmModel realm, Job job);

    /**
     * Runs {@code job} after a while, with the requests' threads; not at all if the server ends or is too busy by then. For what
     * is good to know and can be done without.
     */
    void later(RealmModel realm, Duration delay, Job job);
}
