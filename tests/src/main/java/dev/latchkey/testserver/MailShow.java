package dev.latchkey.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Sends any mail, rendered by Keycloak itself, without what leads to it: the administrator, directory or event that each of
 * Keycloak's own takes, the theft or the lost phone of the pack's.
 */
final class MailShow {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINK =
            "https://sso.example.org/realms/crm/login-actions/action-token?key=abc&client_id=crm";
    private static final String EVENT = "event-";

    /** 22 November 2026, 10:12 in Greenwich. */
    private static final long WHEN = 1_795_342_320_000L;

    /** Keycloak's mails that are made by a method of their own. */
    private static final Map<String, Sending> OWN =
            Map.ofEntries(
                    Map.entry("email-verification", show -> show.mail().sendVerifyEmail(LINK, 21)),
                    Map.entry("password-reset", show -> show.mail().sendPasswordReset(LINK, 5)),
                    Map.entry(
                            "executeActions",
                            show ->
                                    show.mail()
                                            .setAttribute(
                                                    "requiredActions",
                                                    List.of(
                                                            "UPDATE_PASSWORD",
                                                            "webauthn-register",
                                                            "of-an-operator"))
                                            .sendExecuteActions(LINK, 60 * 12)),
                    Map.entry(
                            "email-update-confirmation",
                            show ->
                                    show.mail()
                                            .sendEmailUpdateConfirmation(
                                                    LINK, 21, show.user.getEmail())),
                    Map.entry(
                            "identity-provider-link",
                            show ->
                                    show.mail()
                                            .setAttribute(
                                                    EmailTemplateProvider
                                                            .IDENTITY_PROVIDER_BROKER_CONTEXT,
                                                    show.brokered())
                                            .sendConfirmIdentityBrokerLink(LINK, 5)),
                    Map.entry(
                            "org-invite",
                            show ->
                                    show.mail()
                                            .sendOrgInviteEmail(
                                                    show.organization(), LINK, 60 * 24 * 3)),
                    Map.entry(
                            "verifiable-credential-offer",
                            show ->
                                    show.mail()
                                            .setAttribute("credentialScopeDisplayName", "ID")
                                            .sendVerifiableCredentialOffer(LINK, 60)),
                    Map.entry(
                            "email-test",
                            show ->
                                    show.mail()
                                            .sendSmtpTestEmail(
                                                    show.realm.getSmtpConfig(), show.user)));

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private Map<String, Object> lk = Map.of();
    private String nameElsewhere = "anna";

    MailShow(KeycloakSession session, String username) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.user = session.users().getUserByUsername(realm, username);
    }

    /**
     * @param mail the name of its template
     * @param model JSON: {@code lk}, what the template knows under that name; {@code nameElsewhere}, what another company calls
     *     the user; for those that Keycloak has no method for a
     *     {@code subject}, its {@code arguments}, further {@code attributes}
     */
    void send(String mail, String model) throws EmailException, IOException {
        JsonNode shown = JSON.readTree(model);
        if (shown.has("lk")) {
            lk = map(shown.get("lk"));
        }
        nameElsewhere = shown.path("nameElsewhere").asText(nameElsewhere);
        if (OWN.containsKey(mail)) {
            OWN.get(mail).send(this);
        } else if (mail.startsWith(EVENT)) {
            mail().sendEvent(event(mail.substring(EVENT.length())));
        } else {
            Map<String, Object> attributes = new HashMap<>(map(shown.path("attributes")));
            if (!lk.isEmpty()) {
                attributes.put("lk", lk);
            }
            List<Object> arguments =
                    shown.path("arguments")
                            .valueStream()
                            .map(argument -> (Object) argument.asText())
                            .toList();
            mail().send(shown.get("subject").asText(), arguments, mail + ".ftl", attributes);
        }
    }

    private EmailTemplateProvider mail() {
        EmailTemplateProvider mail =
                session.getProvider(EmailTemplateProvider.class).setRealm(realm).setUser(user);
        return lk.isEmpty() ? mail : mail.setAttribute("lk", lk);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return node.isObject() ? JSON.convertValue(node, Map.class) : Map.of();
    }

    private static Event event(String type) {
        Event event = new Event();
        event.setType(EventType.valueOf(type.toUpperCase(Locale.ROOT)));
        event.setTime(WHEN);
        event.setIpAddress("203.0.113.7");
        event.setDetails(new HashMap<>(Map.of("credential_type", "otp")));
        return event;
    }

    private BrokeredIdentityContext brokered() {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setAlias("office");
        provider.setDisplayName("Contoso");
        provider.setEnabled(true);
        BrokeredIdentityContext context = new BrokeredIdentityContext("shown", provider);
        context.setUsername(nameElsewhere);
        return context;
    }

    private OrganizationModel organization() {
        return session.getProvider(OrganizationProvider.class).getByAlias("contoso");
    }

    @FunctionalInterface
    private interface Sending {
        void send(MailShow show) throws EmailException;
    }
}
