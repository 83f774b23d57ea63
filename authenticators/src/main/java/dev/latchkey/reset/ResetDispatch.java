package dev.latchkey.reset;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.Share;
import dev.latchkey.contact.Accounts;
import dev.latchkey.contact.Contact;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.familiar.FamiliarPlaces;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Works a request off once its visitor has been answered: looks for accounts, decides what is sent, charges it, has it sent.
 * Nothing of what it finds reaches the visitor.
 */
final class ResetDispatch {

    private static final Logger LOG = Logger.getLogger(ResetDispatch.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ResetRequest request;
    private final SmsAllowance smsAllowance;
    private final MessageLimits limits;
    private final Budgets budgets;
    private final ResetEvents events;

    ResetDispatch(KeycloakSession session, RealmModel realm, ResetRequest request) {
        this.session = session;
        this.realm = realm;
        this.request = request;
        smsAllowance = new SmsAllowance(realm);
        limits = new MessageLimits(realm);
        budgets = new Budgets(session, realm);
        events = new ResetEvents(session, realm, request);
    }

    void run() {
        run(new Accounts(session, realm).find(request.typed()));
    }

    /** The same for accounts that were found before. */
    void run(List<UserModel> found) {
        if (!RealmSettings.of(realm).enabled()) {
            return;
        }
        // the client may have a mail theme of its own
        session.getContext().setClient(realm.getClientByClientId(request.begun().clientId()));
        tell(found);
    }

    private void tell(List<UserModel> found) {
        List<ResetPlan> plans = ResetPlan.of(found.stream().map(this::candidate).toList());
        boolean codeHelps = plans.stream().filter(ResetPlan.Secret.class::isInstance).count() == 1;
        ResetMessage message = new ResetMessage(session, realm, request, events, found, codeHelps);
        plans.forEach(plan -> carryOut(plan, message, found));
    }

    private Candidate candidate(UserModel user) {
        Contacts contacts = Contacts.in(realm);
        Optional<String> destination =
                request.reserve()
                        .map(reserve -> stored(contacts, user, reserve))
                        .orElseGet(() -> usual(contacts, user));
        return new Candidate(
                user.getId(),
                user.isEnabled(),
                PasswordKeeper.of(session, realm, user),
                destination);
    }

    private Optional<String> usual(Contacts contacts, UserModel user) {
        return request.channel() == Channel.EMAIL
                ? contacts.email(user)
                : contacts.verifiedPhone(user).filter(smsAllowance::accepts).map(PhoneNumber::e164);
    }

    /** The account's own verified contact that is the same as what was typed in full: a message never goes to a typed address (A24). */
    private Optional<String> stored(Contacts contacts, UserModel user, TypedIdentifier typed) {
        boolean phone = request.channel() == Channel.SMS;
        Optional<String> meant = phone ? typed.phone().map(PhoneNumber::e164) : typed.email();
        return contacts.verified(user).stream()
                .filter(contact -> contact.kind().isPhone() == phone)
                .filter(contact -> meant.filter(contact.text()::equals).isPresent())
                .filter(contact -> contact.number().filter(n -> !smsAllowance.accepts(n)).isEmpty())
                .map(Contact::text)
                .findFirst();
    }

    private void carryOut(ResetPlan plan, ResetMessage message, List<UserModel> found) {
        if (plan instanceof ResetPlan.Nothing nothing) {
            events.notSent(
                    found.isEmpty() ? null : found.get(0).getId(),
                    nothing.reason(),
                    "nothing to send to");
            return;
        }
        String destination = plan.accounts().get(0).destination().orElseThrow();
        Share share = share(plan.accounts());
        Optional<Charge> refused =
                budgets.take(
                        limits.message(
                                request.channel(),
                                destination,
                                request.visitor().network(),
                                share));
        if (refused.isEmpty()) {
            message.send(plan);
            return;
        }
        events.notSent(plan.accounts().get(0).userId(), ResetEvents.LIMIT, refused.get().budget());
        if (refused.get().budget().equals(SmsAllowance.BUDGET)) {
            LOG.errorf(
                    "Realm %s: the SMS of the day are used up (attribute %s); password resets go by e-mail",
                    realm.getName(), Settings.SMS_PER_DAY.key());
            byMailInstead(plan.accounts(), found);
        }
    }

    /** The breaker is open: whoever asked by SMS gets mail, if there is an address. */
    private void byMailInstead(List<Candidate> meant, List<UserModel> found) {
        List<UserModel> users =
                found.stream()
                        .filter(
                                user ->
                                        meant.stream()
                                                .anyMatch(c -> c.userId().equals(user.getId())))
                        .toList();
        new ResetDispatch(session, realm, request.byMail()).tell(users);
    }

    private Share share(List<Candidate> accounts) {
        FamiliarPlaces places = new FamiliarPlaces(session, realm);
        return accounts.stream().anyMatch(a -> places.knows(a.userId(), request.visitor()))
                ? Share.WHOLE
                : Share.STRANGERS;
    }
}
