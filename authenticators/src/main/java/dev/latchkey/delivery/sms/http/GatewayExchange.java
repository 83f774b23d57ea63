package dev.latchkey.delivery.sms.http;

import dev.latchkey.delivery.SmsResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.client.utils.HttpClientUtils;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jboss.logging.Logger;

/** One request and its answer, within {@link ExchangeLimits}. Whatever the other side does comes out as a result. */
final class GatewayExchange {

    private static final Logger LOG = Logger.getLogger(GatewayExchange.class);

    private final CloseableHttpClient client;
    private final Watchdog watchdog;
    private final ExchangeLimits limits;

    GatewayExchange(CloseableHttpClient client, Watchdog watchdog, ExchangeLimits limits) {
        this.client = client;
        this.watchdog = watchdog;
        this.limits = limits;
    }

    SmsResult perform(
            HttpRequestBase request,
            HttpClientContext context,
            Function<GatewayAnswer, SmsResult> reading) {
        request.setConfig(config());
        try (Watchdog.Watch watch = watchdog.watch(limits.total(), request::abort)) {
            return WireLogs.silently(() -> perform(request, context, reading, watch));
        }
    }

    private SmsResult perform(
            HttpRequestBase request,
            HttpClientContext context,
            Function<GatewayAnswer, SmsResult> reading,
            Watchdog.Watch watch) {
        CloseableHttpResponse response;
        try {
            response = client.execute(request, context);
        } catch (IOException | RuntimeException failure) {
            boolean begun = SingleAttempt.hasBegun(request, context);
            // Messages of exceptions from here on may hold the address with its query.
            LOG.debugf(
                    "No answer from the SMS gateway (request begun: %s): %s",
                    begun, failure.getClass().getName());
            return begun
                    ? GatewayFault.beforeAnswer(failure, watch.isOverdue())
                    : GatewayFault.beforeRequest(failure, watch.isOverdue());
        }
        Optional<GatewayAnswer> answer;
        try {
            answer = answer(response);
        } catch (IOException | RuntimeException failure) {
            return GatewayFault.withinAnswer(failure, watch.isOverdue());
        } finally {
            // Closes the connection as well; closing the stream would first read the rest of a too
            // long answer.
            HttpClientUtils.closeQuietly(response);
        }
        return answer.map(reading).orElseGet(GatewayFault::tooLong);
    }

    /** Overrides all that the server's client may be set to, but proxy and TLS, which are the operator's. */
    private RequestConfig config() {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(millis(limits.connect()))
                .setConnectTimeout(millis(limits.connect()))
                .setSocketTimeout(millis(limits.total()))
                .setRedirectsEnabled(false)
                .setExpectContinueEnabled(false)
                .setContentCompressionEnabled(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .build();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    /** Empty if the answer is longer than we read. */
    private Optional<GatewayAnswer> answer(CloseableHttpResponse response) throws IOException {
        int status = response.getStatusLine().getStatusCode();
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        if (content == null) {
            return Optional.of(new GatewayAnswer(status, ""));
        }
        byte[] bytes = content.readNBytes(limits.answerBytes() + 1);
        if (bytes.length > limits.answerBytes()) {
            return Optional.empty();
        }
        String body = new String(bytes, charset(entity));
        return Optional.of(
                new GatewayAnswer(status, body.startsWith("\ufeff") ? body.substring(1) : body));
    }

    private static Charset charset(HttpEntity entity) {
        return Optional.ofNullable(ContentType.getLenient(entity))
                .map(ContentType::getCharset)
                .orElse(StandardCharsets.UTF_8);
    }
}
