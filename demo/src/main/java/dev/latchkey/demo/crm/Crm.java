package dev.latchkey.demo.crm;

import dev.latchkey.demo.web.Language;
import dev.latchkey.demo.web.LanguageSwitch;
import dev.latchkey.demo.web.LocalWebServer;
import dev.latchkey.demo.web.Reply;
import dev.latchkey.demo.web.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/** The running CRM. */
public final class Crm implements AutoCloseable {

    private static final String SESSION = "crm_session";
    private static final String ATTEMPT = "crm_sign_in";

    private final Kept<SignInAttempt> attempts = new Kept<>();
    private final Kept<CrmSession> sessions = new Kept<>();
    private final LocalWebServer server;
    private final OidcClient keycloak;
    private final CrmPage page;

    /**
     * Starts it.
     *
     * @param address where it listens
     * @param home its URL for browsers
     * @param realm where the realm is
     * @param inbox where demo messages are read
     * @throws IOException if the port is taken
     */
    public Crm(InetAddress address, int port, URI home, RealmAddress realm, URI inbox)
            throws IOException {
        this.server = LocalWebServer.on(address, port);
        this.keycloak = new OidcClient(realm, "crm", URI.create(home + "/"));
        this.page = new CrmPage(inbox, URI.create(realm.forBrowsers() + "/account"));
        server.route("GET /", this::home)
                .route("GET /sign-in", this::signIn)
                .route("GET /callback", this::callback)
                .route("POST /sign-out", this::signOut)
                .route("GET /billing", this::billing)
                .route("GET /billing/*", this::billing)
                .file(CrmPage.SITE, "crm.css", "text/css; charset=utf-8")
                .file(CrmPage.SITE, "icon.svg", "image/svg+xml")
                .start();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply home(Request request) throws IOException, InterruptedException {
        Language language = request.language();
        Optional<CrmSession> session = request.cookie(SESSION).flatMap(sessions::find);
        if (session.isEmpty()) {
            String notice =
                    request.query("notice")
                            .filter("retry"::equals)
                            .map("notice."::concat)
                            .orElse("");
            return LanguageSwitch.remember(Reply.html(page.welcome(language, notice)), language);
        }
        Renewal renewal = session.get().look(keycloak);
        Optional<Tokens> tokens = renewal.tokens();
        if (tokens.isEmpty()) {
            request.cookie(SESSION).ifPresent(sessions::take);
            if (renewal.licenceBlocks()) {
                return Reply.seeOther("/sign-in");
            }
            return LanguageSwitch.remember(
                    Reply.html(page.welcome(language, "notice.ended")), language);
        }
        return LanguageSwitch.remember(
                Reply.html(page.desk(language, tokens.get().id())), language);
    }

    private Reply signIn(Request request) {
        SignInAttempt attempt = SignInAttempt.begin();
        String location = keycloak.signIn(attempt, request.language()).toString();
        return Reply.seeOther(location)
                .withHeader("Set-Cookie", cookie(ATTEMPT, attempts.keep(attempt)));
    }

    private Reply callback(Request request) throws IOException, InterruptedException {
        Optional<SignInAttempt> attempt =
                request.cookie(ATTEMPT)
                        .flatMap(attempts::take)
                        .filter(
                                known ->
                                        request.query("state")
                                                .filter(known.state()::equals)
                                                .isPresent());
        Optional<String> code = request.query("code");
        if (attempt.isEmpty() || code.isEmpty()) {
            return Reply.seeOther("/?notice=retry");
        }
        CrmSession session = new CrmSession(keycloak.redeem(code.get(), attempt.get()));
        return Reply.seeOther("/")
                .withHeader("Set-Cookie", cookie(SESSION, sessions.keep(session)));
    }

    private Reply signOut(Request request) {
        return request.cookie(SESSION)
                .flatMap(sessions::take)
                .map(session -> keycloak.signOut(session.tokens(), request.language()).toString())
                .map(Reply::seeOther)
                .orElseGet(() -> Reply.seeOther("/"));
    }

    private Reply billing(Request request) {
        Language language = request.language();
        return LanguageSwitch.remember(Reply.html(page.billing(language)), language);
    }

    // Lax: the browser must still send it when Keycloak sends the browser back here.
    private static String cookie(String name, String value) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax";
    }
}
