package dev.latchkey.acceptance.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.browser.Troubles;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@Tag("slow")
@DisplayName("Every page, Keycloak's own included, under theme latchkey")
class PagesLookIT {

    /** The clock of those who look: pages tell what is left from then on. */
    private static final Instant NOW = Instant.parse("2026-11-22T10:12:00Z");

    /** Templates of which pages are made, and which are none themselves. */
    private static final Set<String> PARTS_OF_OURS =
            Set.of(
                    "latchkey-contact-kinds",
                    "latchkey-icons",
                    "latchkey-layout",
                    "latchkey-license-facts",
                    "latchkey-support");

    private static final Set<String> PARTS_OF_KEYCLOAKS =
            Set.of(
                    "buttons",
                    "cli_splash",
                    "field",
                    "footer",
                    "passkeys",
                    "password-commons",
                    "password-validation",
                    "register-commons",
                    "social-providers",
                    "template",
                    "theme-resources",
                    "user-profile-commons",
                    // sends itself on at once, and Keycloak has it unstyled
                    "saml-post-form");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ru"})
    @DisplayName(
            "has no barriers wide and narrow, light and dark; fits 320 px; speaks one language; violates no policy; looks as in the gallery [R38, A37]")
    void isForEverybody(String language, Stage stage, Browsers browsers) {
        TestUser user = anna(stage, language);
        Troubles troubles = new Troubles();
        Page tab = troubles.watch(openTab(browsers, language));
        Album album = new Album(stage.failuresFolder());
        List<String> faults = new ArrayList<>();

        for (Sample sample : Sample.pages()) {
            View.WIDE_LIGHT.shape(tab);
            Response answer = tab.navigate(address(sample, user, language));
            if (answer.status() != 200) {
                faults.add(sample + ": HTTP " + answer.status());
                continue;
            }
            Still.make(tab);
            Words.strayOn(tab, language).forEach(word -> faults.add(sample + ": says " + word));
            Axe.barriers(tab).forEach(barrier -> faults.add(sample + ": " + barrier));
            for (View view : View.ALL) {
                String where = sample + ", " + view + ": ";
                view.shape(tab);
                if (view != View.WIDE_LIGHT) {
                    Axe.barriersOfLooks(tab).forEach(barrier -> faults.add(where + barrier));
                }
                if (View.overflow(tab) > 0) {
                    faults.add(where + "scrolls sideways by " + View.overflow(tab) + " px");
                }
                if (View.PICTURED.contains(view)) {
                    album.compare(sample, language, view, view.picture(tab)).ifPresent(faults::add);
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(troubles.soFar()).allMatch(trouble -> trouble.endsWith("/none"));
    }

    @Test
    @DisplayName("is looked at here: none is missing, of the pack's or of Keycloak's")
    void allAreShown() throws IOException {
        Set<String> shown =
                Sample.pages().stream().map(Sample::template).collect(Collectors.toSet());

        assertThat(shown).containsAll(without(PARTS_OF_OURS, templatesOfThePack()));
        assertThat(shown).containsAll(without(PARTS_OF_KEYCLOAKS, templatesOfKeycloak()));
    }

    @Test
    @DisplayName("a barrier and a raw key would be noticed (control)")
    void controlFaultsAreNoticed(Stage stage, Browsers browsers) {
        Page tab = openTab(browsers, "en");
        tab.navigate(address(Sample.pages().get(0), anna(stage, "en"), "en"));

        tab.evaluate(
                "() => { document.querySelector('label[for=username]').remove();"
                        + "document.querySelector('#kc-login').style.color = '#99f';"
                        + "document.querySelector('h1').textContent = 'latchkeyNoSuchKey'; }");

        assertThat(Axe.barriers(tab))
                .anyMatch(barrier -> barrier.startsWith("label: "))
                .anyMatch(barrier -> barrier.startsWith("color-contrast: "));
        assertThat(Words.strayOn(tab, "en")).contains("latchkeyNoSuchKey");
    }

    private static Page openTab(Browsers browsers, String language) {
        // from this machine itself: the levers answer nobody else
        Page tab = browsers.open(Look.english().speaking(language));
        tab.clock().setFixedTime(Date.from(NOW));
        return tab;
    }

    private static String address(Sample sample, TestUser user, String language) {
        return "%s/latchkey-test/page/%s?user=%s&model=%s"
                .formatted(
                        user.realm().uri(),
                        sample.template(),
                        user.username(),
                        Base64.getUrlEncoder()
                                .encodeToString(
                                        sample.model(language).getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<String> templatesOfThePack() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("latchkey.templates")))) {
            return files.map(Path::toString).toList().stream();
        }
    }

    private static Stream<String> templatesOfKeycloak() throws IOException {
        try (ZipFile themes = new ZipFile(System.getProperty("latchkey.stock-themes"))) {
            return themes.stream()
                    .map(Object::toString)
                    .filter(file -> file.matches("theme/(base|keycloak\\.v2)/login/[^/]+"))
                    .toList()
                    .stream();
        }
    }

    private static Set<String> without(Set<String> parts, Stream<String> files) {
        return files.filter(file -> file.endsWith(".ftl"))
                .map(file -> file.replaceFirst("^.*[/\\\\]", "").replace(".ftl", ""))
                .filter(name -> !parts.contains(name))
                .collect(Collectors.toSet());
    }

    /** In a realm with everything on that pages show a sign of. */
    private static TestUser anna(Stage stage, String language) {
        TestRealm realm =
                stage.freshRealm(
                        draft -> {
                            draft.put("registrationAllowed", true).put("rememberMe", true);
                            draft.withObject("/attributes")
                                    .put("latchkey.support.email", "help@example.org")
                                    .put("latchkey.support.phone", "+7 495 123-45-67");
                            draft.withArray("identityProviders")
                                    .addObject()
                                    .put("alias", "office")
                                    .put("displayName", "Contoso")
                                    .put("providerId", "oidc")
                                    .put("enabled", true)
                                    .putObject("config")
                                    .put("clientId", "crm")
                                    .put("authorizationUrl", "https://office.example.org/auth")
                                    .put("tokenUrl", "https://office.example.org/token");
                        });
        return realm.createUser(
                draft ->
                        draft.username("anna")
                                .email("anna@contoso.example")
                                .phone("+79123456789")
                                .speaking(language));
    }
}
