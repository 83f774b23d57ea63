package dev.latchkey.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The host that a message names")
class RealmAddressTest {

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "https://sso.crm.example/realms/crm, sso.crm.example",
        "http://localhost:8080/realms/crm, localhost",
        "https://xn--e1afmkfd.xn--p1ai/realms/crm, xn--e1afmkfd.xn--p1ai"
    })
    @DisplayName("A36: is shown in letters that can't pose as others")
    void shownHost(String realm, String shown) {
        assertThat(new RealmAddress(URI.create(realm)).shownHost()).isEqualTo(shown);
    }
}
