package dev.latchkey.reset;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.Origin;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.contact.PhoneNumbers;
import dev.latchkey.delivery.Channel;
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
    private final RealmSettings settings;
    private final MessageLimits limits;
    private final Budgets budgets;
    private final ResetEvents events;

    ResetDispatch(KeycloakSession session, RealmModel realm, ResetRequest request) {
        this.session = session;
        this.realm = realm;
        this.request = request;
        settings = RealmSettings.of(realm);
        limits = new MessageLimits(settings);
        budgets = new Budgets(session, realm);
        events = new ResetEvents(session, realm, request);
    }

    void run() {
        Optional<Charge> refused =
                budgets.take(List.of(limits.request(request.visitor().network())));
        if (refused.isPresent()) {
            events.notSent(null, "latchkey_limit", refused.get().budget());
            return;
        }
        List<UserModel> found = new Accounts(session, realm).find(request.typed());
        plans(found, request.channel()).forEach(plan -> carryOut(plan, request.channel(), found));
    }

    private List<ResetPlan> plans(List<UserModel> found, Channel channel) {
        return ResetPlan.of(found.stream().map(user -> candidate(user, channel)).toList());
    }

    private Candidate candidate(UserModel user, Channel channel) {
        Contacts contacts = Contacts.in(realm);
        Optional<String> destination =
                channel == Channel.EMAIL
                        ? contacts.email(user)
                        : contacts.verifiedPhone(user)
                                .filter(this::mayGetSms)
                                .map(PhoneNumber::e164);
        return new Candidate(
                user.getId(),
                user.isEnabled(),
                PasswordKeeper.of(session, realm, user),
                destination);
    }

    private boolean mayGetSms(PhoneNumber number) {
        PhoneNumbers numbers = Contacts.phoneNumbers(realm);
        return numbers.canReceiveSms(number)
                && numbers.region(number)
                        .filter(settings.get(Settings.SMS_COUNTRIES)::contains)
                        .isPresent();
    }

    private void carryOut(ResetPlan plan, Channel channel, List<UserModel> found) {
        if (plan instanceof ResetPlan.Nothing nothing) {
            events.notSent(
                    found.isEmpty() ? null : found.get(0).getId(),
                    nothing.reason(),
                    "nothing to send to");
            return;
        }
        ResetMessage message = new ResetMessage(session, realm, request, channel, events, found);
        String destination = plan.accounts().get(0).destination().orElseThrow();
        Origin origin = origin(plan.accounts());
        Optional<Charge> refused =
                budgets.take(
                        limits.message(channel, destination, request.visitor().network(), origin));
        if (refused.isEmpty()) {
            message.send(plan);
            return;
        }
        events.notSent(plan.accounts().get(0).userId(), "latchkey_limit", refused.get().budget());
        if (refused.get().budget().equals(MessageLimits.REALM_SMS)) {
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
        plans(users, Channel.EMAIL).forEach(plan -> carryOut(plan, Channel.EMAIL, users));
    }

    private Origin origin(List<Candidate> accounts) {
        FamiliarPlaces places = new FamiliarPlaces(session, realm);
        return accounts.stream().anyMatch(a -> places.knows(a.userId(), request.visitor()))
                ? Origin.FAMILIAR
                : Origin.STRANGER;
    }
}
