package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A password in an HTTP header, as SAML's enhanced clients send it")
class HttpBasicIT {

    @Test
    @DisplayName("is looked at five times and no more, right or wrong [A06, A12a, R37]")
    void fiveLooks(Stage stage) {
        Ecp ecp = new Ecp(stage, stage.freshRealm());
        assertThat(ecp.letsIn(ecp.user.password())).isTrue();

        for (int i = 0; i < 8; i++) {
            assertThat(ecp.letsIn("wrong-" + i)).isFalse();
        }

        assertThat(ecp.letsIn(ecp.user.password())).isFalse();
        assertThat(StrangersIT.errors(ecp.realm, "invalid_user_credentials")).isEqualTo(5);
        assertThat(StrangersIT.errors(ecp.realm, "user_temporarily_disabled")).isEqualTo(4);
    }

    @Test
    @DisplayName("is looked at each time by Keycloak itself, locked or not [control of A06]")
    void control(Stage stage) {
        Ecp ecp =
                new Ecp(
                        stage,
                        stage.freshRealm(
                                realm ->
                                        realm.withObject("/attributes")
                                                .put("latchkey.enabled", "false")));

        for (int i = 0; i < 8; i++) {
            ecp.letsIn("wrong-" + i);
        }

        assertThat(StrangersIT.errors(ecp.realm, "invalid_user_credentials")).isEqualTo(8);
    }

    @Test
    @DisplayName("counts once if it is the same wrong one; a right one makes up for nobody's [A10]")
    void programs(Stage stage) {
        Ecp ecp = new Ecp(stage, stage.freshRealm());
        Failures failures = new Failures(stage, ecp.user);

        for (int i = 0; i < 8; i++) {
            ecp.letsIn("the password of last year");
        }
        ecp.letsIn("another");
        assertThat(failures.count()).isEqualTo(2);

        assertThat(ecp.letsIn(ecp.user.password())).isTrue();
        assertThat(failures.count()).isEqualTo(2);
    }

    /** A client of SAML's enhanced profile, and somebody who uses it. */
    private static final class Ecp {

        private static final String CLIENT = "urn:example:enhanced";

        private final Stage stage;
        private final TestRealm realm;
        private final TestUser user;
        private final HttpVisitor http;

        Ecp(Stage stage, TestRealm realm) {
            this.stage = stage;
            this.realm = realm;
            user = realm.createUser(draft -> {});
            http = stage.visitor().from(FreshNetwork.address());
            ObjectNode client = JsonNodeFactory.instance.objectNode();
            client.put("clientId", CLIENT).put("protocol", "saml");
            client.putArray("redirectUris").add("http://127.0.0.1:9/acs");
            client.putObject("attributes")
                    .put("saml.allow.ecp.flow", "true")
                    .put("saml.client.signature", "false")
                    .put("saml.server.signature", "false");
            stage.admin().post("realms/" + realm.name() + "/clients", client);
        }

        /** The status is the same either way: what came of it stands in the SAML response. */
        boolean letsIn(String password) {
            String both = user.username() + ":" + password;
            String header =
                    Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
            return http.with("Authorization", "Basic " + header)
                    .postXml(realm.uri() + "/protocol/saml", request())
                    .body()
                    .contains("urn:oasis:names:tc:SAML:2.0:status:Success");
        }

        private String request() {
            return """
                    <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
                    <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
                        xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1" Version="2.0"
                        IssueInstant="%s" AssertionConsumerServiceURL="http://127.0.0.1:9/acs">
                      <saml:Issuer>%s</saml:Issuer>
                    </samlp:AuthnRequest></S:Body></S:Envelope>"""
                    .formatted(stage.clock().now(), CLIENT);
        }
    }
}
