package dev.latchkey.delivery;

import dev.latchkey.delivery.health.Outlets;
import dev.latchkey.server.PackInfo;
import dev.latchkey.server.metrics.HandoverTimer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * Keeps the pool. Keycloak's own {@code ExecutorsProvider} has an unbounded queue: a dead gateway would fill the memory.
 */
public final class ThreadPoolDispatcherFactory
        implements DispatcherFactory, ServerInfoAwareProviderFactory {

    private static final String THREADS = "threads";
    private static final String QUEUE = "queue";
    private static final int DEFAULT_THREADS = 8;
    private static final int DEFAULT_QUEUE = 1000;
    private static final long IDLE_SECONDS = 60;
    private static final long SHUTDOWN_SECONDS = 10;

    private static final int NOTICE_THREADS = 2;

    private ThreadPoolExecutor requests;
    private ThreadPoolExecutor notices;
    private ScheduledThreadPoolExecutor timer;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        int threads = atLeastOne(config, THREADS, DEFAULT_THREADS);
        int queue = atLeastOne(config, QUEUE, DEFAULT_QUEUE);
        requests = pool(threads, queue, "latchkey-send-", new ThreadPoolExecutor.AbortPolicy());
        notices =
                pool(
                        NOTICE_THREADS,
                        queue,
                        "latchkey-notice-",
                        new ThreadPoolExecutor.CallerRunsPolicy());
        timer =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "latchkey-later");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    private static int atLeastOne(Config.Scope config, String key, int defaultValue) {
        int value = config.getInt(key, defaultValue);
        if (value < 1) {
            throw new IllegalStateException(
                    "spi-latchkey-dispatch--default--" + key + " must be 1 or more");
        }
        return value;
    }

    private static ThreadPoolExecutor pool(
            int threads, int queue, String name, RejectedExecutionHandler whenFull) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(queue),
                        task -> {
                            Thread thread = new Thread(task, name + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        },
                        whenFull);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public Dispatcher create(KeycloakSession session) {
        return new ThreadPoolDispatcher(session, requests, notices, timer);
    }

    /** Monitoring sees mail from the start; what it knows of a realm goes with the realm. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        HandoverTimer.ofMail();
        factory.register(
                event -> {
                    if (event instanceof RealmModel.RealmRemovedEvent removed) {
                        Outlets.forget(removed.getRealm().getId());
                        SmsDayGauges.forget(removed.getRealm().getId());
                    }
                });
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(THREADS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_THREADS)
                .helpText("How many messages are handed over at the same time.")
                .add()
                .property()
                .name(QUEUE)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_QUEUE)
                .helpText("How many wait for that; more are dropped, and the log says so.")
                .add()
                .build();
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    /** Lets what is being sent go out; what still waits is lost, and its visitors ask again. */
    @Override
    public void close() {
        timer.shutdownNow();
        requests.shutdown();
        notices.shutdown();
        try {
            notices.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
            requests.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
