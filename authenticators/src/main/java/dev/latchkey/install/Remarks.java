package dev.latchkey.install;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** What an admin should know about a realm, and nobody should change unasked. */
final class Remarks {

    private static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final List<String> remarks = new ArrayList<>();

    Remarks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    List<String> all() {
        mail();
        languages();
        startPage();
        requiredActions();
        profile();
        pickedFlows();
        return remarks;
    }

    private void mail() {
        if (realm.getSmtpConfig() == null || realm.getSmtpConfig().get("host") == null) {
            remarks.add(
                    "The realm has no mail server: no message goes out by mail until Realm settings, Email names one");
        }
    }

    private void languages() {
        Set<String> languages = new TreeSet<>(realm.getSupportedLocalesStream().toList());
        if (!realm.isInternationalizationEnabled()) {
            remarks.add(
                    "Localization is off: all pages and messages are in the default language. For Russian, switch it on with en and ru");
        } else if (!languages.contains("ru")) {
            remarks.add("The realm's languages are %s; add ru for Russian".formatted(languages));
        }
    }

    private void startPage() {
        RealmSettings.of(realm)
                .get(Settings.CRM_CLIENT)
                .filter(client -> realm.getClientByClientId(client) == null)
                .ifPresent(
                        client ->
                                remarks.add(
                                        "There is no client '%s': set %s to the client that links of messages and expired pages lead back to"
                                                .formatted(client, Settings.CRM_CLIENT.key())));
    }

    private void requiredActions() {
        realm.getRequiredActionProvidersStream()
                .filter(a -> !a.isEnabled())
                .map(RequiredActionProviderModel::getAlias)
                .filter(a -> a.startsWith("latchkey-") || a.equals(UPDATE_PASSWORD))
                .forEach(
                        a ->
                                remarks.add(
                                        "The required action %s is switched off, and stays so"
                                                .formatted(a)));
    }

    private void profile() {
        Set<String> editable = new TreeSet<>(new Profile(session, realm).editableByUsers());
        editable.retainAll(Blueprint.shipped().parts().get(Part.PROFILE_ATTRIBUTE).keySet());
        if (!editable.isEmpty()) {
            remarks.add(
                    "By the user profile, users may change %s; while Latchkey is on they may not, whatever it says"
                            .formatted(Sentence.list(List.copyOf(editable))));
        }
    }

    private void pickedFlows() {
        new ClientPolicies(session, realm)
                .pickedFlows()
                .forEach(
                        (flow, profile) ->
                                remarks.add(
                                        "Client profile '%s' picks flow '%s' whatever is bound: it is left alone. Put the steps in by hand, or have it pick the copy"
                                                .formatted(profile, flow)));
    }
}
