package dev.latchkey.delivery.sms.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.sms.SmsAlphabet;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.http.HttpHeaders;
import org.apache.http.NameValuePair;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.client.utils.URIBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.message.BasicNameValuePair;
import org.apache.http.protocol.HTTP;

/** Puts a message into the words of a gateway. */
final class GatewayRequest {

    private GatewayRequest() {}

    /**
     * @param messageId the gateway's own id of the message, empty if it is still to be sent
     * @param credentials resolved ones
     * @param context the one that the request will be executed in
     */
    static HttpRequestBase of(
            GatewayDescription gateway,
            SmsMessage message,
            String messageId,
            Credentials credentials,
            HttpClientContext context) {
        Map<Placeholder, String> values = values(gateway, message, credentials);
        values.put(Placeholder.MESSAGE_ID, messageId);
        ObjectNode said = gateway.template().fill(values);
        List<NameValuePair> parameters = new ArrayList<>();
        gateway.auth()
                .parameter(credentials)
                .ifPresent(
                        auth -> parameters.add(new BasicNameValuePair(auth.name(), auth.value())));

        HttpRequestBase request;
        if (gateway.format() == RequestFormat.QUERY) {
            parameters.addAll(pairs(said));
            request =
                    new SingleAttempt.WithoutBody(
                            gateway.method(), with(parameters, gateway.url()), context);
        } else {
            var withBody =
                    new SingleAttempt.WithBody(
                            gateway.method(), with(parameters, gateway.url()), context);
            withBody.setEntity(
                    gateway.format() == RequestFormat.FORM
                            ? new UrlEncodedFormEntity(pairs(said), StandardCharsets.UTF_8)
                            : new ByteArrayEntity(Json.write(said), ContentType.APPLICATION_JSON));
            request = withBody;
        }
        gateway.auth()
                .header(credentials)
                .ifPresent(auth -> request.setHeader(auth.name(), auth.value()));
        request.setHeader(HttpHeaders.ACCEPT, "application/json, text/plain;q=0.9, */*;q=0.8");
        // SMS are rare: a kept connection would often be one that the gateway has closed meanwhile,
        // and to write into
        // that looks like a lost answer.
        request.setHeader(HTTP.CONN_DIRECTIVE, HTTP.CONN_CLOSE);
        return request;
    }

    private static Map<Placeholder, String> values(
            GatewayDescription gateway, SmsMessage message, Credentials credentials) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.TO, message.to());
        values.put(Placeholder.TO_DIGITS, message.to().substring(1));
        values.put(Placeholder.TEXT, PlainText.of(message.text()));
        values.put(
                Placeholder.SENDER,
                PlainText.oneLine(
                        message.sender().isEmpty() ? gateway.sender() : message.sender()));
        values.put(
                Placeholder.TEXT_TYPE,
                SmsAlphabet.of(message.text()) == SmsAlphabet.GSM ? "text" : "unicode");
        Duration validity = gateway.worth(message);
        long minutes = Math.max(1, validity.toMinutes());
        values.put(Placeholder.VALIDITY_SECONDS, Long.toString(Math.max(1, validity.toSeconds())));
        values.put(Placeholder.VALIDITY_MINUTES, Long.toString(minutes));
        values.put(
                Placeholder.VALIDITY_MILLIS,
                Long.toString(Math.max(1, validity.toSeconds()) * 1000));
        values.put(Placeholder.VALIDITY_CLOCK, "%02d:%02d".formatted(minutes / 60, minutes % 60));
        for (Placeholder secret : Placeholder.secrets()) {
            values.put(secret, credentials.of(secret));
        }
        return values;
    }

    private static List<NameValuePair> pairs(ObjectNode said) {
        List<NameValuePair> pairs = new ArrayList<>();
        said.properties()
                .forEach(
                        member ->
                                pairs.add(
                                        new BasicNameValuePair(
                                                member.getKey(), member.getValue().asText())));
        return pairs;
    }

    private static URI with(List<NameValuePair> parameters, URI url) {
        if (parameters.isEmpty()) {
            return url;
        }
        try {
            return new URIBuilder(url, StandardCharsets.UTF_8).addParameters(parameters).build();
        } catch (URISyntaxException impossible) {
            // Not passed on as the cause: its message holds the whole address, with number and text
            // in it.
            throw new IllegalStateException(
                    "A parameter can always be added to an address that was parsed");
        }
    }
}
