package dev.latchkey.demo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.demo.people.DemoPeople;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final String EVIL = "<script>alert('x')</script>";

    private final HttpClient http = HttpClient.newHttpClient();
    private Inbox inbox;

    @BeforeEach
    void open() throws IOException {
        inbox =
                new Inbox(
                        InetAddress.getLoopbackAddress(),
                        0,
                        0,
                        DemoPeople.read(Path.of("..", "realm-export", "crm-demo-users.json")),
                        URI.create("http://localhost:1/"));
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void showsAMailWithItsPartsAndSource() throws Exception {
        mail(
                "anna@crm.example",
                "Новый пароль",
                "Код: 48151623\nhttp://a.example/r/1",
                "<p>Код: <b>48151623</b></p>");

        String feed = get("/feed?lang=ru").body();

        assertThat(feed)
                .contains(
                        "Новый пароль", "Кому: anna@crm.example", "CRM &lt;noreply@crm.example&gt;")
                .contains("Код: 48151623")
                .contains("<a href=\"http://a.example/r/1\" target=\"_blank\"")
                .contains("MIME-Version: 1.0")
                .contains("<iframe sandbox=\"" + LetterBody.SANDBOX + "\" src=\"letter/1\"");
        assertThat(LetterBody.SANDBOX).doesNotContain("allow-scripts");
    }

    @Test
    void theLettersOwnPageRunsNoScriptAndFetchesNothing() throws Exception {
        mail("anna@crm.example", "x", "x", "<html><head></head><body>" + EVIL + "</body></html>");

        HttpResponse<String> letter = get("/letter/1");

        assertThat(letter.body()).contains("<head><base target=\"_blank\"></head>");
        assertThat(letter.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .startsWith("sandbox ")
                                        .contains("default-src 'none'")
                                        .doesNotContain("allow-scripts", "script-src"));
    }

    @Test
    void whateverArrivesIsTextOnThePage() throws Exception {
        mail("\"" + EVIL + "\"@crm.example", EVIL, EVIL, null);
        sms("{\"to\":\"" + EVIL + "\",\"text\":\"" + EVIL + "\"}");

        String feed = get("/feed").body();

        assertThat(feed)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void takesTextMessagesLikeAGateway() throws Exception {
        HttpResponse<String> answer =
                sms(
                        "{\"to\":\"+375291234567\",\"text\":\"Код: 481516.\\n@localhost #481516\",\"validitySeconds\":600}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(answer.body()).path("id").asText()).isNotEmpty();
        assertThat(get("/feed").body())
                .contains("+375291234567", "Ольга Ковалёва", "Код: 481516.\n@localhost #481516");
    }

    @Test
    void refusesWhatIsNoTextMessage() throws Exception {
        for (String broken :
                List.of(
                        "",
                        "no json",
                        "{}",
                        "{\"to\":\"+7\"}",
                        "{\"to\":\"+7\",\"text\":\"  \"}")) {
            HttpResponse<String> answer = sms(broken);

            assertThat(answer.statusCode()).as(broken).isEqualTo(400);
            assertThat(answer.body()).contains("\"error\"");
        }
        assertThat(get("/feed?lang=en").body()).contains("No SMS yet");
    }

    @Test
    void newestFirst() throws Exception {
        mail("anna@crm.example", "the first", "x", null);
        mail("anna@crm.example", "the second", "x", null);

        assertThat(get("/feed").body()).containsSubsequence("the second", "the first");
    }

    @Test
    void tellsOpenPagesThatSomethingHasArrived() throws Exception {
        HttpRequest listen = HttpRequest.newBuilder(uri("/arrivals")).build();
        HttpResponse<InputStream> stream =
                http.send(listen, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).isEqualTo(": open");
            assertThat(events.readLine()).isEmpty();

            sms("{\"to\":\"+7\",\"text\":\"x\"}");

            assertThat(events.readLine()).isEqualTo("event: arrival");
        }
    }

    @Test
    void speaksBothLanguagesAndRemembersTheChoice() throws Exception {
        HttpResponse<String> russian = get("/?lang=ru");

        assertThat(russian.body()).contains("<html lang=\"ru\">", "Входящие");
        assertThat(russian.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(c -> assertThat(c).startsWith("demo_lang=ru"));
        assertThat(get("/?lang=en").body()).contains("<html lang=\"en\">", "Inbox");
    }

    @Test
    void onlyThisMachineReachesIt() throws Exception {
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(listens(address, inbox.webPort())).as("web on " + address).isFalse();
                    assertThat(listens(address, inbox.smtpPort()))
                            .as("SMTP on " + address)
                            .isFalse();
                }
            }
        }
        assertThat(listens(InetAddress.getLoopbackAddress(), inbox.webPort())).isTrue();
        assertThat(listens(InetAddress.getLoopbackAddress(), inbox.smtpPort())).isTrue();
    }

    private static boolean listens(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private void mail(String to, String subject, String text, String html)
            throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(inbox.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("CRM <noreply@crm.example>");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, false));
        message.setSubject(subject, "UTF-8");
        if (html == null) {
            message.setText(text, "UTF-8");
        } else {
            MimeBodyPart plain = new MimeBodyPart();
            plain.setText(text, "UTF-8");
            MimeBodyPart rich = new MimeBodyPart();
            rich.setContent(html, "text/html; charset=UTF-8");
            message.setContent(new MimeMultipart("alternative", plain, rich));
        }
        Transport.send(message);
    }

    private HttpResponse<String> sms(String json) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri("/api/sms"))
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + inbox.webPort() + path);
    }
}
