package dev.latchkey.delivery;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Keeps the pool. Keycloak's own {@code ExecutorsProvider} has an unbounded queue: a dead gateway would fill the memory.
 */
public final class ThreadPoolDispatcherFactory implements DispatcherFactory {

    private static final String THREADS = "threads";
    private static final String QUEUE = "queue";
    private static final int DEFAULT_THREADS = 8;
    private static final int DEFAULT_QUEUE = 1000;
    private static final long IDLE_SECONDS = 60;
    private static final long SHUTDOWN_SECONDS = 10;

    private ThreadPoolExecutor pool;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        int threads = Math.max(1, config.getInt(THREADS, DEFAULT_THREADS));
        int queue = Math.max(1, config.getInt(QUEUE, DEFAULT_QUEUE));
        AtomicInteger number = new AtomicInteger();
        pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(queue),
                        task -> {
                            Thread thread =
                                    new Thread(task, "latchkey-send-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public Dispatcher create(KeycloakSession session) {
        return new ThreadPoolDispatcher(session, pool);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

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

    /** Lets what is being sent go out; what still waits is lost, and its visitors ask again. */
    @Override
    public void close() {
        pool.shutdown();
        try {
            pool.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
