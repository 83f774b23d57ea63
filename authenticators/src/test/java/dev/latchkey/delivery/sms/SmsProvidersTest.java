package dev.latchkey.delivery.sms;

import static dev.latchkey.delivery.sms.GatewayHarness.MESSAGE;
import static dev.latchkey.delivery.sms.GatewayHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.delivery.SmsSender;
import dev.latchkey.delivery.SmsSenderFactory;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.Environment;
import org.keycloak.provider.Spi;

/** The SPI and its providers, as far as they can be seen without a server. */
@DisplayName("The SMS providers")
class SmsProvidersTest {

    private final Optional<String> profileBefore =
            Optional.ofNullable(System.getProperty(Environment.PROFILE));

    @BeforeEach
    void production() {
        System.setProperty(Environment.PROFILE, "prod");
    }

    @AfterEach
    void restoreProfile() {
        System.clearProperty(Environment.PROFILE);
        System.clearProperty("keycloak.latchkey-sms.provider");
        System.clearProperty("keycloak.latchkey-sms.provider.default");
        profileBefore.ifPresent(profile -> System.setProperty(Environment.PROFILE, profile));
    }

    private static void development() {
        System.setProperty(Environment.PROFILE, "dev");
    }

    private static MapScope options(String... options) {
        return new MapScope(options.length == 0 ? Map.of() : Map.of(options[0], options[1]));
    }

    @Test
    void theServerFindsTheSpiAndItsProviders() {
        assertThat(ServiceLoader.load(Spi.class))
                .filteredOn(spi -> spi.getName().equals("latchkey-sms"))
                .singleElement()
                .satisfies(
                        spi -> {
                            assertThat(spi.isInternal()).isFalse();
                            assertThat(spi.getProviderClass()).isEqualTo(SmsSender.class);
                            assertThat(spi.getProviderFactoryClass())
                                    .isEqualTo(SmsSenderFactory.class);
                        });
        assertThat(ServiceLoader.load(SmsSenderFactory.class))
                .extracting(SmsSenderFactory::getId)
                .contains("generic", "log", "routes")
                .containsAll(VendorContract.VENDORS)
                .doesNotHaveDuplicates();
    }

    @Test
    void aGatewayThatIsNotConfiguredSendsNothingAndStartsQuietly() {
        GenericSmsGatewayFactory generic = new GenericSmsGatewayFactory();
        try (LogRecorder log = new LogRecorder()) {
            generic.init(options());
            assertThat(log.all()).isEmpty();

            assertThat(generic.create(null).send(MESSAGE))
                    .isEqualTo(failed(Reason.MISCONFIGURED, "not-configured"));
            assertThat(log.all()).contains("spi-latchkey-sms--generic--url is not set.");
        }
    }

    @Test
    void aGatewayThatIsConfiguredWrongSaysSoAtTheStartAndSendsNothing() {
        GenericSmsGatewayFactory generic = new GenericSmsGatewayFactory();
        try (LogRecorder log = new LogRecorder()) {
            generic.init(
                    new MapScope(
                            Map.of(
                                    "url",
                                    "ftp://sms.example/",
                                    "format",
                                    "xml",
                                    "token",
                                    "s3cret")));

            assertThat(log.all())
                    .contains("spi-latchkey-sms--generic--url must be an http or https address")
                    .contains("spi-latchkey-sms--generic--format must be one of json, form, query.")
                    .doesNotContain("s3cret");
        }
        try (LogRecorder log = new LogRecorder()) {
            assertThat(generic.create(null).send(MESSAGE))
                    .isEqualTo(failed(Reason.MISCONFIGURED, "invalid-option"));
            assertThat(log.all())
                    .contains("spi-latchkey-sms--generic--format, spi-latchkey-sms--generic--url");
        }
        generic.close();
    }

    @Test
    void aVendorSaysAtTheStartWhatItLacks() {
        Vendors.Devino devino = new Vendors.Devino();
        try (LogRecorder log = new LogRecorder()) {
            devino.init(new MapScope(Map.of("token", "s3cret")));

            assertThat(log.all())
                    .contains("spi-latchkey-sms--devino--sender must be set.")
                    .doesNotContain("s3cret");
            assertThat(devino.isUsable()).isFalse();
            assertThat(devino.create(null).send(MESSAGE))
                    .isEqualTo(failed(Reason.MISCONFIGURED, "invalid-option"));
        }
        devino.close();
    }

