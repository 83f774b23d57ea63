package dev.latchkey.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A visitor's cookies")
class CookieJarTest {

    private static final URI CRM = URI.create("http://localhost:1/realms/crm/account");

    private final CookieJar jar = new CookieJar();

    @Test
    @DisplayName("go back below their path, secure ones too")
    void goBackBelowTheirPath() {
        jar.store(
                CRM,
                List.of(
                        "A=1;Version=1;Path=/realms/crm/;Secure;HttpOnly;SameSite=None",
                        "B=\"2\"; Path=/realms/other/"));

        assertThat(jar.headerFor(CRM)).hasValue("A=1");
    }

    @Test
    @DisplayName("go when the server deletes them")
    void canBeDeleted() {
        jar.store(CRM, List.of("A=1;Path=/realms/crm/"));
        jar.store(
                CRM,
                List.of(
                        "A=;Path=/realms/crm/;Expires=Thu, 01-Jan-1970 00:00:10 GMT;Max-Age=0;HttpOnly"));

        assertThat(jar.headerFor(CRM)).isEmpty();
    }
}
