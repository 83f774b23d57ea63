package dev.latchkey.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.latchkey.launch.Folders;
import dev.latchkey.launch.KeycloakDistribution;
import dev.latchkey.launch.KeycloakServer;
import dev.latchkey.launch.LocalPort;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Keycloak with the pack, as in production; realm {@code crm} uses it, realm {@code stock} does not. */
final class BenchmarkServer implements AutoCloseable {

    static final String PASSWORD = "brass-key-opens-42";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CRM = "http://127.0.0.1:9";

    private final GreenMail mail;
    private final KeycloakServer keycloak;

    private BenchmarkServer(GreenMail mail, KeycloakServer keycloak) {
        this.mail = mail;
        this.keycloak = keycloak;
    }

    /**
     * Starts it afresh.
     *
     * @param folder for all that it leaves behind, with the pack's jars in {@code parts}
     * @param users so many accounts in each realm, {@code user-0} onwards
     */
    static BenchmarkServer start(Path folder, Path crmRealm, Path distribution, int users)
            throws IOException {
        Path home = KeycloakDistribution.unpack(distribution, folder.resolve("keycloak")).home();
        Folders.delete(home.resolve("data"));
        Path realms = Files.createDirectories(folder.resolve("realms"));
        GreenMail mail = new GreenMail(new ServerSetup(LocalPort.free(), "127.0.0.1", "smtp"));
        mail.start();
        int port = LocalPort.free();
        KeycloakServer keycloak =
                KeycloakServer.builder(home)
                        .command("start")
                        .httpPort(port)
                        .managementPort(LocalPort.free())
                        .providers(
                                List.of(
                                        folder.resolve("parts/latchkey-authenticators.jar"),
                                        folder.resolve("parts/latchkey-themes.jar")))
                        .realmFiles(
                                List.of(
                                        crm(crmRealm, realms),
                                        stock(realms),
                                        people("crm", users, realms),
                                        people("stock", users, realms)))
                        .options(
                                Map.of(
                                        "hostname", "http://localhost:" + port,
                                        "proxy-headers", "xforwarded",
                                        "cache", "local",
                                        "db", "dev-file"))
                        .env(
                                Map.of(
                                        "KC_SPI_LATCHKEY_KEYS__DEFAULT__SECRET",
                                        "a-secret-of-a-benchmark-that-guards-nothing-0123",
                                        "LATCHKEY_SMTP_HOST",
                                        "127.0.0.1",
                                        "LATCHKEY_SMTP_PORT",
                                        String.valueOf(mail.getSmtp().getPort()),
                                        "LATCHKEY_CRM_URL",
                                        CRM,
                                        "LATCHKEY_BILLING_URL",
                                        CRM + "/billing"))
                        .logTo(folder.resolve("keycloak.log"))
                        .start();
        return new BenchmarkServer(mail, keycloak);
    }

    /** Where the CRM sends people to sign in. */
    URI signIn(String realm) {
        return URI.create(
                keycloak.baseUri()
                        + "/realms/"
                        + realm
                        + "/protocol/openid-connect/auth?client_id=crm&response_type=code&scope=openid"
                        + "&redirect_uri="
                        + CRM.replace(":", "%3A").replace("/", "%2F")
                        + "%2F&code_challenge_method=S256&code_challenge="
                        + "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
    }

    /** Whether somebody is back in the CRM, signed in. */
    static boolean isSignedIn(URI address) {
        return address.toString().startsWith(CRM) && address.getQuery().contains("code=");
    }

    /** As shipped, without the page that asks now and then for a second way in. */
    private static Path crm(Path shipped, Path folder) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(shipped.toFile());
        realm.withObject("/attributes").put("latchkey.readiness.remindDays", "0");
        return written(realm, folder.resolve("crm.json"));
    }

    private static Path stock(Path folder) throws IOException {
        try (InputStream realm = BenchmarkServer.class.getResourceAsStream("stock-realm.json")) {
            return written((ObjectNode) JSON.readTree(realm), folder.resolve("stock.json"));
        }
    }

    private static Path people(String realm, int count, Path folder) throws IOException {
        ObjectNode file = JSON.createObjectNode().put("realm", realm);
        ArrayNode users = file.putArray("users");
        for (int i = 0; i < count; i++) {
            ObjectNode user = users.addObject();
            user.put("username", "user-" + i).put("enabled", true);
            user.put("firstName", "Anna").put("lastName", "Petrova");
            user.put("email", "user-" + i + "@mail.example.test").put("emailVerified", true);
            user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        }
        return written(file, folder.resolve(realm + "-people.json"));
    }

    private static Path written(ObjectNode content, Path file) throws IOException {
        JSON.writeValue(file.toFile(), content);
        return file;
    }

    @Override
    public void close() {
        keycloak.close();
        mail.stop();
    }
}