    @Test
    void aVendorThatIsNotConfiguredSaysWhatItNeeds() {
        Vendors.Twilio twilio = new Vendors.Twilio();
        try (LogRecorder log = new LogRecorder()) {
            twilio.init(options());
            assertThat(log.all()).isEmpty();

            assertThat(twilio.create(null).send(MESSAGE))
                    .isEqualTo(failed(Reason.MISCONFIGURED, "not-configured"));
            assertThat(log.all())
                    .contains(
                            "spi-latchkey-sms--twilio--account, spi-latchkey-sms--twilio--password,"
                                    + " spi-latchkey-sms--twilio--sender is not set.");
        }
    }

    @Test
    void aPriceThatCanNotBeReadIsNamed() {
        Vendors.Smsc smsc = new Vendors.Smsc();
        try (LogRecorder log = new LogRecorder()) {
            smsc.init(new MapScope(Map.of("token", "s3cret", "price", "cheap")));

            assertThat(log.all())
                    .contains("spi-latchkey-sms--smsc--price must be an amount such as 4.50.");
        }
        smsc.close();
    }

    @Test
    void routesSayAtTheStartWhatIsWrongWithThem() {
        RoutedSmsSenderFactory routes = new RoutedSmsSenderFactory();
        try (LogRecorder log = new LogRecorder()) {
            routes.init(GatewayOptions.of(Map.of("ru", "smsc,,")));

            assertThat(log.all())
                    .contains("spi-latchkey-sms--routes--ru must be gateways separated by commas");
            assertThat(routes.create(null).send(MESSAGE))
                    .isEqualTo(failed(Reason.MISCONFIGURED, "invalid-option"));
        }
    }

    @Test
    void routesThatAreNotConfiguredSendNothingAndStartQuietly() {
        RoutedSmsSenderFactory routes = new RoutedSmsSenderFactory();
        try (LogRecorder log = new LogRecorder()) {
            routes.init(options());
            assertThat(log.all()).isEmpty();

            assertThat(routes.create(null).send(MESSAGE))
                    .isEqualTo(failed(Reason.MISCONFIGURED, "not-configured"));
            assertThat(log.all()).contains("spi-latchkey-sms--routes--ru=smsc,sms-ru.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://sms.example/, true",
        "https://sms.example/, false",
        "http://localhost:9/, false"
    })
    void anAddressWithoutTlsIsWarnedAbout(String url, boolean warned) {
        GenericSmsGatewayFactory generic = new GenericSmsGatewayFactory();
        try (LogRecorder log = new LogRecorder()) {
            generic.init(options("url", url));

            assertThat(log.all().contains("spi-latchkey-sms--generic--url is an http address"))
                    .isEqualTo(warned);
        }
        generic.close();
    }

    @Test
    void theLogIsAGatewayInDevelopment() {
        development();
        LogSmsSenderFactory factory = new LogSmsSenderFactory();

        assertThat(factory.isSupported(options())).isTrue();
        assertThat(factory.isSupported(options("enabled", "true"))).isTrue();
        assertThat(factory.create(null).send(MESSAGE)).isInstanceOf(SmsResult.Accepted.class);
    }

    @Test
    void theLogIsNoGatewayInProduction() {
        LogSmsSenderFactory factory = new LogSmsSenderFactory();

        assertThat(factory.isSupported(options())).isFalse();
        assertThat(factory.isSupported(options("enabled", "false"))).isFalse();
        assertThat(factory.create(null).send(MESSAGE))
                .isEqualTo(failed(Reason.MISCONFIGURED, "dev-mode-only"));
    }

    @Test
    void askingForTheLogInProductionIsAnErrorThatNamesTheOption() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new LogSmsSenderFactory().isSupported(options("enabled", "true")))
                .withMessageStartingWith("spi-latchkey-sms--log--enabled=true:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "provider.default"})
    void makingTheLogTheOnlyOrUsualGatewayIsLikewise(String option) {
        System.setProperty("keycloak.latchkey-sms." + option, "log");

        assertThatIllegalStateException()
                .isThrownBy(() -> new LogSmsSenderFactory().isSupported(options()))
                .withMessageStartingWith("spi-latchkey-sms--" + option.replace('.', '-') + "=log:");
    }

    @Test
    void theLogHasWhatADeveloperNeeds() {
        try (LogRecorder log = new LogRecorder()) {
            new LogSmsSender().send(MESSAGE);

            assertThat(log.all()).contains(GatewayHarness.NUMBER).contains(GatewayHarness.TEXT);
        }
    }
}
