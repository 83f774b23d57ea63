package dev.latchkey.demo.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.demo.people.DemoPerson;
import dev.latchkey.demo.web.Language;
import dev.latchkey.demo.web.LanguageSwitch;
import dev.latchkey.demo.web.LocalWebServer;
import dev.latchkey.demo.web.Reply;
import dev.latchkey.demo.web.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The running inbox: SMTP on one port; the page and the SMS gateway ({@code POST /api/sms}) on another. */
public final class Inbox implements AutoCloseable {

    private final MessageStore store = new MessageStore();
    private final List<DemoPerson> people;
    private final InboxPage page;
    private final MailServer mailServer;
    private final LocalWebServer webServer;

    /**
     * Starts both servers.
     *
     * @param address where they listen: there is no password, so loopback unless something else keeps strangers away
     * @param people whom to show, with the codes of their authenticator apps
     * @param crm where the page sends those who wonder how to get a message
     * @throws IOException if the web port is taken
     */
    public Inbox(InetAddress address, int webPort, int smtpPort, List<DemoPerson> people, URI crm)
            throws IOException {
        this.people = List.copyOf(people);
        this.page = new InboxPage(store, people, crm);
        this.webServer = routes(LocalWebServer.on(address, webPort));
        this.mailServer = new MailServer(address, smtpPort, store);
        webServer.start();
    }

    public int webPort() {
        return webServer.port();
    }

    public int smtpPort() {
        return mailServer.port();
    }

    @Override
    public void close() {
        webServer.close();
        mailServer.close();
    }

    private LocalWebServer routes(LocalWebServer server) {
        SmsGateway gateway = new SmsGateway(store);
        return server
                .route("GET /", this::whole)
                .route("GET /feed", request -> Reply.html(page.feed(request.language())))
                .route("GET /letter/*", this::letter)
                .route("GET /codes", request -> codes())
                .route("POST /api/sms", gateway::take)
                .file(InboxPage.SITE, "inbox.css", "text/css; charset=utf-8")
                .file(InboxPage.SITE, "inbox.js", "text/javascript; charset=utf-8")
                .file(InboxPage.SITE, "icon.svg", "image/svg+xml")
                .stream("/arrivals", new ArrivalStream(store));
    }

    private Reply whole(Request request) {
        Language language = request.language();
        return LanguageSwitch.remember(Reply.html(page.page(language, Instant.now())), language);
    }

    private Reply letter(Request request) {
        String id = request.path().substring("/letter/".length());
        return id.matches("\\d{1,18}")
                ? store.mail(Long.parseLong(id))
                        .flatMap(Mail::html)
                        .map(LetterBody::page)
                        .orElseGet(Inbox::gone)
                : gone();
    }

    private static Reply gone() {
        return Reply.text(404, "Nothing here.");
    }

    private Reply codes() {
        ObjectNode codes = new ObjectMapper().createObjectNode();
        Instant now = Instant.now();
        for (DemoPerson person : people) {
            person.authenticator().ifPresent(app -> codes.put(person.username(), app.codeAt(now)));
        }
        return Reply.json(200, codes.toString());
    }
}
