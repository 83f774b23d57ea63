package dev.latchkey.delivery.sms.http;

import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the HTTP client from logging what it sends for us.
 *
 * <p>At level debug Apache HttpClient prints request lines, headers and bodies, so that one {@code log-level=debug}
 * would put one-time codes, numbers and the gateway's password into the log (DESIGN rule 8). These loggers are silenced
 * on our thread while a message is on the wire; for all else that Keycloak does over HTTP they stay as configured.
 */
final class WireLogs {

    private static final ThreadLocal<Boolean> SILENT = ThreadLocal.withInitial(() -> false);

    /** Those that print contents; held, since the log manager lets go of loggers that nobody holds. */
    private static final List<Logger> LOGGERS =
            Stream.of(
                            "org.apache.http.wire",
                            "org.apache.http.headers",
                            "org.apache.http.client.protocol.RequestAddCookies",
                            "org.apache.http.client.protocol.ResponseProcessCookies",
                            "org.apache.http.impl.conn.DefaultHttpResponseParser",
                            "org.apache.http.impl.execchain.MainClientExec",
                            "org.apache.http.impl.execchain.ProtocolExec",
                            "org.apache.http.impl.execchain.RedirectExec",
                            "org.apache.http.impl.execchain.RetryExec")
                    .map(Logger::getLogger)
                    .toList();

    static {
        LOGGERS.forEach(WireLogs::guard);
    }

    private WireLogs() {}

    private static void guard(Logger logger) {
        Filter before = logger.getFilter();
        logger.setFilter(entry -> !SILENT.get() && (before == null || before.isLoggable(entry)));
    }

    static <T> T silently(Supplier<T> work) {
        SILENT.set(true);
        try {
            return work.get();
        } finally {
            SILENT.remove();
        }
    }
}
