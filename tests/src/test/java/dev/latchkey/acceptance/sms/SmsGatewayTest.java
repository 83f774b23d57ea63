package dev.latchkey.acceptance.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The SMS gateway of the tests")
class SmsGatewayTest {

    private final SmsGateway gateway = new SmsGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    @DisplayName("takes messages and remembers them")
    void takesMessages() throws Exception {
        assertThat(post("Код: 481516. Никому не говорите.\n@crm.example #481516").statusCode())
                .isEqualTo(200);

        Sms sms = gateway.awaitSms("+79123456789");

        assertThat(sms.code()).hasValue("481516");
        assertThat(sms.link()).isEmpty();
        assertThat(sms.originLine()).hasValue(new Sms.OriginLine("crm.example", "481516"));
        assertThat(sms.parts()).isEqualTo(1);
    }

    @Test
    @DisplayName("fails in each way it is told to, and recovers")
    void failsAsTold() throws Exception {
        gateway.behave(GatewayMode.BROKEN);
        assertThat(post("1").statusCode()).isEqualTo(500);
        gateway.behave(GatewayMode.GARBAGE);
        assertThat(post("2").body()).startsWith("<html>");
        gateway.behave(GatewayMode.REFUSING);
        assertThat(post("3").body()).contains("error");
        gateway.behave(GatewayMode.SLOW);
        assertThatThrownBy(() -> post("4")).isInstanceOf(HttpTimeoutException.class);
        gateway.behave(GatewayMode.DOWN);
        assertThatThrownBy(() -> post("5")).isInstanceOf(ConnectException.class);
        gateway.behave(GatewayMode.OK);
        assertThat(post("6").statusCode()).isEqualTo(200);

        assertThat(gateway.messagesTo("+79123456789"))
                .extracting(Sms::text)
                .containsExactly("1", "2", "3", "4", "6");
    }

    private HttpResponse<String> post(String text) throws IOException, InterruptedException {
        String body =
                "{\"to\":\"+79123456789\",\"text\":\"%s\"}".formatted(text.replace("\n", "\\n"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(gateway.url()))
                                .timeout(Duration.ofSeconds(2))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
