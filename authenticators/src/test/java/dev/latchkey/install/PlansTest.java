package dev.latchkey.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.install.flow.FlowKind;
import dev.latchkey.install.flow.Trees;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan to put the pack into a realm, and one to take it out")
class PlansTest {

    private static final Blueprint SHIPPED = Blueprint.shipped();

    private final PaperRealm realm = PaperRealm.stock();
    private InstallRecord record = new InstallRecord();

    private Plan install() {
        return install(SHIPPED);
    }

    private Plan install(Blueprint blueprint) {
        return make(InstallPlan.of(realm.picture(), record, blueprint));
    }

    private Plan uninstall() {
        Plan plan = make(UninstallPlan.of(realm.picture(), record, SHIPPED));
        record = new InstallRecord();
        return plan;
    }

    /** Carries it out; the record is written and read again, as it is with a realm. */
    private Plan make(Plan plan) {
        plan.changes().forEach(change -> change.make(realm, record));
        record = InstallRecord.read(record.text());
        return plan;
    }

    @Test
    @DisplayName("undo each other, and each is empty the second time")
    void roundTrip() {
        String before = realm.text();

        assertThat(install().words()).isNotEmpty().last().asString().startsWith("latchkey.enabled");
        String after = realm.text();
        assertThat(install().changes()).isEmpty();
        assertThat(realm.text()).isEqualTo(after);

        assertThat(uninstall().words()).isNotEmpty();
        assertThat(realm.text()).isEqualTo(before);
        assertThat(uninstall().changes()).isEmpty();
    }

    @Test
    @DisplayName("know what the shipped realm has, and no stock thing of it")
    void blueprint() {
        assertThat(SHIPPED.parts().get(Part.REQUIRED_ACTION).keySet())
                .contains("latchkey-license", "latchkey-verify-phone")
                .allMatch(alias -> alias.startsWith("latchkey-"));
        assertThat(SHIPPED.parts().get(Part.PROFILE_ATTRIBUTE).keySet())
                .contains("phoneNumber", "licenseExpiresAt")
                .doesNotContain("email", "username");
        assertThat(SHIPPED.parts().get(Part.PROFILE_GROUP).keySet())
                .containsExactlyInAnyOrder("contacts", "license");
        assertThat(SHIPPED.parts().get(Part.TEXT).keySet())
                .contains("ru profile.groups.license.description", "en profile.yes")
                .noneMatch(name -> name.contains("client."));
    }

    @Test
    @DisplayName("copy a flow that several places share once, and flows of clients apart")
    void overrides() {
        realm.flow("two pages", "REQUIRED auth-username-form\nREQUIRED auth-password-form\n");
        realm.override("shop", FlowKind.BROWSER, "browser");
        realm.override("kiosk", FlowKind.BROWSER, "two pages");
        realm.override("ghost", FlowKind.DIRECT_GRANT, "deleted");

        Plan plan = install();

        assertThat(plan.words())
                .contains(
                        "A copy of flow 'browser' becomes the realm's browser flow and the browser flow of client 'shop'",
                        "A copy of flow 'two pages' becomes the browser flow of client 'kiosk'");
        assertThat(plan.byHand())
                .containsExactly(
                        "The direct grant flow of client 'ghost' is a flow that is not there. Bind another.");
        assertThat(realm.flows).hasSize(3 + 1 + 4);

        realm.override("late", FlowKind.BROWSER, "browser");
        assertThat(install().words())
                .containsExactly(
                        "Flow 'latchkey browser' becomes the browser flow of client 'late'");
    }

    @Test
    @DisplayName("leave a flow alone that they can't place steps in, and do the rest")
    void partly() {
        realm.flow("own", "REQUIRED acme-ask\nREQUIRED acme-letter\n");
        realm.bindings.put(Place.ofRealm(FlowKind.RESET_CREDENTIALS), "own");

        Plan plan = install();

        assertThat(plan.byHand()).singleElement().asString().startsWith("Flow 'own' is left alone");
        assertThat(realm.bindings.get(Place.ofRealm(FlowKind.RESET_CREDENTIALS))).isEqualTo("own");
        assertThat(realm.treeBoundAs(FlowKind.BROWSER)).contains("latchkey-sign-in");
        assertThat(install().changes()).isEmpty();
    }

