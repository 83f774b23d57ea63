package dev.latchkey.enrolment;

import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.Contacts;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.server.settings.CodeContact;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** How one account is prepared for the loss of its second factor, and how it could be. */
final class Preparations {

    /** A way to prepare, by the required action that it is. */
    enum Way {
        CODES("latchkey-setup-backup-codes"),
        RESERVE_EMAIL(ContactStep.RESERVE_EMAIL.id()),
        /** The step takes a reserve phone from whoever has a phone already. */
        RESERVE_PHONE(ContactStep.PHONE.id());

        private final String action;

        Way(String action) {
            this.action = action;
        }

        String action() {
            return action;
        }
    }

    /** The type of the credential that {@link Way#CODES} makes. */
    private static final String BACKUP_CODES = "latchkey-backup-codes";

    private static final Set<String> CAN_BE_LOST =
            Set.of(
                    OTPCredentialModel.TYPE,
                    WebAuthnCredentialModel.TYPE_TWOFACTOR,
                    WebAuthnCredentialModel.TYPE_PASSWORDLESS);

    private final RealmModel realm;
    private final UserModel user;
    private final Contacts contacts;
    private final Set<CodeContact> allowed;

    Preparations(RealmModel realm, UserModel user) {
        this.realm = realm;
        this.user = user;
        contacts = Contacts.in(realm);
        allowed = RealmSettings.of(realm).get(Settings.SECOND_FACTOR_CONTACTS);
    }

    Readiness now() {
        SubjectCredentialManager credentials = user.credentialManager();
        return new Readiness(
                credentials
                        .getStoredCredentialsStream()
                        .anyMatch(credential -> CAN_BE_LOST.contains(credential.getType())),
                // a set that is used up, too: its replacement is asked for as a duty
                credentials.getStoredCredentialsByTypeStream(BACKUP_CODES).findAny().isPresent()
                        || credentials.isConfiguredFor(RecoveryAuthnCodesCredentialModel.TYPE),
                allowed.stream().anyMatch(this::isReachable));
    }

    private boolean isReachable(CodeContact kind) {
        return switch (kind) {
            case RESERVE_PHONE -> getsSms(ContactKind.RESERVE_PHONE);
            case PHONE -> getsSms(ContactKind.PHONE);
            case RESERVE_EMAIL -> contacts.verified(user, ContactKind.RESERVE_EMAIL).isPresent();
            case EMAIL -> user.isEmailVerified() && contacts.email(user).isPresent();
        };
    }

    private boolean getsSms(ContactKind kind) {
        return contacts.verified(user, kind)
                .flatMap(Contact::number)
                .filter(new SmsAllowance(realm)::accepts)
                .isPresent();
    }

    /** The ways that the realm has and that fit the account, the best first. */
    List<Way> possible() {
        return Arrays.stream(Way.values()).filter(this::isPossible).toList();
    }

    private boolean isPossible(Way way) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(way.action());
        return action != null
                && action.isEnabled()
                && switch (way) {
                    case CODES -> true;
                    case RESERVE_EMAIL -> allowed.contains(CodeContact.RESERVE_EMAIL);
                    case RESERVE_PHONE ->
                            allowed.contains(CodeContact.RESERVE_PHONE)
                                    && contacts.verified(user, ContactKind.PHONE).isPresent();
                };
    }
}
