package dev.latchkey.demo.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdTokenTest {

    private static final URI ISSUER = URI.create("http://localhost:8080/realms/crm");
    private static final Instant NOW = Instant.ofEpochSecond(1000);
    private static final String FITTING =
            "{'iss':'http://localhost:8080/realms/crm','aud':'crm','exp':1001,'nonce':'n','name':'Ольга'}";

    @Test
    void aFittingTokenSaysWhoItIs() throws IOException {
        IdToken token =
                token(FITTING)
                        .checked(ISSUER, "crm", NOW)
                        .checkedFor(new SignInAttempt("s", "n", "v"));

        assertThat(token.text("name")).isEqualTo("Ольга");
        assertThat(token.text("email")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "realms/crm, realms/other, another issuer",
                "'aud':'crm', 'aud':'shop', another client",
                "1001, 1000, a time that has passed",
            })
    void aTokenOfOthersIsRefused(String of, String instead, String why) throws IOException {
        String claims = FITTING.replace(of, instead);

        assertThatThrownBy(() -> token(claims).checked(ISSUER, "crm", NOW))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aTokenOfAnotherAttemptIsRefused() {
        assertThatThrownBy(() -> token(FITTING).checkedFor(new SignInAttempt("s", "other", "v")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another sign-in");
    }

    @ParameterizedTest
    @CsvSource({"''", "a.b", "a.%%%.c", "a.bm90IGpzb24.c"})
    void whatIsNoTokenIsRefused(String raw) {
        assertThatThrownBy(() -> IdToken.read(raw)).isInstanceOf(IOException.class);
    }

    private static IdToken token(String claims) throws IOException {
        byte[] json = claims.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return IdToken.read(
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(json) + ".sig");
    }
}
