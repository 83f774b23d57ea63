package dev.latchkey.delivery.sms.http;

import dev.latchkey.delivery.SmsResult.Failed;
import dev.latchkey.delivery.SmsResult.Reason;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.http.HttpException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;

/**
 * Names what went wrong on the wire. The line that matters runs where the request begins to go out: before it another
 * gateway may be tried, behind it the message may have been sent.
 */
final class GatewayFault {

    private GatewayFault() {}

    /** Nothing of the request went out. */
    static Failed beforeRequest(Exception thrown, boolean overdue) {
        return new Failed(Reason.UNREACHABLE, overdue ? "connect-timeout" : connectWord(thrown));
    }

    private static String connectWord(Exception thrown) {
        if (has(ConnectionPoolTimeoutException.class, thrown)) {
            return "no-free-connection";
        }
        if (has(ConnectTimeoutException.class, thrown)
                || has(SocketTimeoutException.class, thrown)) {
            return "connect-timeout";
        }
        if (has(UnknownHostException.class, thrown)) {
            return "unknown-host";
        }
        if (has(SSLException.class, thrown)) {
            return "tls";
        }
        return has(ConnectException.class, thrown) ? "connection-refused" : "connection-failed";
    }

    /** The request, or a part of it, went out, and no answer came. */
    static Failed beforeAnswer(Exception thrown, boolean overdue) {
        if (overdue || has(SocketTimeoutException.class, thrown)) {
            return timeout();
        }
        boolean notHttp = has(HttpException.class, thrown);
        return notHttp
                ? new Failed(Reason.UNREADABLE, "not-http")
                : new Failed(Reason.TIMEOUT, "connection-lost");
    }

    /** An answer began and did not end as it should. */
    static Failed withinAnswer(Exception thrown, boolean overdue) {
        boolean slow = overdue || has(SocketTimeoutException.class, thrown);
        return slow ? timeout() : new Failed(Reason.UNREADABLE, "broken-answer");
    }

    static Failed tooLong() {
        return new Failed(Reason.UNREADABLE, "too-long");
    }

    private static Failed timeout() {
        return new Failed(Reason.TIMEOUT, "timeout");
    }

    private static boolean has(Class<? extends Exception> type, Exception thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(type::isInstance);
    }
}
