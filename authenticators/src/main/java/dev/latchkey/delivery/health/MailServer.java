package dev.latchkey.delivery.health;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.email.DefaultEmailAuthenticator;
import org.keycloak.email.EmailAuthenticator;
import org.keycloak.email.EmailException;
import org.keycloak.email.PasswordAuthEmailAuthenticator;
import org.keycloak.email.TokenAuthEmailAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.truststore.JSSETruststoreConfigurator;

/**
 * A realm's mail server. Connects to it and signs in as {@code DefaultEmailSenderProvider} does before each mail, and leaves
 * again: unlike Keycloak's own test, nobody gets mail.
 */
final class MailServer {

    private static final String CONNECT_MILLIS = "3000";
    private static final String ANSWER_MILLIS = "5000";

    private final Map<String, String> config;

    private MailServer(Map<String, String> config) {
        this.config = config;
    }

    static MailServer of(RealmModel realm) {
        return new MailServer(realm.getSmtpConfig());
    }

    boolean isConfigured() {
        return !config.getOrDefault("host", "").isBlank()
                && !config.getOrDefault("from", "").isBlank();
    }

    /** Why it can't be used, in a word; empty if it can. */
    Optional<String> reach(KeycloakSession session) {
        if (!isConfigured()) {
            return Optional.of("not-configured");
        }
        try (Transport transport = Session.getInstance(properties(session)).getTransport("smtp")) {
            authenticator().connect(session, config, transport);
            return Optional.empty();
        } catch (MessagingException | EmailException | RuntimeException fault) {
            return Optional.of(word(fault));
        }
    }

    private EmailAuthenticator authenticator() {
        if (!is("auth")) {
            return new DefaultEmailAuthenticator();
        }
        return "token".equals(config.get("authType"))
                ? new TokenAuthEmailAuthenticator()
                : new PasswordAuthEmailAuthenticator();
    }

    private Properties properties(KeycloakSession session) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", config.get("host"));
        properties.put("mail.smtp.port", config.getOrDefault("port", "25"));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(is("auth")));
        properties.put("mail.smtp.ssl.enable", String.valueOf(is("ssl")));
        properties.put("mail.smtp.starttls.enable", String.valueOf(is("starttls")));
        if ("token".equals(config.get("authType"))) {
            properties.put("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        trust(properties, new JSSETruststoreConfigurator(session));
        return properties;
    }

    private static void trust(Properties properties, JSSETruststoreConfigurator truststore) {
        SSLSocketFactory sockets = truststore.getSSLSocketFactory();
        if (sockets == null) {
            return;
        }
        boolean anyName = truststore.getProvider().getPolicy() == HostnameVerificationPolicy.ANY;
        properties.put("mail.smtp.ssl.socketFactory", sockets);
        properties.put("mail.smtp.ssl.checkserveridentity", String.valueOf(!anyName));
        if (anyName) {
            properties.put("mail.smtp.ssl.trust", "*");
        }
    }

    private boolean is(String key) {
        return "true".equals(config.get(key));
    }

    /** Messages of these exceptions name hosts and repeat what the other side said. */
    private static String word(Exception fault) {
        if (has(AuthenticationFailedException.class, fault)) {
            return "unauthorized";
        }
        if (has(UnknownHostException.class, fault)) {
            return "unknown-host";
        }
        if (has(SSLException.class, fault)) {
            return "tls";
        }
        if (has(SocketTimeoutException.class, fault)) {
            return "timeout";
        }
        return has(ConnectException.class, fault) ? "connection-refused" : "no-mail-server";
    }

    private static boolean has(Class<? extends Exception> type, Exception fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(type::isInstance);
    }
}