    @Test
    @DisplayName("complete what an older pack installed, in the copies that it made")
    void upgrade() {
        String before = realm.text();
        install(without("latchkey-setup-backup-codes", "reserveEmailVerified"));
        String copy = realm.bindings.get(Place.ofRealm(FlowKind.RESET_CREDENTIALS));
        realm.rewriteFlow(
                copy,
                Trees.flow(
                        "latchkey reset credentials",
                        """
                        REQUIRED latchkey-reset-identify
                        REQUIRED latchkey-reset-verify
                        CONDITIONAL > latchkey reset credentials reset second factor
                          REQUIRED ?conditional-user-configured
                          REQUIRED auth-otp-form
                        REQUIRED latchkey-reset-password
                        """));
        record.copied(copy, "reset credentials", "reset_credentials", realm.flows.get(copy).flow());

        Plan plan = install();

        assertThat(plan.words())
                .containsExactly(
                        "In 'latchkey reset credentials reset second factor' a code to a reserve contact is one more way to prove the second factor (latchkey-contact-code)",
                        "In 'latchkey reset credentials reset second factor' a backup code is one more way to prove the second factor (latchkey-backup-code)",
                        "The realm gets the required action latchkey-setup-backup-codes",
                        "The realm gets the user attribute reserveEmailVerified");
        assertThat(realm.bindings.get(Place.ofRealm(FlowKind.RESET_CREDENTIALS))).isEqualTo(copy);
        assertThat(install().changes()).isEmpty();
        uninstall();
        assertThat(realm.text()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "keep settings that work, raise what is too short, and pin what would change with it")
    void settings() {
        realm.settings.put("bruteForceProtected", "true");
        realm.settings.put("eventsEnabled", "true");
        realm.settings.put("enabledEventTypes", "LOGIN");
        realm.settings.put("accessCodeLifespanUserAction", "600");
        realm.settings.put("actionTokenGeneratedByUserLifespan", "120");

        install();

        assertThat(realm.settings)
                .containsEntry("failureFactor", "30")
                .containsEntry("accessCodeLifespanUserAction", "1800")
                .containsEntry("actionTokenGeneratedByUserLifespan", "120")
                .containsEntry("actionTokenGeneratedByUserLifespan.verify-email", "600")
                .doesNotContainKey("eventsExpiration");
        assertThat(realm.settings.get("enabledEventTypes"))
                .contains("LOGIN", "RESET_PASSWORD", "USER_DISABLED_BY_TEMPORARY_LOCKOUT");
    }

    @Test
    @DisplayName("keep what was changed since: settings, texts, a copy with a step of the admin's")
    void changedSince() {
        install();
        realm.settings.put("failureFactor", "9");
        realm.texts.put("en profile.yes", "Aye");
        String copy = realm.bindings.get(Place.ofRealm(FlowKind.BROWSER));
        realm.rewriteFlow(
                copy,
                Trees.flow(
                        "latchkey browser",
                        realm.treeBoundAs(FlowKind.BROWSER) + "REQUIRED acme-audit\n"));

        Plan plan = uninstall();

        assertThat(realm.settings).containsEntry("failureFactor", "9");
        assertThat(realm.texts).containsOnlyKeys("en profile.yes");
        assertThat(Trees.text(realm.flows.get(copy).flow()))
                .isEqualTo(
                        """
                        REQUIRED > ways in
                          ALTERNATIVE auth-cookie
                          ALTERNATIVE > forms
                            REQUIRED auth-username-password-form
                        REQUIRED acme-audit
                        """);
        assertThat(realm.bindings.get(Place.ofRealm(FlowKind.BROWSER))).isEqualTo("browser");
        assertThat(plan.remarks()).hasSize(2);
    }

    @Test
    @DisplayName("keep what people's data hang on, and what shows it")
    void inUse() {
        install();
        realm.use(Part.PROFILE_ATTRIBUTE, "licensePlan", "3 people have values of it");
        realm.use(Part.PROFILE_GROUP, "license", "user attributes that stay are in it");

        uninstall();

        assertThat(realm.parts.get(Part.PROFILE_ATTRIBUTE)).containsExactly("licensePlan");
        assertThat(realm.parts.get(Part.PROFILE_GROUP)).containsExactly("license");
        assertThat(realm.texts)
                .containsOnlyKeys(
                        "en profile.attributes.licensePlan",
                        "en profile.groups.license",
                        "en profile.groups.license.description",
                        "ru profile.attributes.licensePlan",
                        "ru profile.groups.license",
                        "ru profile.groups.license.description");
    }

    @Test
    @DisplayName(
            "give Keycloak's own flow back where the original is gone, and spare a copy that a provider uses")
    void originalGone() {
        realm.flow("own", "REQUIRED auth-username-password-form\n");
        realm.bindings.put(Place.ofRealm(FlowKind.BROWSER), "own");
        install();
        String copy = realm.bindings.get(Place.ofRealm(FlowKind.BROWSER));
        realm.flows.remove("own");
        realm.boundElsewhere.add(copy);

        uninstall();

        assertThat(realm.bindings.get(Place.ofRealm(FlowKind.BROWSER))).isEqualTo("browser");
        assertThat(Trees.text(realm.flows.get(copy).flow()))
                .isEqualTo("REQUIRED auth-username-password-form\n");
    }

    @Test
    @DisplayName("do not take over a client profile of that name")
    void nameTaken() {
        realm.parts.get(Part.CLIENT_PROFILE).add("latchkey");

        assertThat(install().byHand())
                .singleElement()
                .asString()
                .contains("client profile 'latchkey'");
        assertThat(realm.parts.get(Part.CLIENT_POLICY)).isEmpty();
    }

    private static Blueprint without(String... names) {
        Map<Part, Map<String, JsonNode>> fewer = new EnumMap<>(Part.class);
        SHIPPED.parts()
                .forEach(
                        (part, all) -> {
                            Map<String, JsonNode> left = new LinkedHashMap<>(all);
                            for (String name : names) {
                                left.remove(name);
                            }
                            fewer.put(part, left);
                        });
        return new Blueprint(fewer, SHIPPED.settings());
    }
}
