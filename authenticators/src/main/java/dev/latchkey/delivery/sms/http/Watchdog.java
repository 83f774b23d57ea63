package dev.latchkey.delivery.sms.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends what takes too long. The timeouts of a socket count from byte to byte, so a gateway that sends one byte now and
 * then would hold a thread for ever. One serves all gateways of a factory; closing it is up to the factory.
 */
public final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer;

    public Watchdog() {
        timer =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "latchkey-sms-watchdog");
                            thread.setDaemon(true);
                            return thread;
                        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Runs {@code end} once {@code limit} has passed, unless the watch is closed before. */
    Watch watch(Duration limit, Runnable end) {
        return new Watch(limit, end);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One thing that is watched. */
    final class Watch implements AutoCloseable {

        private final Future<?> bark;
        private volatile boolean overdue;

        private Watch(Duration limit, Runnable end) {
            bark =
                    timer.schedule(
                            () -> {
                                overdue = true;
                                end.run();
                            },
                            limit.toNanos(),
                            TimeUnit.NANOSECONDS);
        }

        boolean isOverdue() {
            return overdue;
        }

        @Override
        public void close() {
            bark.cancel(false);
        }
    }
}
