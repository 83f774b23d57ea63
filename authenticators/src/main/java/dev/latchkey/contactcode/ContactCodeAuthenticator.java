package dev.latchkey.contactcode;

import dev.latchkey.challenge.Doorkeeper;
import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.delivery.CodeForm;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.ExplainedWay;
import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.CredentialValidator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The second factor of whoever has lost the usual one and has a verified contact besides what was proved first.
 *
 * <pre>
 *   choose ──send──▶ code ──right──▶ passed
 *     ▲               │  ▲
 *     └───restart─────┘  └─ wrong, resend
 * </pre>
 *
 * Nothing is sent but by a press of a button. What may be chosen is read anew with each request.
 */
final class ContactCodeAuthenticator
        implements Authenticator, CredentialValidator<ContactCodeProvider>, ExplainedWay {

    private static final String UNLISTED = ContactCodeProvider.TYPE + ".unlisted";
    private static final String CONTACT = "contact";
    private static final String CODE = "code";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Offer offer = offer(context);
        if (offer.lack().isPresent()) {
            context.attempted();
        } else if (!doorkeeper(context).turnsAway(context)) {
            show(context, offer);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        Offer offer = offer(context);
        if (offer.lack().isPresent()) {
            context.attempted();
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        switch (Optional.ofNullable(form.getFirst("step")).orElse("verify")) {
            case "send" -> send(context, offer, offer.byId(form.getFirst(CONTACT)));
            case "resend" -> send(context, offer, awaited(context, offer));
            case "restart" -> {
                CodeTab.of(context).chooseAgain();
                show(context, offer);
            }
            default -> {
                verify(context, offer, form.getFirst(CODE));
                doorkeeper(context).settle(context);
            }
        }
    }

    private static void send(
            AuthenticationFlowContext context, Offer offer, Optional<Destination> destination) {
        if (doorkeeper(context).turnsAway(context)) {
            return;
        }
        if (destination.isEmpty()) {
            CodeTab.of(context).chooseAgain();
            refuse(context, offer, CONTACT, "latchkeyFactorChooseMissing");
            return;
        }
        CodeTab.of(context).waitFor(destination.get());
        if (new CodeAsking(context).ask(destination.get())) {
            show(context, offer);
        } else {
            refuse(context, offer, "resend", "latchkeyFactorLimit");
        }
    }

    private static void verify(AuthenticationFlowContext context, Offer offer, String typed) {
        Optional<Destination> awaited = awaited(context, offer);
        if (awaited.isEmpty()) {
            show(context, offer);
            return;
        }
        if (typed == null || typed.isBlank()) {
            refuse(context, offer, CODE, "latchkeyCodeMissing");
            return;
        }
        Optional<OneTimeCode> code =
                OneTimeCode.typed(typed, Set.of(form(context, awaited.get()).digits()));
        if (code.isEmpty()) {
            // a slip of the pen, and nothing that could have been right: no try
            refuse(context, offer, CODE, "latchkeyFactorCodeUnreadable");
            return;
        }
        String locked =
                AuthenticatorUtils.getDisabledByBruteForceEventError(context, context.getUser());
        if (locked != null) {
            event(context, awaited.get()).error(locked);
            refuse(context, offer, CODE, "latchkeyCodeWrong");
            return;
        }
        PendingCodes.Outcome outcome =
                new PendingCodes(context.getSession(), context.getRealm())
                        .spend(
                                awaited.get(),
                                CodeTab.of(context).handle(),
                                code.get(),
                                Place.of(context).account());
        switch (outcome) {
            case RIGHT -> passed(context, awaited.get());
            case WRONG -> wrong(context, offer, awaited.get());
            case CODE_USED_UP -> usedUp(context, offer, "latchkeyFactorCodeUsedUp");
            case DAY_USED_UP -> usedUp(context, offer, "latchkeyFactorDayUsedUp");
        }
    }

    private static void passed(AuthenticationFlowContext context, Destination destination) {
        PackCounter.CODE_TRIES.count("second-factor", "right");
        UsedNotice.tell(context, destination);
        context.getEvent()
                .detail(Details.CREDENTIAL_TYPE, ContactCodeProvider.TYPE)
                .detail("latchkey_contact", destination.kind().id());
        CodeTab.of(context).chooseAgain();
        context.success(ContactCodeProvider.TYPE);
    }

    private static void wrong(
            AuthenticationFlowContext context, Offer offer, Destination destination) {
        PackCounter.CODE_TRIES.count("second-factor", "wrong");
        event(context, destination).error(Errors.INVALID_CODE);
        FlowPages.nextShowsError(context.getAuthenticationSession(), CODE, "latchkeyCodeWrong");
        context.failureChallenge(
                AuthenticationFlowError.INVALID_CREDENTIALS,
                FlowPages.here(context, page(context, offer)));
    }

    private static void usedUp(AuthenticationFlowContext context, Offer offer, String messageKey) {
        PackCounter.CODE_TRIES.count("second-factor", CodeAsking.LIMIT);
        awaited(context, offer)
                .ifPresent(
                        destination ->
                                event(context, destination)
                                        .detail(Details.REASON, "tries")
                                        .error(CodeAsking.LIMIT));
        refuse(context, offer, CODE, messageKey);
    }

    private static void refuse(
            AuthenticationFlowContext context, Offer offer, String field, String messageKey) {
        FlowPages.nextShowsError(context.getAuthenticationSession(), field, messageKey);
        show(context, offer);
    }

    private static void show(AuthenticationFlowContext context, Offer offer) {
        context.challenge(FlowPages.here(context, page(context, offer)));
    }

    private static PackPage page(AuthenticationFlowContext context, Offer offer) {
        CodePages pages = new CodePages(context, offer);
        return awaited(context, offer)
                .map(destination -> pages.code(destination, form(context, destination)))
                .orElseGet(pages::choice);
    }

    private static Optional<Destination> awaited(AuthenticationFlowContext context, Offer offer) {
        return CodeTab.of(context).awaited().flatMap(offer::byId);
    }

    private static CodeForm form(AuthenticationFlowContext context, Destination destination) {
        return CodeForm.of(destination.channel(), RealmSettings.of(context.getRealm()));
    }

    private static EventBuilder event(AuthenticationFlowContext context, Destination destination) {
        return context.getEvent()
                .clone()
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, ContactCodeProvider.TYPE)
                .detail("latchkey_contact", destination.kind().id());
    }

    private static Doorkeeper doorkeeper(AuthenticationFlowContext context) {
        return context.getSession().getProvider(Doorkeeper.class);
    }

    private static Offer offer(AuthenticationFlowContext context) {
        return Offer.in(
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                context.getAuthenticationSession());
    }

    @Override
    public Optional<String> whyMissing(AuthenticationFlowContext context) {
        return offer(context).lack().map(Offer.Lack::messageKey);
    }

    /**
     * {@code AuthenticationSelectionResolver} asks for the type when it is about to compare it with the stored credentials: the
     * last moment, and the only one, to have the marker follow the contacts, and to stay off the list of a flow that leaves
     * none of them.
     */
    @Override
    public String getType(KeycloakSession session) {
        AuthenticationSessionModel tab = session.getContext().getAuthenticationSession();
        UserModel user = tab == null ? null : tab.getAuthenticatedUser();
        if (user == null) {
            return ContactCodeProvider.TYPE;
        }
        RealmModel realm = session.getContext().getRealm();
        new Marker(user)
                .keep(
                        getCredentialProvider(session)
                                .isConfiguredFor(realm, user, ContactCodeProvider.TYPE));
        return configuredFor(session, realm, user) ? ContactCodeProvider.TYPE : UNLISTED;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return Offer.in(session, realm, user, session.getContext().getAuthenticationSession())
                .lack()
                .isEmpty();
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public ContactCodeProvider getCredentialProvider(KeycloakSession session) {
        return (ContactCodeProvider)
                session.getProvider(CredentialProvider.class, ContactCodeProviderFactory.ID);
    }

    @Override
    public void close() {}
}
