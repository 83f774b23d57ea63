package dev.latchkey.acceptance.crm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The CRM that people sign in to, as far as they and Keycloak see it: an OIDC client with a page to come back to. Lives on
 * another host name than the server, so that neither sees the other's cookies.
 */
public final class Crm implements AutoCloseable {

    private static final String PKCE_VERIFIER = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    private static final byte[] PAGE =
            "<!doctype html><html lang='en'><title>CRM</title><h1>CRM</h1></html>"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    /** Starts on a free port. */
    public Crm() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", Crm::showPage);
        server.start();
    }

    /** Its address without a slash at the end. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The request that sends a browser from the CRM to the realm's sign-in page. */
    public URI signInAt(URI realm) {
        return URI.create(
                realm
                        + "/protocol/openid-connect/auth?"
                        + query(
                                Map.of(
                                        "client_id", "crm",
                                        "response_type", "code",
                                        "scope", "openid",
                                        "redirect_uri", origin() + "/",
                                        "state", "state-of-the-test",
                                        "code_challenge_method", "S256",
                                        "code_challenge", challenge())));
    }

    /** What redeems a code that {@link #signInAt} asked for. */
    public static String pkceVerifier() {
        return PKCE_VERIFIER;
    }

    /** Whether the address is a CRM's, reached with a code: somebody signed in. */
    public static boolean isSignedIn(String address) {
        return address.matches("http://127\\.0\\.0\\.1:\\d+/\\?.*\\bcode=.*");
    }

    private static void showPage(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(
                        p ->
                                p.getKey()
                                        + "="
                                        + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(PKCE_VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
